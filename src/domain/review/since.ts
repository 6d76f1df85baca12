/**
 * The days of all items where only a part of the outline is known: what the review page worked out, and what the plain rules
 * of `plan.ts` made of it since. Kept in two pieces, because the second is written with every answer and is short.
 */

import type { LogEvent } from '../log/event.ts';
import { lacking, type OutlinePart } from '../progress/part.ts';
import type { Planned } from './outlook.ts';
import { type Known, planOf } from './plan.ts';

/** What the review page worked out. */
export interface Worked {
	/** Names what it was made from. */
	made: string;
	/** By question id. */
	items: ReadonlyMap<string, Known>;
}

/** What the plain rules say where that differs. */
export interface Since {
	/** `made` of what it differs from; empty where that was never worked out. */
	over: string;
	/** Stamps of the log and of the outline that both together were made from. */
	log: string;
	of: string;
	/** The log had answers whose day had not come: they are not in it, and will count one day. */
	early?: true;
	/** By question id: the day and whether it is fresh, or 0 for an item of which nothing is known any more. */
	items: Readonly<Record<string, readonly [due: number, fresh: 0 | 1] | 0>>;
}

/** The days of all items, by question id. */
export function daysOf({ items }: Pick<Worked, 'items'>, since: Pick<Since, 'items'>): Map<string, Planned> {
	const days = new Map<string, Planned>(items);
	for (const [id, day] of Object.entries(since.items)) {
		if (day) days.set(id, { due: day[0], fresh: day[1] === 1 });
		else days.delete(id);
	}
	return days;
}

/** What has to be kept for `daysOf` to say the same again. */
export function differences({ items }: Pick<Worked, 'items'>, days: ReadonlyMap<string, Planned>): Since['items'] {
	const found: Record<string, readonly [number, 0 | 1] | 0> = {};
	for (const id of items.keys()) if (!days.has(id)) found[id] = 0;
	for (const [id, { due, fresh }] of days) {
		const known = items.get(id);
		if (known?.due !== due || known.fresh !== fresh) found[id] = [due, fresh ? 1 : 0];
	}
	return found;
}

interface Question {
	worked: Worked;
	since: Since;
	events: readonly LogEvent[];
	part: OutlinePart;
	/** Study day. */
	today: number;
}

/**
 * The days of all items after what was done of what the page asks. Null where anything else happened since they were kept,
 * and only the whole outline can tell.
 */
export function laidDays({ worked, since, events, part, today }: Question): Map<string, Planned> | null {
	if (since.over !== worked.made || since.early || lacking(since.log, events, part) === null) return null;
	const days = daysOf(worked, since);
	for (const id of [...Object.keys(part.revs), ...Object.keys(part.renamed ?? {})]) days.delete(id);
	const items = new Map(Object.entries(part.revs).map(([id, rev]) => [id, { rev }]));
	const cards = new Map(Object.entries(part.cards));
	for (const [id, day] of planOf({ events, items, cards, known: worked.items, today })) days.set(id, day);
	return days;
}
