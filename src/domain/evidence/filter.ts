import type { EvidenceEntry, SourceKind } from './entries.ts';

/** What the list shows; an empty text or null lets everything through. */
export interface Filter {
	/** Theme id; `none` for entries without one. */
	theme: string;
	source: SourceKind | '';
	/** First and last day, `2026-11-20`. */
	from: string;
	to: string;
	/** With a figure in the number or the result, or without. */
	number: boolean | null;
}

export const EVERYTHING: Filter = { theme: '', source: '', from: '', to: '', number: null };

export function filterEntries(entries: readonly EvidenceEntry[], filter: Filter): EvidenceEntry[] {
	const { theme, source, from, to, number } = filter;
	return entries.filter(
		(entry) =>
			(!theme || (entry.competency ?? 'none') === theme) &&
			(!source || entry.source.kind === source) &&
			(!from || entry.date >= from) &&
			(!to || entry.date <= to) &&
			(number === null || hasNumber(entry.fields) === number),
	);
}

/** How many of its conditions are set. */
export function conditions({ theme, source, from, to, number }: Filter): number {
	return [theme, source, from, to].filter(Boolean).length + (number === null ? 0 : 1);
}

/** Whether a figure stands where one belongs. */
export function hasNumber({ number, result }: EvidenceEntry['fields']): boolean {
	return /\p{N}/u.test(`${number} ${result}`);
}
