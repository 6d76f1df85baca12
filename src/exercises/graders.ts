/** A line a type; a forgotten one does not compile. For the build and the tests: in the browser a grader comes with its View. */
import { gradeMulti, gradeSingle } from './choice/grade.ts';
import { gradeCloze } from './cloze/grade.ts';
import { gradeDiff } from './diff/grade.ts';
import { gradeEstimate } from './estimate/grade.ts';
import { gradePredict } from './estimate/predict-grade.ts';
import { gradeLogs, gradeTrace } from './investigate/grade.ts';
import { gradeBucket, gradeMatch } from './match/grade.ts';
import { gradeOrder, gradeRank } from './order/grade.ts';
import { gradeRecall } from './recall/grade.ts';
import { gradeRewrite } from './rewrite/grade.ts';
import type { ExerciseType, Grader } from './types.ts';

export const graders: { [T in ExerciseType]: Grader<T> } = {
	single: gradeSingle,
	multi: gradeMulti,
	estimate: gradeEstimate,
	order: gradeOrder,
	rank: gradeRank,
	match: gradeMatch,
	bucket: gradeBucket,
	cloze: gradeCloze,
	predict: gradePredict,
	diff: gradeDiff,
	logs: gradeLogs,
	trace: gradeTrace,
	rewrite: gradeRewrite,
	recall: gradeRecall,
};
