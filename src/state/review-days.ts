/**
 * Which items are due on which day, kept so that every page can show a count without the scheduler. A cache: the review
 * page works it out from the log, other pages add what was answered since by plain rules.
 */
import type { LogEvent } from '../domain/log/event.ts';
import { isFields } from '../domain/log/known.ts';
import type { Outline } from '../domain/progress/outline.ts';
import { dating } from '../domain/review/event-day.ts';
import { reviewItems, scenarioCards } from '../domain/review/items.ts';
import { type Done, type Planned, steps } from '../domain/review/outlook.ts';
import { type Known, planOf } from '../domain/review/plan.ts';
import { beginOf, studyDay } from '../domain/review/study-day.ts';
import { $limits } from './review-limits.ts';
import { inSlices } from './slices.ts';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';
import { ownZone } from './zone.ts';

const storage = browserStorage();
/** Of one item, before the first review. */
const MINUTES = 0.7;

interface Kept {
	/** Study day it was written on. */
	day: number;
	done: Done;
	items: ReadonlyMap<string, Known>;
}

/** The study day it is now, here. */
export function today(): number {
	return studyDay(Date.now(), ownZone());
}

/** Keeps what the schedule says, by question id. */
export function keepDays(items: Record<string, Known>, done: Done): void {
	writeChanged('schedule', JSON.stringify({ v: 1, day: today(), done, items }));
}

/** The log that was asked for last. */
let latest: readonly LogEvent[] = [];

/** Brings the count in the header up to date with the log: at once, or in short tasks where there are years of it. */
export async function refreshCount(events: readonly LogEvent[], outline: Outline): Promise<void> {
	latest = events;
	const dated = inSlices(dating(events));
	if (dated) await dated;
	// Another answer came in the meantime, and counts itself.
	if (latest !== events) return;
	const { day, done, items: known } = keptDays();
	const now = today();
	const planned = planOf({ events, items: reviewItems(outline), cards: scenarioCards(outline), known, today: now });
	keepCount(events, planned, day === now ? done : { due: 0, fresh: 0 });
}

/**
 * Keeps the moments from which on the count is one higher, and the minutes of one item. `islands/marks.ts` and
 * `islands/count.ts` read them.
 */
export function keepCount(
	events: readonly LogEvent[],
	planned: readonly Planned[],
	done: Done,
	each = keptCount()?.each ?? MINUTES,
): void {
	const zone = ownZone();
	const days = steps({ planned, limits: $limits.get(), today: today(), done });
	writeChanged('due', JSON.stringify({ at: days.map((day) => beginOf(day, zone)), each, from: events.length }));
	document.dispatchEvent(new Event('snapshot'));
}

/** Number of events behind the count that is kept. */
export function countedFrom(): number {
	return keptCount()?.from ?? 0;
}

/** Minutes one item takes as of the last review, and number of events. */
function keptCount(): { each: number; from: number } | null {
	try {
		const value: unknown = JSON.parse(readKey(storage, `${siteId()}:due`) ?? 'null');
		if (!isFields(value) || typeof value.each !== 'number' || typeof value.from !== 'number') return null;
		return { each: value.each > 0 ? value.each : MINUTES, from: value.from };
	} catch {
		return null;
	}
}

function writeChanged(name: string, text: string): void {
	const key = `${siteId()}:${name}`;
	if (readKey(storage, key) !== text) writeKey(storage, key, text);
}

function keptDays(): Kept {
	const none: Kept = { day: -1, done: { due: 0, fresh: 0 }, items: new Map() };
	try {
		const value: unknown = JSON.parse(readKey(storage, `${siteId()}:schedule`) ?? 'null');
		if (!isFields(value) || value.v !== 1 || !isFields(value.items) || !isDone(value.done)) return none;
		const items = Object.entries(value.items).flatMap(([id, known]) => (isKnown(known) ? [[id, known] as const] : []));
		return { day: Number(value.day), done: value.done, items: new Map(items) };
	} catch {
		return none;
	}
}

function isDone(value: unknown): value is Done {
	return isFields(value) && Number.isInteger(value.due) && Number.isInteger(value.fresh);
}

function isKnown(value: unknown): value is Known {
	return (
		isFields(value) &&
		Number.isInteger(value.due) &&
		typeof value.fresh === 'boolean' &&
		typeof value.touched === 'string'
	);
}
