import type { TargetedKeyboardEvent } from 'preact';

/** Arrows, Home and End walk the results, and whoever types goes on in the field. */
export function walk(event: TargetedKeyboardEvent<HTMLElement>, field: HTMLInputElement | null, enter: boolean): void {
	const { key, currentTarget, ctrlKey, metaKey, altKey } = event;
	// Safari says of the Enter that ends a composed word only by its number that it is part of it.
	const composing = event.isComposing || event.keyCode === 229;
	if (ctrlKey || metaKey || altKey || composing || field === null) return;
	const links = [...currentTarget.querySelectorAll<HTMLAnchorElement>('.hits a')];
	const at = links.findIndex((link) => link === document.activeElement);
	const inField = document.activeElement === field;
	if (!inField && at < 0) return;
	if (key.length === 1 || key === 'Backspace') {
		field.focus();
		return;
	}
	if (key === 'Enter' && inField) {
		event.preventDefault();
		if (enter) links[0]?.click();
		return;
	}
	const to =
		key === 'ArrowDown'
			? links[Math.min(at + 1, links.length - 1)]
			: key === 'ArrowUp' && !inField
				? (links[at - 1] ?? field)
				: key === 'Home' && !inField
					? links[0]
					: key === 'End' && !inField
						? links.at(-1)
						: undefined;
	if (to === undefined) return;
	event.preventDefault();
	to.focus();
}

/** To where the first result is, which Enter opens, for who has read on in those of the words before. */
export function toTop(field: HTMLInputElement): void {
	const all = field.closest('.searching');
	if (all && all.getBoundingClientRect().top < field.getBoundingClientRect().top) all.scrollIntoView();
}
