import type { ExerciseType } from '../../exercises/types.ts';
import { styles } from '../../exercises/views.ts';
import { loadStyles } from '../stylesheet.ts';
import { type AnyExercise, exerciseOf } from './exercise-of.ts';

/** The exercise types of a page, as they arrive. */
export interface Types {
	loaded: ReadonlyMap<ExerciseType, AnyExercise>;
	/** Waits for one more. Rejects where it cannot be had. */
	more(): Promise<unknown>;
}

/** Asks for all of them at once. */
export function loadTypes(types: readonly ExerciseType[]): Types {
	const loaded = new Map<ExerciseType, AnyExercise>();
	const loading = [...new Set(types)].map((type) => {
		const sheet = styles[type];
		const both = Promise.all([exerciseOf(type), sheet && loadStyles(sheet)]);
		const one = both.then(([exercise]) => loaded.set(type, exercise));
		// Who waits for more hears of it.
		one.catch(() => {});
		return { type, one };
	});
	return {
		loaded,
		more: () => Promise.race(loading.filter(({ type }) => !loaded.has(type)).map(({ one }) => one)),
	};
}
