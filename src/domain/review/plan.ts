/**
 * The days of all items without the model: what the review page worked out last, and plain rules for what was answered
 * since. For pages that show a count and do not carry the scheduler.
 */
import type { LogEvent } from '../log/event.ts';
import { standing } from '../progress/fold.ts';
import { dayOf } from './event-day.ts';
import { gradeOf, isConfidentMistake } from './grade.ts';
import type { ReviewItem } from './items.ts';
import type { Planned } from './outlook.ts';

/** What the schedule said of an item. */
export interface Known extends Planned {
	/** Id of the last event it takes in. */
	touched: string;
}

interface Question {
	events: readonly LogEvent[];
	items: ReadonlyMap<string, Pick<ReviewItem, 'rev'>>;
	/** Card by scenario. */
	cards: ReadonlyMap<string, string>;
	/** By question id. */
	known: ReadonlyMap<string, Known>;
	/** Study day. */
	today: number;
}

/**
 * Exact for what is known, for what was answered on one day only, and after a miss. What was answered well since it was
 * known is due no earlier than before; of what was answered on several days and never worked out (an imported file),
 * nothing is known until the review page has seen it, and it is left out. By question id.
 */
export function planOf({ events, items, cards, known, today }: Question): Map<string, Planned> {
	const found = new Map<string, Seen>();
	for (const event of standing(events)) {
		if (event.type !== 'answered' && event.type !== 'played') continue;
		const id = event.type === 'played' ? (cards.get(event.subject) ?? '') : event.subject;
		const item = items.get(id);
		if (!item) continue;
		const day = dayOf(event);
		if (!(day <= today + 1)) continue;
		const before = found.get(id);
		if (event.type === 'played') {
			if (!before)
				found.set(id, { touched: event.id, first: day, last: day, counts: false, sure: false, missed: false });
			continue;
		}
		const grade = gradeOf(event.data);
		const stale = item.rev !== undefined && event.rev !== undefined && event.rev !== item.rev;
		if (grade === null || (stale && before?.counts)) continue;
		const earlier = before?.counts ? before : null;
		const last = Math.max(day, earlier?.last ?? day);
		found.set(id, {
			touched: event.id,
			first: earlier?.first ?? day,
			last,
			counts: !stale,
			sure: !stale && (isConfidentMistake(event.data) || (earlier?.sure === true && earlier.last === last)),
			missed: !stale && (grade === 'again' || (earlier?.missed === true && earlier.last === last)),
		});
	}
	const planned = new Map<string, Planned>();
	for (const [id, seen] of found) {
		const plan = plannedFor(seen, known.get(id));
		if (plan) planned.set(id, plan);
	}
	return planned;
}

/** What the log says of an item. */
interface Seen {
	touched: string;
	/** First and last study day it was answered on. */
	first: number;
	last: number;
	/** It was answered, and has not changed since. */
	counts: boolean;
	/** On the last day, with confidence and wrong. */
	sure: boolean;
	/** On the last day. */
	missed: boolean;
}

function plannedFor({ touched, first, last, sure, missed }: Seen, known: Known | undefined): Planned | null {
	if (known?.touched === touched) return { due: known.due, fresh: known.fresh };
	if (first === last || missed) return { due: last + 1, fresh: first === last && !sure };
	return known ? { due: Math.max(known.due, last + 1), fresh: false } : null;
}
