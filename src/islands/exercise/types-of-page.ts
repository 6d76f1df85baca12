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

/** Asks for the first, which somebody waits for, and for the others when that can be drawn. */
export function loadTypes(types: readonly ExerciseType[]): Types {
	const loaded = new Map<ExerciseType, AnyExercise>();
	const later = new Promise((resolve) => setTimeout(resolve));
	const loading = [...new Set(types)].map((type, i) => {
		const sheet = styles[type];
		const both = () => Promise.all([exerciseOf(type), sheet && loadStyles(sheet)]);
		const one = (i ? later.then(both) : both()).then(([exercise]) => loaded.set(type, exercise));
		// Who waits for more hears of it.
		one.catch(() => {});
		return { type, one };
	});
	return {
		loaded,
		more: () => Promise.race(loading.filter(({ type }) => !loaded.has(type)).map(({ one }) => one)),
	};
}
