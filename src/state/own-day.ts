import { studyDay } from '../domain/review/study-day.ts';
import { ownZone } from './zone.ts';

/** The study day it is now, here. */
export function today(): number {
	return studyDay(Date.now(), ownZone());
}
