import type { LogEvent } from '../log/event.ts';
import { standing } from '../progress/fold.ts';
import { studyDay } from './study-day.ts';

const days = new WeakMap<LogEvent, number>();

/** The study day of an event where it happened. Events never change, so it is worked out once. */
export function dayOf(event: LogEvent): number {
	let day = days.get(event);
	if (day === undefined) {
		day = studyDay(Date.parse(event.at), event.zone);
		days.set(event, day);
	}
	return day;
}

/** Whether there are events whose day has not come, as of this study day: a clock was set ahead. */
export function isEarly(events: readonly LogEvent[], today: number): boolean {
	const last = standing(events).at(-1);
	return last !== undefined && dayOf(last) > today + 1;
}

/** Events between two pauses. */
const STRIDE = 1000;

/** Works the days out in short steps; `dayOf` is quick after them. */
export function* dating(events: readonly LogEvent[]): Generator<void, void> {
	for (const [i, event] of events.entries()) {
		dayOf(event);
		if (i % STRIDE === STRIDE - 1) yield;
	}
}
