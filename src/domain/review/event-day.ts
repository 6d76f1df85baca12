import type { LogEvent } from '../log/event.ts';
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
