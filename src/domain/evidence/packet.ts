/** Entries as a promotion packet: by competency, for people. */
import { leftOut } from '../../i18n/en/left-out.ts';
import type { EvidenceEntry, Field, Fields } from './entries.ts';
import { FIELDS } from './entries.ts';

/** Themes by id, in order: `Outline['themes']`. */
export type Themes = Readonly<Record<string, { title: string; sign: string }>>;

/** Entries of one competency. */
export interface Chapter {
	/** Theme id; null for entries that name none, or one this copy of the site does not have. */
	theme: string | null;
	title: string | null;
	entries: readonly EvidenceEntry[];
}

/** Fields of an entry that are read as text, in the order of the packet. */
export const TEXTS = FIELDS.filter(
	(field): field is Exclude<Field, 'title' | 'date' | 'theme' | 'link'> =>
		!['title', 'date', 'theme', 'link'].includes(field),
);

/** Chapters in the order of the themes, those without a theme last; empty ones are left out. */
export function packetOf(entries: readonly EvidenceEntry[], themes: Themes): Chapter[] {
	const of = (theme: string | null) =>
		entries.filter(
			({ competency }) => (competency !== null && Object.hasOwn(themes, competency) ? competency : null) === theme,
		);
	return [...Object.keys(themes), null]
		.map((theme) => ({ theme, title: theme === null ? null : (themes[theme]?.title ?? null), entries: of(theme) }))
		.filter(({ entries: own }) => own.length > 0);
}

/** The entries as they may be handed on: what stands in [[double brackets]] is left out, of the link too. */
export function redacted(entries: readonly EvidenceEntry[]): EvidenceEntry[] {
	return entries.map((entry) => ({ ...entry, fields: withoutBracketed(entry.fields), versions: [first(entry)] }));
}

function first({ versions: [latest] }: EvidenceEntry): EvidenceEntry['versions'][0] {
	return { ...latest, fields: withoutBracketed(latest.fields) };
}

function withoutBracketed(fields: Fields): Fields {
	const changed = { ...fields };
	for (const field of FIELDS) changed[field] = handedOn(fields[field]);
	return changed;
}

/** Any text as it may be handed on: without what stands in [[double brackets]]. */
export function handedOn(text: string): string {
	return text.replace(/\[\[[\s\S]*?\]\]/g, leftOut.mark);
}

/** First and last day; null for none. */
export function spanOf(entries: readonly EvidenceEntry[]): { from: string; to: string } | null {
	const days = entries.map(({ date }) => date).sort();
	const [from, to] = [days[0], days.at(-1)];
	return from && to ? { from, to } : null;
}
