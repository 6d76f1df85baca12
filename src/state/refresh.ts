/** Marks and count made anew from the log and the whole outline. Pages that ask one lesson do with a part: `keep-up.ts`. */

import type { LogEvent } from '../domain/log/event.ts';
import type { Outline } from '../domain/progress/outline.ts';
import { outlineStamp } from '../domain/progress/outline-stamp.ts';
import { dating } from '../domain/review/event-day.ts';
import { reviewItems, scenarioCards } from '../domain/review/items.ts';
import { planOf } from '../domain/review/plan.ts';
import { differences } from '../domain/review/since.ts';
import { breather } from './breather.ts';
import { keptDays } from './kept-days.ts';
import { $log } from './log.ts';
import { loadOutline } from './outline.ts';
import { today } from './own-day.ts';
import { keepCount } from './review-days.ts';
import { inSlices } from './slices.ts';
import { refreshSnapshot } from './snapshot.ts';

/** Both, from the log as it is. Rejects where the outline cannot be had. */
export async function refreshAll(): Promise<void> {
	const outline = await loadOutline();
	const pause = breather();
	refreshSnapshot(outline);
	await pause();
	await refreshCount($log.get(), outline);
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
	const kept = keptDays();
	const [items, cards] = [reviewItems(outline), scenarioCards(outline)];
	const planned = planOf({ events, items, cards, known: kept.items, today: today() });
	keepCount({ events, planned, kept, items: differences(kept, planned), of: outlineStamp(outline) });
}
