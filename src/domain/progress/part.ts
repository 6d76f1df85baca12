/** What a page knows of the outline that asks one lesson or plays one scenario, and the snapshot by that alone. */

import type { LogEvent } from '../log/event.ts';
import { counts, hashOf, totalOf, written } from '../log/stamp.ts';
import { standing } from './fold.ts';
import { itemOf } from './left-off.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot.ts';

/** Everything that an answer to one of `items` changes a mark or a day of. The build works it out. */
export interface OutlinePart {
	/** What the page asks: `lesson/question`, `scenario:<id>`. */
	items: readonly string[];
	/** Lessons that place any of it, in the order of the outline. */
	lessons: Readonly<Record<string, { sections: readonly { items: readonly string[] }[] }>>;
	/** Revisions of those that come back, and of the cards that its scenarios come back as, by question id. */
	revs: Readonly<Record<string, string>>;
	/** Card by scenario: of every scenario that comes back as one of these. */
	cards: Readonly<Record<string, string>>;
	/** Older names of all this. Left out where there are none. */
	renamed?: Readonly<Record<string, string>>;
}

/**
 * How many answers and plays a cache lacks where those are the latest of what the page asks; null where it was made from
 * anything else.
 * @param stamp of the log that it was made from
 */
export function lacking(stamp: string, events: readonly LogEvent[], { items }: OutlinePart): number | null {
	const asked = new Set(items);
	let { n, sum } = totalOf(events);
	if (written({ n, sum }) === stamp) return 0;
	const own = standing(events).filter((event) => counts(event) && asked.has(itemOf(event)));
	for (const [i, { id }] of own.toReversed().entries()) {
		n -= 1;
		sum = (sum - hashOf(id)) | 0;
		if (written({ n, sum }) === stamp) return i + 1;
	}
	return null;
}

/**
 * The kept snapshot with what was done since of what the page asks; itself where that is nothing. Null where anything else
 * happened since, and only the whole outline can tell.
 */
export function laidOver(kept: Snapshot, events: readonly LogEvent[], part: OutlinePart): Snapshot | null {
	const since = lacking(kept.log, events, part);
	if (since === null) return null;
	if (since === 0) return kept;
	const own = snapshotOf(events, part, kept.of);
	const [before, now] = [kept.last, own.last];
	// Two tabs, one moment: which of the two was last, the log knows.
	if (before && before.at === now?.at && !Object.hasOwn(part.lessons, before.lesson)) return null;
	const scenarios = new Set(part.items);
	const some = <T>(all: Readonly<Record<string, T>> = {}) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => scenarios.has(`scenario:${id}`)));
	return {
		...own,
		lessons: { ...kept.lessons, ...own.lessons },
		played: { ...kept.played, ...some(own.played) },
		seen: { ...kept.seen, ...some(own.seen) },
		last: before && !(now && now.at >= before.at) ? before : now,
	};
}
