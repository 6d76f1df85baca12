/** A line a type; a forgotten one does not compile. Each View is its own chunk, fetched when a page has the type. */
import cloze from '../styles/cloze.css?url';
import diff from '../styles/diff.css?url';
import investigate from '../styles/investigate.css?url';
import match from '../styles/match.css?url';
import order from '../styles/order.css?url';
import predict from '../styles/predict.css?url';
import rewrite from '../styles/rewrite.css?url';
import type { ExerciseType, View } from './types.ts';

export const views: { [T in ExerciseType]: () => Promise<View<T>> } = {
	single: async () => (await import('./choice/View.tsx')).SingleView,
	multi: async () => (await import('./choice/View.tsx')).MultiView,
	estimate: async () => (await import('./estimate/View.tsx')).EstimateView,
	order: async () => (await import('./order/View.tsx')).OrderView,
	rank: async () => (await import('./order/View.tsx')).RankView,
	match: async () => (await import('./match/View.tsx')).MatchView,
	bucket: async () => (await import('./match/View.tsx')).BucketView,
	cloze: async () => (await import('./cloze/View.tsx')).ClozeView,
	predict: async () => (await import('./estimate/PredictView.tsx')).PredictView,
	diff: async () => (await import('./diff/View.tsx')).DiffView,
	logs: async () => (await import('./investigate/View.tsx')).LogsView,
	trace: async () => (await import('./investigate/View.tsx')).TraceView,
	rewrite: async () => (await import('./rewrite/View.tsx')).RewriteView,
	recall: async () => (await import('./recall/View.tsx')).RecallView,
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
