/**
 * When a question comes back, as far as a lesson can say it without the model: after the first answer and after a miss
 * that is a plain rule. `first-return.test.ts` holds it to the schedule.
 */
import type { Answered } from '../log/event.ts';
import { gradeOf, isConfidentMistake } from './grade.ts';
import { comesBack } from './items.ts';

/** `week`: tomorrow, and after seven days again. `later`: review knows when. `never`: it does not come back. */
export type Return = 'tomorrow' | 'week' | 'later' | 'never';

/** @param times how often the question was answered, this answer included */
export function firstReturn(question: { type: string; role: string }, answer: Answered, times: number): Return {
	if (!comesBack(question)) return 'never';
	if (isConfidentMistake(answer)) return 'week';
	return times === 1 || gradeOf(answer) === 'again' ? 'tomorrow' : 'later';
}
