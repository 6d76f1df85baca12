/** The states of a sample that are drawn on the server, each under an id of its own. */
import type { Outcome, Sample } from '../../content-model/samples.ts';
import type { LogEventOf } from '../../domain/log/event.ts';
import { graders } from '../../exercises/graders.ts';
import type { ExerciseType, Graded, Grader, Published, ViewProps } from '../../exercises/types.ts';
import { gallery as words } from '../../i18n/en/author.ts';

/** A question that has been answered, as the host would show it. */
export interface AnsweredState {
	outcome: Outcome;
	label: string;
	event: LogEventOf<'answered'>;
	graded: Graded;
	view: ViewProps<ExerciseType>;
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

export function answeredStates(sample: Sample): AnsweredState[] {
	const { type, question, answers } = sample;
	// The registry pairs each type with its own data; over the union TypeScript sees only the intersection.
	const grader = graders[type] as Grader<ExerciseType>;
	return outcomes.flatMap((outcome) => {
		const answer = answers[outcome];
		const response = answer ? grader.readStored(answer) : null;
		if (!answer || response === null) return [];
		const asked = inState(sample, outcome);
		const graded = grader.grade(response, asked, question.key);
		return [
			{
				outcome,
				label: (grader.compares ? words.compared : words.states)[outcome],
				event: {
					id: asked.id,
					at: '',
					zone: 'UTC',
					type: 'answered',
					subject: asked.id,
					data: {
						...answer,
						score: graded.score,
						confidence: grader.asksConfidence ? 75 : null,
						variant: null,
						hints: 0,
						ms: 0,
					},
				},
				graded,
				view: {
					asked,
					shown: { key: question.key, response },
					draft: grader.blank,
					disabled: false,
					error: null,
					onChange: () => {},
				},
			},
		];
	});
}
