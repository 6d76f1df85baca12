import type { Entry } from './entry.ts';
import { saysTheSame } from './entry.ts';
import type { Log } from './merge.ts';
import { isDropped } from './merge.ts';

/** What adding `theirs` would change. */
export interface Difference {
	/** Events with an id that is new here. */
	added: Entry[];
	/** How many are here already. */
	known: number;
	/** Further versions of an id: kept, and taken out of what counts. */
	quarantined: Entry[];
	/** How many of theirs were deleted here, and stay deleted. */
	deletedHere: number;
	/** Events of mine that a deletion of theirs drops. */
	removed: Entry[];
}

/** What `mergeLogs(mine, theirs)` would bring. */
export function difference(mine: Log, theirs: Log): Difference {
	const here = textsById(mine);
	const [goneHere, goneThere] = [deletedIn(mine), deletedIn(theirs)];
	const result: Difference = { added: [], known: 0, quarantined: [], deletedHere: 0, removed: [] };
	const sort = (entry: Entry, otherwise: Entry[]) => {
		const texts = here.get(entry.id) ?? [];
		if (isDropped(entry, goneHere)) result.deletedHere += 1;
		else if (texts.some((text) => saysTheSame(text, entry.text))) result.known += 1;
		else (texts.length ? result.quarantined : otherwise).push(entry);
	};
	for (const entry of theirs.entries) sort(entry, result.added);
	for (const entry of theirs.quarantined) sort(entry, result.quarantined);
	for (const entry of [...mine.entries, ...mine.quarantined]) {
		if (isDropped(entry, goneThere)) result.removed.push(entry);
	}
	return result;
}

function deletedIn({ entries, quarantined }: Log): Set<string> {
	return new Set(
		[...entries, ...quarantined].flatMap(({ event }) => (event?.type === 'deleted' ? event.data.event : [])),
	);
}

function textsById({ entries, quarantined }: Log): Map<string, string[]> {
	const texts = new Map<string, string[]>();
	for (const { id, text } of [...entries, ...quarantined]) {
		const seen = texts.get(id);
		if (seen) seen.push(text);
		else texts.set(id, [text]);
	}
	return texts;
}
