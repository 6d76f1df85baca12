/** How many come back on which day. Knows days and limits only, so that every page can afford it. */

/** An item by its day. Days are study days. */
export interface Planned {
	due: number;
	/** Not come back yet since its lesson. */
	fresh: boolean;
}

/** Items reviewed on one day, by what they were before. */
export interface Done {
	due: number;
	/** For the first time since they were answered in their lesson. */
	fresh: number;
}

/** How much comes on one day at most. */
export interface Limits {
	/** Items in all. */
	day: number;
	/** Of these, items that come back for the first time. */
	fresh: number;
}

export const LIMITS: Limits = { day: 20, fresh: 10 };

/** What a day has room for. */
export function roomFor(limits: Limits, done: Done): Limits {
	const day = Math.max(0, limits.day - done.due - done.fresh);
	return { day, fresh: Math.min(day, Math.max(0, limits.fresh - done.fresh)) };
}

interface View {
	planned: readonly Planned[];
	limits: Limits;
	today: number;
	done: Done;
}

/**
 * Days on which the count in the header goes up by one while nobody reviews, in order: the count on a day is how many of
 * them have come. Never more than a day's worth.
 */
export function steps({ planned, limits, today, done }: View): number[] {
	const days = [today, today + 1, ...planned.map(({ due }) => due)].filter((day) => day >= today);
	const found: number[] = [];
	for (const day of [...new Set(days)].sort((a, b) => a - b)) {
		const room = day === today ? roomFor(limits, done) : roomFor(limits, { due: 0, fresh: 0 });
		const come = planned.filter(({ due }) => due <= day);
		const fresh = Math.min(room.fresh, come.filter((item) => item.fresh).length);
		const all = Math.min(room.day, come.filter((item) => !item.fresh).length + fresh);
		while (found.length < all) found.push(day);
	}
	return found;
}

/**
 * How many come on each day from today on, if all that comes is reviewed and nothing is added. What finds no room waits
 * for the next day.
 */
export function forecast({ planned, limits, today, done }: View, days: number): number[] {
	let [waiting, fresh] = [0, 0];
	return Array.from({ length: days }, (_, i) => {
		const day = today + i;
		for (const item of planned) {
			if (item.due !== day && !(i === 0 && item.due < day)) continue;
			if (item.fresh) fresh += 1;
			else waiting += 1;
		}
		const room = roomFor(limits, i === 0 ? done : { due: 0, fresh: 0 });
		const old = Math.min(room.day, waiting);
		const first = Math.min(room.day - old, room.fresh, fresh);
		waiting -= old;
		fresh -= first;
		return old + first;
	});
}
