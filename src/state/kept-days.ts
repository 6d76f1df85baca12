/** The days that were kept, read again, and the count by them where only a part of the outline is known. */
import { isFields } from '../domain/log/known.ts';
import { stampOf } from '../domain/log/stamp.ts';
import type { OutlinePart } from '../domain/progress/part.ts';
import type { Done } from '../domain/review/outlook.ts';
import type { Known } from '../domain/review/plan.ts';
import { differences, laidDays } from '../domain/review/since.ts';
import { keptSince, readCache } from './caches.ts';
import { $log } from './log.ts';
import { today } from './own-day.ts';
import { type Kept, keepCount } from './review-days.ts';

/** Adds what was done of what a page asks to the count; false where something else is new, too. */
export function layCount(part: OutlinePart): boolean {
	const events = $log.get();
	const [kept, since] = [keptDays(), keptSince()];
	if (since.log === stampOf(events)) return true;
	const planned = laidDays({ worked: kept, since, events, part, today: today() });
	if (planned) keepCount({ events, planned, kept, items: differences(kept, planned), of: since.of });
	return planned !== null;
}

/** What the review page worked out last; nothing where it never did. */
export function keptDays(): Kept {
	const value = readCache('schedule');
	if (!isFields(value) || value.v !== 1 || !isFields(value.items) || !isDone(value.done))
		return { made: '', day: -1, done: { due: 0, fresh: 0 }, items: new Map() };
	const items = Object.entries(value.items).flatMap(([id, known]) => (isKnown(known) ? [[id, known] as const] : []));
	return { made: String(value.made ?? ''), day: Number(value.day), done: value.done, items: new Map(items) };
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
