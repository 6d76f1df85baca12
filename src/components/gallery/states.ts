/** The states of a sample that are drawn on the server, each under an id of its own. */
import type { Outcome, Sample, StoredAnswer } from '../../content-model/samples.ts';
import type { LogEventOf } from '../../domain/log/event.ts';
import { graders } from '../../exercises/graders.ts';
import type { ExerciseType, Graded, Grader, Published, ViewProps } from '../../exercises/types.ts';
import { gallery as words } from '../../i18n/en/author.ts';

/** A question that has been answered, as the host would show it. */
export interface AnsweredState {
	event: LogEventOf<'answered'>;
	/** Null for "I don't know yet". */
	graded: Graded | null;
	view: ViewProps<ExerciseType>;
}

/** A state of a sample. */
export interface SampleState extends AnsweredState {
	outcome: Outcome;
	label: string;
}

const outcomes: readonly Outcome[] = ['right', 'partly', 'wrong'];

/** The question under another id and title: the states of one page share neither ids nor names. */
export function inState({ question }: Sample, state: keyof typeof words.states): Published['asked'] {
	const { asked } = question;
	return {
		...asked,
		id: `${asked.id}--${state.toLowerCase()}`,
		title: words.inState(asked.title, words.states[state]),
	};
}

/** The question after an answer in the form of the log; null where its type cannot read that. */
export function answeredState(
	{ asked, key }: Pick<Published, 'asked' | 'key'>,
	answer: StoredAnswer & { unsure?: true },
): AnsweredState | null {
	// The registry pairs each type with its own data; over the union TypeScript sees only the intersection.
	const grader = graders[asked.type] as Grader<ExerciseType>;
	const response = grader.readStored(answer);
	if (response === null && !answer.unsure) return null;
	const graded = response === null ? null : grader.grade(response, asked, key);
	return {
		event: {
			id: asked.id,
			at: '',
			zone: 'UTC',
			type: 'answered',
			subject: asked.id,
			data: {
				...answer,
				score: graded?.score ?? null,
				confidence: grader.asksConfidence && graded ? 75 : null,
				variant: null,
				hints: 0,
				ms: 0,
			},
		},
		graded,
		view: { asked, shown: { key, response }, draft: grader.blank, disabled: false, error: null, onChange: () => {} },
	};
}

export function answeredStates(sample: Sample): SampleState[] {
	const { type, question, answers } = sample;
	return outcomes.flatMap((outcome) => {
		const answer = answers[outcome];
		const state = answer && answeredState({ ...question, asked: inState(sample, outcome) }, answer);
		if (!state) return [];
		return [{ ...state, outcome, label: (graders[type].compares ? words.compared : words.states)[outcome] }];
	});
}
