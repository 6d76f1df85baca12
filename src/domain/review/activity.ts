/** What was done on which day. No streaks: a day without answers is a day without answers. */
import type { LogEvent } from '../log/event.ts';
import { standing } from '../progress/fold.ts';
import { dayOf } from './event-day.ts';
import { dateOf } from './study-day.ts';

/** One study day. */
export interface DayOfWork {
	day: number;
	answers: number;
	/** Scenarios played to an ending. */
	endings: number;
	/** Spent on answers, reading aside. */
	ms: number;
}

/** A question left open over lunch is no hour of work. */
const MOST_MS = 10 * 60_000;

/** The days up to and including `today`, oldest first, quiet ones included. */
export function activityOf(events: readonly LogEvent[], today: number, days: number): DayOfWork[] {
	const all = Array.from({ length: days }, (_, i) => ({ day: today - days + 1 + i, answers: 0, endings: 0, ms: 0 }));
	// Years of answers lie before them, and to ask each for its day would take longer than all else. No zone is two days off.
	const since = dateOf(today - days - 1).toISOString();
	for (const event of standing(events)) {
		if (event.at < since) continue;
		if (event.type !== 'answered' && event.type !== 'played') continue;
		const on = all[dayOf(event) - (today - days + 1)];
		if (!on) continue;
		if (event.type === 'played') on.endings += 1;
		else {
			on.answers += 1;
			on.ms += Math.min(MOST_MS, event.data.ms);
		}
	}
	return all;
}
