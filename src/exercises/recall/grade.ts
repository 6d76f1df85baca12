import type { RecallGrade } from '../../domain/log/event.ts';
import { recall } from '../../i18n/en/exercises/recall.ts';
import type { Grader } from '../types.ts';

const scores: Record<RecallGrade, number> = { again: 0, hard: 0.5, good: 1, easy: 1 };

/** Graded by the learner; complete once a grade is given. */
export const gradeRecall: Grader<'recall'> = {
	blank: { words: '', revealed: false, grade: null },
	read: (draft) =>
		draft.grade
			? { kind: 'complete', response: { grade: draft.grade } }
			: { kind: 'incomplete', message: recall.incomplete },
	grade: (response) => ({ score: scores[response.grade] ?? 0, paths: [] }),
	store: ({ grade }) => ({ response: null, grade }),
	readStored: ({ grade }) => (grade ? { grade } : null),
	reveal: { label: recall.show, missing: () => null, record: null },
	asksConfidence: false,
};
