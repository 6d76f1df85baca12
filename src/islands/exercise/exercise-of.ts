import type { ExerciseType, Grader } from '../../exercises/types.ts';
import { views } from '../../exercises/views.ts';
import type { AnyView } from './Asking.tsx';

/** A type's View and grader, as the host handles all of them. */
export interface AnyExercise {
	View: AnyView;
	grader: Grader<ExerciseType>;
}

/** The registry pairs each type with its own; over the union TypeScript sees only the intersection of data. */
export async function exerciseOf(type: ExerciseType): Promise<AnyExercise> {
	return (await views[type]()) as unknown as AnyExercise;
}
