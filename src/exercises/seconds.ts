/** A line a type: seconds that one answer takes beside the reading, for the minutes of sections and reviews. */
import type { ExerciseType } from './types.ts';

export const seconds: { [T in ExerciseType]: number } = {
	single: 45,
	multi: 60,
	estimate: 75,
	order: 60,
	rank: 60,
	match: 60,
	bucket: 60,
	cloze: 45,
	predict: 90,
	diff: 240,
	logs: 240,
	trace: 240,
	rewrite: 240,
	recall: 20,
};
