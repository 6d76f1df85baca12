/** Whether a pack's accent can be read on: it stands where the yellow of the site does, with ink on it, in both modes. */

/** `--on-mark` of `base.css`: the only colour on an accent. */
export const ON_MARK = '#16201c';

/** WCAG 2.2, 1.4.3: text of any size. */
export const READABLE = 4.5;

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
		const c = value / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of the ink on a colour, 1 to 21. @param accent `#rrggbb` */
export function readability(accent: string): number {
	const [low = 0, high = 0] = [luminance(accent), luminance(ON_MARK)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** The colour itself, mixed with as little white as makes ink readable on it. */
export function passingShade(accent: string): string {
	for (let white = 0; white <= 1; white += 1 / 64) {
		const mixed = channels(accent).map((c) => Math.round(c + (255 - c) * white));
		const shade = `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
		if (readability(shade) >= READABLE) return shade;
	}
	return '#ffffff';
}
