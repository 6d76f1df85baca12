/** A line chart as SVG, drawn at build. Lines differ by dashes and by the label at their end, never by colour. */
import { asHtml, escapeHtml, type Html } from '../../domain/text/html.ts';

const WIDTH = 620;
const HEIGHT = 240;
const LEFT = 66;
const RIGHT = 120;
const TOP = 26;
const BOTTOM = 30;

const fixed = (n: number) => String(Number(n.toFixed(1)));

/** Ends of the axis and its step: the step is 1, 2 or 5 times a power of ten. */
function axis(values: readonly number[]): { max: number; step: number } {
	const top = Math.max(...values, 0) || 1;
	const power = 10 ** Math.floor(Math.log10(top));
	const step = ([0.2, 0.5, 1, 2, 5].find((f) => top / (f * power) <= 4) ?? 5) * power;
	return { max: Math.ceil(top / step - 1e-9) * step, step };
}

export function drawChart(
	title: string,
	unit: string,
	x: readonly (number | string)[],
	series: readonly { label: string; values: readonly number[] }[],
): Html {
	const { max, step } = axis(series.flatMap((s) => s.values));
	const at = (i: number) => LEFT + (i / Math.max(1, x.length - 1)) * (WIDTH - LEFT - RIGHT);
	const up = (v: number) => HEIGHT - BOTTOM - (v / max) * (HEIGHT - TOP - BOTTOM);
	const parts: string[] = [];
	for (let v = 0; v <= max + step / 2; v += step) {
		const label = Number(v.toPrecision(6)).toLocaleString('en-GB');
		parts.push(`<path class="g" d="M${LEFT} ${fixed(up(v))}H${WIDTH - RIGHT}"/>`);
		parts.push(`<text class="m" x="${LEFT - 8}" y="${fixed(up(v) + 4)}" text-anchor="end">${label}</text>`);
	}
	parts.push(`<text class="m" x="${LEFT}" y="14">${escapeHtml(unit)}</text>`);
	const every = Math.ceil(x.length / 6);
	x.forEach((name, i) => {
		if (i % every !== 0) return;
		parts.push(
			`<text class="m" x="${fixed(at(i))}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(String(name))}</text>`,
		);
	});
	const ends = labelHeights(series.map((s) => up(s.values.at(-1) ?? 0)));
	series.forEach((s, n) => {
		const line = s.values.map((v, i) => `${i === 0 ? 'M' : 'L'}${fixed(at(i))} ${fixed(up(v))}`).join('');
		parts.push(`<path class="l s${n}" d="${line}"/>`);
		parts.push(`<text x="${WIDTH - RIGHT + 8}" y="${fixed((ends[n] ?? 0) + 4)}">${escapeHtml(s.label)}</text>`);
	});
	return asHtml(
		`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">${parts.join('')}</svg>`,
	);
}

/** Labels at the ends of the lines, pushed apart where lines end close together. */
function labelHeights(ends: readonly number[]): number[] {
	const placed = [...ends];
	const order = ends.map((_, i) => i).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
	order.forEach((i, n) => {
		const above = placed[order[n - 1] ?? -1];
		if (above !== undefined && (placed[i] ?? 0) - above < 18) placed[i] = above + 18;
	});
	return placed;
}
