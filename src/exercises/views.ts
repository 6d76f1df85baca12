/**
 * A line a type; a forgotten one does not compile. Each View is a chunk of its own with its grader, fetched when a page has
 * the type. Choice comes with the host: every lesson asks it.
 */
import cloze from '../styles/cloze.css?url';
import diff from '../styles/diff.css?url';
import investigate from '../styles/investigate.css?url';
import match from '../styles/match.css?url';
import order from '../styles/order.css?url';
import predict from '../styles/predict.css?url';
import rewrite from '../styles/rewrite.css?url';
import { multiExercise, singleExercise } from './choice/View.tsx';
import type { Exercise, ExerciseType } from './types.ts';

export const views: { [T in ExerciseType]: () => Promise<Exercise<T>> } = {
	single: async () => singleExercise,
	multi: async () => multiExercise,
	estimate: async () => (await import('./estimate/View.tsx')).estimateExercise,
	order: async () => (await import('./order/View.tsx')).orderExercise,
	rank: async () => (await import('./order/View.tsx')).rankExercise,
	match: async () => (await import('./match/View.tsx')).matchExercise,
	bucket: async () => (await import('./match/View.tsx')).bucketExercise,
	cloze: async () => (await import('./cloze/View.tsx')).clozeExercise,
	predict: async () => (await import('./estimate/PredictView.tsx')).predictExercise,
	diff: async () => (await import('./diff/View.tsx')).diffExercise,
	logs: async () => (await import('./investigate/View.tsx')).logsExercise,
	trace: async () => (await import('./investigate/View.tsx')).traceExercise,
	rewrite: async () => (await import('./rewrite/View.tsx')).rewriteExercise,
	recall: async () => (await import('./recall/View.tsx')).recallExercise,
};

/** A style sheet of its own, where a type has one: linked with the first exercise of a page, and on the page of answers. */
export const styles: { [T in ExerciseType]?: string } = {
	order,
	rank: order,
	match,
	bucket: match,
	cloze,
	predict,
	diff,
	logs: investigate,
	trace: investigate,
	rewrite,
};
