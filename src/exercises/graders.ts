/** A line a type; a forgotten one does not compile. Small and pure, so all of them travel together. */
import { gradeMulti, gradeSingle } from './choice/grade.ts';
import { gradeEstimate } from './estimate/grade.ts';
import { gradeRecall } from './recall/grade.ts';
import type { ExerciseType, Grader } from './types.ts';

export const graders: { [T in ExerciseType]: Grader<T> } = {
	single: gradeSingle,
	multi: gradeMulti,
	estimate: gradeEstimate,
	recall: gradeRecall,
};
