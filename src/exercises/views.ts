/** A line a type; a forgotten one does not compile. Each View is its own chunk, fetched when a page has the type. */
import type { ExerciseType, View } from './types.ts';

export const views: { [T in ExerciseType]: () => Promise<View<T>> } = {
	single: async () => (await import('./choice/View.tsx')).SingleView,
	multi: async () => (await import('./choice/View.tsx')).MultiView,
	estimate: async () => (await import('./estimate/View.tsx')).EstimateView,
	recall: async () => (await import('./recall/View.tsx')).RecallView,
};
