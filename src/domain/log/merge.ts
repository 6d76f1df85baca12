import type { Entry } from './entry.ts';
import { saysTheSame } from './entry.ts';

/** A grow-only set of events, sorted by id. */
export interface Log {
	entries: readonly Entry[];
	/** Every version of an id that was seen with two payloads. None of them counts, none of them is lost. */
	quarantined: readonly Entry[];
}

export const EMPTY_LOG: Log = { entries: [], quarantined: [] };

/** What adding `theirs` would change. */
export interface Difference {
	/** Events with an id that is new here. */
	added: Entry[];
	/** How many are here already. */
	known: number;
	/** Further versions of an id: kept, and taken out of what counts. */
	quarantined: Entry[];
}

/** Set union by id: idempotent, commutative, associative. */
export function mergeLogs(a: Log, b: Log): Log {
	const versions = new Map<string, Entry[]>();
	for (const entry of [...a.entries, ...a.quarantined, ...b.entries, ...b.quarantined]) {
		const seen = versions.get(entry.id);
		if (!seen) {
			versions.set(entry.id, [entry]);
			continue;
		}
		const same = seen.findIndex((other) => saysTheSame(other.text, entry.text));
		if (same < 0) seen.push(entry);
		else if (seen[same] && before(entry, seen[same])) seen[same] = entry;
	}
	const entries: Entry[] = [];
	const quarantined: Entry[] = [];
	for (const all of versions.values()) (all.length === 1 ? entries : quarantined).push(...all);
	return { entries: entries.sort(inOrder), quarantined: quarantined.sort(inOrder) };
}

/** A log of these entries, whatever their order and however often they occur. */
export function logOf(entries: readonly Entry[]): Log {
	return mergeLogs(EMPTY_LOG, { entries, quarantined: [] });
}

/** What `mergeLogs(mine, theirs)` would bring. */
export function difference(mine: Log, theirs: Log): Difference {
	const here = new Map<string, string[]>();
	for (const { id, text } of [...mine.entries, ...mine.quarantined]) here.set(id, [...(here.get(id) ?? []), text]);
	const result: Difference = { added: [], known: 0, quarantined: [] };
	const sort = (entry: Entry, otherwise: Entry[]) => {
		const texts = here.get(entry.id) ?? [];
		if (texts.some((text) => saysTheSame(text, entry.text))) result.known += 1;
		else (texts.length ? result.quarantined : otherwise).push(entry);
	};
	for (const entry of theirs.entries) sort(entry, result.added);
	for (const entry of theirs.quarantined) sort(entry, result.quarantined);
	return result;
}

function inOrder(a: Entry, b: Entry): number {
	return before(a, b) ? -1 : 1;
}

/** By id; two spellings of one event by text, so that the order of merging does not show. */
function before(a: Entry, b: Entry): boolean {
	return a.id < b.id || (a.id === b.id && a.text < b.text);
}
