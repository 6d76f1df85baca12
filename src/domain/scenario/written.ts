import type { Scenario } from './types.ts';

/** What a player wrote at decisions that ask for a line: text by node id. */
export type Written = Readonly<Record<string, string>>;

/** All lines of a play together, as JSON: a whole event stays within the limit of an import. */
export const ROOM = 2400;
/** One line. */
export const LONGEST_LINE = 400;

/** The lines with this one as far as there is room for it, counted as it will be stored. */
export function write(written: Written, node: string, text: string): Written {
	const { [node]: _, ...others } = written;
	const room = ROOM - size(others);
	let kept = text.slice(0, LONGEST_LINE);
	while (kept !== '' && size({ [node]: kept }) > room) kept = kept.slice(0, -1);
	// Half of a pair of surrogates is no character.
	if (/[\uD800-\uDBFF]$/.test(kept) && kept.length < text.length) kept = kept.slice(0, -1);
	return kept === '' ? others : { ...others, [node]: kept };
}

/** The lines of decisions that were taken, without white space around them; `null` where none is left. */
export function linesOf(written: Written, chosen: readonly string[]): Record<string, string> | null {
	const nodes = new Set(chosen.map((step) => step.slice(0, step.indexOf('.'))));
	const lines = Object.entries(written)
		.map(([node, text]) => [node, text.trim()] as const)
		.filter(([node, text]) => nodes.has(node) && text !== '');
	return lines.length > 0 ? Object.fromEntries(lines) : null;
}

/** What was written at a node, also under an earlier name of it. */
export function lineAt({ renamed = {} }: Pick<Scenario, 'renamed'>, written: Written, node: string): string | null {
	if (Object.hasOwn(written, node)) return written[node] ?? null;
	const names = Object.entries(renamed)
		.filter(([, today]) => today.startsWith(`${node}.`))
		.map(([old]) => old.slice(0, old.indexOf('.')));
	const name = names.find((each) => Object.hasOwn(written, each));
	return name === undefined ? null : (written[name] ?? null);
}

function size(lines: Written): number {
	return JSON.stringify(lines).length;
}

/** An unfinished play as it is kept. */
export interface Unfinished {
	path: readonly string[];
	written: Written;
}

/** Reads a stored draft, which may be anything; earlier ones were the path alone. */
export function readUnfinished(stored: unknown): Unfinished | null {
	if (Array.isArray(stored)) return isTexts(stored) ? { path: stored, written: {} } : null;
	if (typeof stored !== 'object' || stored === null || !('path' in stored)) return null;
	const { path } = stored;
	if (!Array.isArray(path) || !isTexts(path)) return null;
	const lines: unknown = 'written' in stored ? stored.written : {};
	const fits = typeof lines === 'object' && lines !== null && !Array.isArray(lines);
	const texts = fits
		? Object.entries(lines).filter((line): line is [string, string] => typeof line[1] === 'string')
		: [];
	return { path, written: texts.reduce<Written>((kept, [node, text]) => write(kept, node, text), {}) };
}

function isTexts(value: readonly unknown[]): value is readonly string[] {
	return value.every((each) => typeof each === 'string');
}
