/**
 * `/search/names.json`: everything that has a name on this site, for the hits that come at once. Rows are arrays, because
 * their keys would be a third of the list; `lesson`, `road` and `pack` are places in the lists beside them, -1 for none.
 */
export interface Names {
	format: 2;
	/** Names of the packs. */
	packs: string[];
	roads: [id: string, sign: string, title: string, pack: number, summary?: string][];
	tracks: [id: string, title: string, lessons: number[], pack: number, intro?: string][];
	/** `level` is a place in `levels`; headings alternate between anchor and text. */
	lessons: [
		id: string,
		sign: string,
		title: string,
		road: number,
		level: number,
		minutes: number,
		pack: number,
		summary?: string,
		headings?: string[],
	][];
	scenarios: [id: string, title: string, lesson: number, minutes: number, pack: number, intro?: string][];
	words: [id: string, term: string, lesson: number, pack: number, definition?: string][];
	/** Templates and other pages, by their path below the base path. */
	pages: [path: string, title: string, pack: number, text?: string][];
}

/** Levels of lessons in the order of the list's numbers. */
export const levels = ['foundation', 'practitioner', 'senior'] as const;
export type Level = (typeof levels)[number];

declare global {
	interface Navigator {
		/** Not in every browser. */
		connection?: { saveData?: boolean; effectiveType?: string };
	}
}

let names: Promise<Names> | null = null;

/** The list, fetched once; rejects when it cannot be had, and the next call tries again. */
export function loadNames(): Promise<Names> {
	names ??= fetchNames().catch((error: unknown) => {
		names = null;
		throw error;
	});
	return names;
}

async function fetchNames(): Promise<Names> {
	const response = await fetch(`${document.documentElement.dataset.base ?? '/'}search/names.json`);
	if (!response.ok) throw new Error(`names.json: ${response.status}`);
	const value: unknown = await response.json();
	if (!isNames(value)) throw new Error('names.json: not the format this page reads');
	return value;
}

/** Our own build wrote it: the format's number is what can differ. */
function isNames(value: unknown): value is Names {
	return typeof value === 'object' && value !== null && 'format' in value && value.format === 2;
}
