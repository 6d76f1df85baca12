import type { Exercises, ExerciseType, Grader } from '../../exercises/types.ts';
import type { Notebook } from '../../state/notebook.ts';

type Asked = Exercises[ExerciseType]['asked'];
type Draft = Exercises[ExerciseType]['draft'];

/** Which draft of a question: of which variant, and whether it has become an answer. */
interface Which {
	variant: string | null;
	answered: boolean;
}

/** The draft of a type that keeps one, as far as this browser has it. */
export function keptDraft(
	notebook: Notebook,
	grader: Grader<ExerciseType>,
	asked: Asked,
	{ variant, answered }: Which,
): Draft | null {
	const stored = grader.restore ? notebook.readDraft(asked.id) : null;
	if (typeof stored !== 'object' || stored === null || !('draft' in stored)) return null;
	const fits =
		'variant' in stored && stored.variant === variant && 'answered' in stored && stored.answered === answered;
	return fits ? (grader.restore?.(stored.draft, asked) ?? null) : null;
}

export function keepDraft(
	notebook: Notebook,
	grader: Grader<ExerciseType>,
	asked: Asked,
	which: Which,
	draft: Draft,
): void {
	if (grader.restore) notebook.writeDraft(asked.id, { ...which, draft });
}
