/**
 * What comes back when: a fold over all events, sorted by id. Two devices that are merged have the schedule one device
 * would have, and nothing of it is stored as the only copy.
 */
import type { LogEvent, LogEventOf } from '../log/event.ts';
import { standing } from '../progress/fold.ts';
import { dayOf } from './event-day.ts';
import { gradeOf, isConfidentMistake } from './grade.ts';
import { answered, dueOf, type ItemState, UNSEEN } from './item-state.ts';
import type { ReviewItem } from './items.ts';
import type { Done, Planned } from './outlook.ts';

/** An item that comes back. Days are study days. */
export interface Scheduled extends ItemState {
	id: string;
	due: number;
	/** The last answer that counts; null where a scenario or a changed question brings the item. */
	event: LogEventOf<'answered'> | null;
	/** Id of the last event that touched it. */
	touched: string;
	/** It was answered, and has changed since. */
	changed: boolean;
	/** Scenario that brings it, before it was ever answered. */
	scenario: string | null;
}

export interface Schedule {
	items: ReadonlyMap<string, Scheduled>;
	/** What was reviewed today: items that were due, by what they were then. */
	done: Done;
}

interface Question {
	events: readonly LogEvent[];
	/** What may come back, by id. An answer to anything else, retired or never reviewed, is passed over. */
	items: ReadonlyMap<string, ReviewItem>;
	/** Card by scenario. */
	cards: ReadonlyMap<string, string>;
	/** Study day. */
	today: number;
}

/** Not come back yet since its lesson; a confident mistake goes before that. */
export function isFresh({ counted, sure }: ItemState, today: number): boolean {
	return counted <= 1 && !sure.some((day) => day <= today);
}

/** Events between two pauses of a long fold. */
const STRIDE = 1000;

/**
 * The schedule as of a day. An answer to an older revision does not count; where no other is left, the item begins anew.
 * Events that a clock set ahead has dated into the future are passed over until their day comes.
 */
export function scheduleOf(question: Question): Schedule {
	const steps = scheduling(question);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** The same in short steps. What they work out is remembered, so that `scheduleOf` is quick after them. */
export function* scheduling({ events, items, cards, today }: Question): Generator<void, Schedule> {
	const found = new Map<string, Scheduled>();
	const done: Done = { due: 0, fresh: 0 };
	let n = 0;
	for (const event of standing(events)) {
		n += 1;
		if (n % STRIDE === 0) yield;
		if (event.type !== 'answered' && event.type !== 'played') continue;
		const day = dayOf(event);
		// A traveller to the west is a day ahead for a while.
		if (!(day <= today + 1)) continue;
		if (event.type === 'played') {
			const card = cards.get(event.subject);
			if (card === undefined || !items.has(card) || found.has(card)) continue;
			found.set(card, { ...blank(card), model: day + 1, due: day + 1, touched: event.id, scenario: event.subject });
			continue;
		}
		const item = items.get(event.subject);
		if (!item) continue;
		const before = found.get(item.id);
		const after = afterAnswer(event, item, before);
		if (!after) continue;
		if (before && after.counted > before.counted && day === today && before.due <= day) {
			done[isFresh(before, day) ? 'fresh' : 'due'] += 1;
		}
		found.set(item.id, after);
	}
	return { items: found, done };
}

interface Remembered {
	item: ReviewItem;
	before: Scheduled | undefined;
	after: Scheduled | null;
}

/** By event: with the same item in the same state before, it leads to the same state. */
const remembered = new WeakMap<LogEvent, Remembered>();

/** An item after one more answer; null where that says nothing. */
function afterAnswer(event: LogEventOf<'answered'>, item: ReviewItem, before: Scheduled | undefined): Scheduled | null {
	const known = remembered.get(event);
	if (known && known.item === item && known.before === before) return known.after;
	const after = work(event, item, before ?? blank(item.id));
	remembered.set(event, { item, before, after });
	return after;
}

function work(event: LogEventOf<'answered'>, item: ReviewItem, before: Scheduled): Scheduled | null {
	const grade = gradeOf(event.data);
	if (grade === null) return null;
	const day = dayOf(event);
	if (item.rev !== undefined && event.rev !== undefined && event.rev !== item.rev) {
		if (before.counted > 0) return null;
		return { ...before, model: day + 1, due: day + 1, touched: event.id, changed: true };
	}
	const mistake = isConfidentMistake(event.data);
	const after = answered(before, { day, grade, mistake, retention: item.retention });
	return {
		...before,
		...after,
		due: dueOf(after),
		event: after.counted > before.counted ? event : before.event,
		touched: event.id,
		changed: false,
		scenario: null,
	};
}

function blank(id: string): Scheduled {
	return { ...UNSEEN, id, due: 0, event: null, touched: '', changed: false, scenario: null };
}

/** The day of an item, for what counts days only. */
export function plannedOf({ due, counted, sure }: Scheduled): Planned {
	return { due, fresh: counted <= 1 && !sure.includes(due) };
}
