/**
 * Which items are due on which day, kept so that every page can show a count without the scheduler. A cache: the review
 * page works it out from the log, other pages add what was answered since by plain rules.
 */
import type { LogEvent } from '../domain/log/event.ts';
import { isFields } from '../domain/log/known.ts';
import { stampOf } from '../domain/log/stamp.ts';
import { isEarly } from '../domain/review/event-day.ts';
import { type Done, type Planned, steps } from '../domain/review/outlook.ts';
import type { Known } from '../domain/review/plan.ts';
import type { Since, Worked } from '../domain/review/since.ts';
import { beginOf } from '../domain/review/study-day.ts';
import { readCache, writeCache } from './caches.ts';
import { today } from './own-day.ts';
import { $limits } from './review-limits.ts';
import { ownZone } from './zone.ts';

/** Of one item, before the first review. */
const MINUTES = 0.7;

/** What the review page kept. */
export interface Kept extends Worked {
	/** Study day it was written on, and what had been reviewed on it. */
	day: number;
	done: Done;
}

interface Count {
	events: readonly LogEvent[];
	/** Of all items, by question id. */
	planned: ReadonlyMap<string, Planned>;
	/** Stamp of the outline they are of. */
	of: string;
	kept: Kept;
	/** Where they differ from what is kept. */
	items: Since['items'];
	/** Minutes of one item; left out where nothing new is known of them. */
	each?: number | undefined;
}

/** Keeps what the schedule says, by question id, and the count that follows. */
export function keepDays(
	planned: ReadonlyMap<string, Known>,
	done: Done,
	{ events, of, each }: Pick<Count, 'events' | 'of' | 'each'>,
): void {
	const kept = { made: `${of} ${stampOf(events)}`, day: today(), done, items: planned };
	writeCache('schedule', { v: 1, ...kept, items: Object.fromEntries(planned) });
	keepCount({ events, planned, of, kept, items: {}, each });
}

/**
 * Keeps the days of all items, and the moments from which on the count is one higher, with the minutes of one item.
 * `islands/marks.ts` and `islands/count.ts` read these.
 */
export function keepCount({ events, planned, of, kept, items, each = minutes() }: Count): void {
	const [zone, now] = [ownZone(), today()];
	const done = kept.day === now ? kept.done : { due: 0, fresh: 0 };
	const days = steps({ planned: [...planned.values()], limits: $limits.get(), today: now, done });
	const since: Since = {
		over: kept.made,
		log: stampOf(events),
		of,
		...(isEarly(events, now) && { early: true }),
		items,
	};
	writeCache('due', { at: days.map((day) => beginOf(day, zone)), each });
	// Last: it says that the rest is up to date.
	writeCache('since', since);
	document.dispatchEvent(new Event('snapshot'));
}

/** Minutes one item takes as of the last review. */
function minutes(): number {
	const due = readCache('due');
	return isFields(due) && typeof due.each === 'number' && due.each > 0 ? due.each : MINUTES;
}
