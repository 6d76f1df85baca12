/** What an answer says about memory. */
import type { Answered, RecallGrade } from '../log/event.ts';

/** From here on a mistake counts as confident, in percent. */
const SURE = 75;

/** The grade an answer amounts to; null where it says nothing about memory. */
export function gradeOf({ score, unsure, grade }: Answered): RecallGrade | null {
	if (grade) return grade;
	if (unsure || score === 0) return 'again';
	if (score === null) return null;
	return score === 1 ? 'good' : 'hard';
}

export function isConfidentMistake({ score, confidence, unsure }: Answered): boolean {
	return !unsure && score === 0 && confidence !== null && confidence >= SURE;
}
