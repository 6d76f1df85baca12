import { difference } from './difference.ts';
import type { Entry } from './entry.ts';
import type { EventType, LogEvent } from './event.ts';
import type { Log } from './merge.ts';

/** `unread`: of a type or shape this version does not know. */
export type Kind = EventType | 'unread';

/** What importing would do, counted before it is done. */
export interface Preview {
	added: number;
	known: number;
	/** Further versions of an event. */
	conflicting: number;
	/** Deleted here before: it stays deleted. */
	deletedHere: number;
	/** Events that are here and that the file deletes. */
	removed: number;
	/** Kinds that occur in the file, in a fixed order. */
	kinds: { kind: Kind; added: number; known: number }[];
	/** New events whose subject this copy of the site does not have. */
	elsewhere: number;
	/** Lessons that have their first answer in this file. */
	lessons: number;
	/** New answers to questions whose right answer has changed since. */
	stale: number;
}

/** What this copy of the site knows of an event. */
export interface Bearings {
	/** Whether it has what the event is about. */
	isHere(event: LogEvent): boolean;
	/** Whether the question has changed since it was answered. */
	isStale(event: LogEvent): boolean;
}

const KINDS: readonly Kind[] = ['answered', 'played', 'rated', 'noted', 'deleted', 'unread'];

export function previewImport(mine: Log, theirs: Log, { isHere, isStale }: Bearings): Preview {
	const found = difference(mine, theirs);
	const isNew = new Set([...found.added, ...found.quarantined].map(({ text }) => text));
	const all = [...theirs.entries, ...theirs.quarantined];
	const counts = new Map<Kind, { added: number; known: number }>();
	for (const { text, event } of all) {
		const kind = event?.type ?? 'unread';
		const count = counts.get(kind) ?? { added: 0, known: 0 };
		count[isNew.has(text) ? 'added' : 'known'] += 1;
		counts.set(kind, count);
	}
	const events = found.added.flatMap(({ event }) => event ?? []);
	const here = lessonsIn(mine.entries);
	return {
		added: found.added.length,
		known: found.known,
		conflicting: found.quarantined.length,
		deletedHere: found.deletedHere,
		removed: found.removed.length,
		kinds: KINDS.flatMap((kind) => {
			const count = counts.get(kind);
			return count ? [{ kind, ...count }] : [];
		}),
		elsewhere: events.filter((event) => !isHere(event)).length,
		lessons: [...lessonsIn(found.added)].filter((lesson) => !here.has(lesson)).length,
		stale: events.filter(isStale).length,
	};
}

/** Lessons with an answer. */
function lessonsIn(entries: readonly Entry[]): Set<string> {
	return new Set(
		entries.flatMap(({ event }) => (event?.type === 'answered' ? event.subject.replace(/\/.*/s, '') : [])),
	);
}
