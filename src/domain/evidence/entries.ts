/** The evidence log as the log of events yields it: entries, each with its versions. */
import type { LogEvent, LogEventOf } from '../log/event.ts';
import { standing } from '../progress/fold.ts';

/** What an entry says, in the order it is asked and printed. `theme` is the competency, `date` the day it happened. */
export const FIELDS = [
	'title',
	'date',
	'theme',
	'situation',
	'did',
	'result',
	'number',
	'confirmer',
	'link',
	'notes',
] as const;

export type Field = (typeof FIELDS)[number];

/** Plain text by field, as it was typed; empty where nothing was. */
export type Fields = Readonly<Record<Field, string>>;

/** What an entry was started from. */
export type SourceKind = 'task' | 'scenario' | 'question' | 'template' | 'nothing';

/** A saved version of an entry. */
export interface EvidenceVersion {
	/** Id of the event. */
	id: string;
	/** When it was saved, ISO 8601 in UTC. */
	at: string;
	fields: Fields;
}

/** One entry of the evidence log, with the fields of its latest version. */
export interface EvidenceEntry {
	/** Id of the event that began it. */
	id: string;
	/** `subject` is the event's: see `subjectOf`. */
	subject: string;
	source: { kind: SourceKind; id: string };
	/** Theme it is evidence for; null until the learner has said. */
	competency: string | null;
	fields: Fields;
	/** The day it happened, else the day it was noted: `2026-11-20`. */
	date: string;
	/** When it was begun and when it was last saved, ISO 8601 in UTC. */
	at: string;
	edited: string;
	/** All of them, the latest first; never empty. */
	versions: readonly [EvidenceVersion, ...EvidenceVersion[]];
	/** The answer whose words it keeps: id of an `answered` event. */
	answer: string | null;
}

/** Fields of the payload that are no text of an entry. */
const LINKS = ['answer'];

/** Entries that were not deleted, the latest first. */
export function evidenceEntries(events: readonly LogEvent[]): readonly EvidenceEntry[] {
	const versions = new Map<string, LogEventOf<'noted'>[]>();
	for (const event of standing(events)) {
		if (event.type !== 'noted') continue;
		const id = event.data.entry ?? event.id;
		versions.set(id, [event, ...(versions.get(id) ?? [])]);
	}
	return [...versions].map(([id, noted]) => entryOf(id, noted)).sort(latestFirst);
}

/** @param noted the latest first */
function entryOf(id: string, noted: readonly LogEventOf<'noted'>[]): EvidenceEntry {
	const [last, ...earlier] = noted.map(versionOf);
	const first = noted.at(-1);
	if (!last || !first) throw new RangeError('an entry has a version');
	return {
		id,
		subject: first.subject,
		source: sourceOf(first.subject),
		competency: last.fields.theme || null,
		fields: last.fields,
		date: isDay(last.fields.date) ? last.fields.date : first.at.slice(0, 10),
		at: first.at,
		edited: last.at,
		versions: [last, ...earlier],
		answer: first.data.fields.answer ?? null,
	};
}

function versionOf({ id, at, data }: LogEventOf<'noted'>): EvidenceVersion {
	return { id, at, fields: fieldsOf(data.fields) };
}

/** Fields of a payload. What this version has no field for stands in the notes, under its name. */
export function fieldsOf(stored: Readonly<Record<string, string>>): Fields {
	const known = (key: string) => FIELDS.some((field) => field === key) || LINKS.includes(key);
	const others = Object.entries(stored).flatMap(([key, text]) => (known(key) || !text.trim() ? [] : `${key}\n${text}`));
	const read = (field: Field) => (Object.hasOwn(stored, field) ? (stored[field] ?? '') : '');
	return {
		title: read('title'),
		date: read('date'),
		theme: read('theme'),
		situation: read('situation'),
		did: read('did'),
		result: read('result'),
		number: read('number'),
		confirmer: read('confirmer'),
		link: read('link'),
		notes: [read('notes'), ...others].filter(Boolean).join('\n\n'),
	};
}

/** The event's subject for an entry started there. A question is its own id, `lesson/question`. */
export function subjectOf(kind: SourceKind, id: string): string {
	if (kind === 'question') return id;
	return kind === 'nothing' ? 'evidence' : `${kind}:${id}`;
}

/** What an event’s subject names. */
export function sourceOf(subject: string): EvidenceEntry['source'] {
	const [, kind, id = ''] = /^(task|scenario|template):(.*)$/s.exec(subject) ?? [];
	if (kind === 'task' || kind === 'scenario' || kind === 'template') return { kind, id };
	return subject.includes('/') ? { kind: 'question', id: subject } : { kind: 'nothing', id: '' };
}

/** What the entry is called: its line, else the first words of what it says. */
export function nameOf({ title, did, situation, result, notes }: Fields): string {
	const text = [title, did, situation, result, notes].find((each) => each.trim()) ?? '';
	const line = text.trim().split('\n')[0]?.trim() ?? '';
	return line.length > 90 ? `${line.slice(0, 88).trimEnd()}…` : line;
}

/** Whether it is a day of the calendar, `2026-11-20`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00.000Z`);
	return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function latestFirst(a: EvidenceEntry, b: EvidenceEntry): number {
	if (a.date !== b.date) return a.date < b.date ? 1 : -1;
	return a.id < b.id ? 1 : -1;
}
