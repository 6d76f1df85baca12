import type { Entry } from './entry.ts';
import type { EventType, LogEvent } from './event.ts';
import type { Log } from './merge.ts';
import { difference, logOf } from './merge.ts';

/** `unread`: of a type or shape this version does not know. */
export type Kind = EventType | 'unread';

/** What importing would do, counted before it is done. */
export interface Preview {
	added: number;
	known: number;
	/** Further versions of an event. */
	conflicting: number;
	/** Kinds that occur in the file, in a fixed order. */
	kinds: { kind: Kind; added: number; known: number }[];
	/** New events whose subject this copy of the site does not have. */
	elsewhere: number;
}

const KINDS: readonly Kind[] = ['answered', 'played', 'rated', 'noted', 'deleted', 'unread'];

/** @param isHere whether this copy of the site has what an event is about */
export function previewImport(mine: Log, theirs: readonly Entry[], isHere: (event: LogEvent) => boolean): Preview {
	const file = logOf(theirs);
	const found = difference(mine, file);
	const isNew = new Set([...found.added, ...found.quarantined].map(({ text }) => text));
	const kindOf = ({ event }: Entry): Kind => event?.type ?? 'unread';
	const known = [...file.entries, ...file.quarantined].filter(({ text }) => !isNew.has(text));
	return {
		added: found.added.length,
		known: found.known,
		conflicting: found.quarantined.length,
		kinds: KINDS.map((kind) => ({
			kind,
			added: found.added.filter((entry) => kindOf(entry) === kind).length,
			known: known.filter((entry) => kindOf(entry) === kind).length,
		})).filter(({ added, known: here }) => added + here > 0),
		elsewhere: found.added.filter(({ event }) => event && !isHere(event)).length,
	};
}
