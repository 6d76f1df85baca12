import type { Entry } from './entry.ts';
import { saysTheSame } from './entry.ts';

/**
 * A grow-only set of events, sorted by id. What an event of deletion names is not in it, whichever of the two came
 * first; a deletion itself cannot be deleted, so that the order of merging does not show.
 */
export interface Log {
	entries: readonly Entry[];
	/** Every version of an id that was seen with two payloads. None of them counts, none of them is lost. */
	quarantined: readonly Entry[];
}

export const EMPTY_LOG: Log = { entries: [], quarantined: [] };

/** A log that grows event by event. */
export interface GrowingLog {
	/** Ids whose payload a deletion dropped, seen in what was added so far. */
	readonly dropped: ReadonlySet<string>;
	add(entry: Entry): void;
	/** The log so far; the same value until something is added. */
	log(): Log;
}

/** Set union by id: the order of adding does not show, and adding twice changes nothing. */
export function growLog(): GrowingLog {
	const versions = new Map<string, Entry[]>();
	/** Ids of later versions, by the entry they belong to. */
	const later = new Map<string, Set<string>>();
	const gone = new Set<string>();
	const dropped = new Set<string>();
	let fresh: Entry[] | null = [];
	let log = EMPTY_LOG;

	function drop(id: string): void {
		const seen = versions.get(id);
		const left = seen?.filter((entry) => !isDropped(entry, gone));
		if (!seen || !left || left.length === seen.length) return;
		if (left.length) versions.set(id, left);
		else versions.delete(id);
		dropped.add(id);
		fresh = null;
	}

	return {
		dropped,
		add(entry) {
			const { id, event } = entry;
			if (event?.type === 'deleted') {
				const target = event.data.event;
				gone.add(target);
				for (const each of [target, ...(later.get(target) ?? [])]) drop(each);
			} else if (isDropped(entry, gone)) {
				dropped.add(id);
				return;
			} else if (event?.type === 'noted' && event.data.entry !== undefined) {
				later.set(event.data.entry, (later.get(event.data.entry) ?? new Set()).add(id));
			}
			const seen = versions.get(id);
			if (!seen) {
				versions.set(id, [entry]);
				fresh?.push(entry);
				return;
			}
			const same = seen.findIndex(({ text }) => saysTheSame(text, entry.text));
			if (same < 0) seen.push(entry);
			else if (seen[same] && before(entry, seen[same])) seen[same] = entry;
			else return;
			fresh = null;
		},
		log() {
			if (fresh?.length === 0) return log;
			if (fresh) {
				log = { entries: [...log.entries, ...fresh].sort(inOrder), quarantined: log.quarantined };
			} else {
				const entries: Entry[] = [];
				const quarantined: Entry[] = [];
				for (const all of versions.values()) (all.length === 1 ? entries : quarantined).push(...all);
				log = { entries: entries.sort(inOrder), quarantined: quarantined.sort(inOrder) };
			}
			fresh = [];
			return log;
		},
	};
}

/** Set union by id: idempotent, commutative, associative. */
export function mergeLogs(a: Log, b: Log): Log {
	const log = growLog();
	for (const entry of [...a.entries, ...a.quarantined, ...b.entries, ...b.quarantined]) log.add(entry);
	return log.log();
}

/** A log of these entries, whatever their order and however often they occur. */
export function logOf(entries: readonly Entry[]): Log {
	return mergeLogs(EMPTY_LOG, { entries, quarantined: [] });
}

/**
 * Whether deletions of these ids drop it: its own, or that of the entry it is a later version of. A deletion is never
 * dropped itself.
 */
export function isDropped({ id, event }: Pick<Entry, 'id' | 'event'>, gone: ReadonlySet<string>): boolean {
	if (event?.type === 'deleted') return false;
	return gone.has(id) || (event?.type === 'noted' && event.data.entry !== undefined && gone.has(event.data.entry));
}

function inOrder(a: Entry, b: Entry): number {
	return before(a, b) ? -1 : 1;
}

/** By id; two spellings of one event by text, so that the order of merging does not show. */
function before(a: Entry, b: Entry): boolean {
	return a.id < b.id || (a.id === b.id && a.text < b.text);
}
