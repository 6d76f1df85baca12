import type { Condition } from './types.ts';

/** What a condition may look at. */
export interface Past {
	/** `node.choice`, in order. */
	chosen: readonly string[];
	/** `node.evidence`, in order. */
	opened: readonly string[];
	meters: Readonly<Record<string, number>>;
}

/** Whether every part of the condition is true of the past. No condition always holds. */
export function holds(condition: Condition | undefined, past: Past): boolean {
	const { chose = [], not = [], opened = [], meters = {} } = condition ?? {};
	return (
		chose.every((step) => past.chosen.includes(step)) &&
		!not.some((step) => past.chosen.includes(step)) &&
		opened.every((step) => past.opened.includes(step)) &&
		Object.entries(meters).every(([id, { min = -Infinity, max = Infinity }]) => {
			const value = past.meters[id] ?? Number.NaN;
			return value >= min && value <= max;
		})
	);
}
