import type { JSX } from 'preact';
import type { ExerciseType, Grader, Published, ViewProps } from '../exercises/types.ts';
import { exercise } from '../i18n/en/exercise.ts';
import { review } from '../i18n/en/review.ts';
import { type AnyView, Asking } from '../islands/exercise/Asking.tsx';
import { AskingForm } from '../islands/exercise/AskingForm.tsx';

interface Props {
	question: Pick<Published, 'asked' | 'key'>;
	View: AnyView;
	grader: Grader<ExerciseType>;
	/** Words that stand in a text field. */
	text?: string;
	/** The sentence of a form that was sent empty. */
	error?: string;
	/** The key is shown, and the learner grades. */
	revealed?: boolean;
	/** As review asks it, with the lesson it comes from. */
	from?: { sign: string; title: string };
}

const nothing = () => {};

/** A question with its form as the host draws it once its script runs; to be looked at, not answered. */
export function Still({ question, View, grader, text, error, revealed = false, from }: Props): JSX.Element {
	const { asked, key } = question;
	const { blank } = grader;
	const open = 'revealed' in blank ? { ...blank, revealed, ...(text && 'text' in blank && { text }) } : blank;
	const view: ViewProps<ExerciseType> = {
		asked,
		shown: revealed ? { key, response: null } : null,
		draft: open,
		disabled: false,
		error: error ?? null,
		onChange: nothing,
		...(from && {
			notes: { again: review.within(1), hard: review.within(3), good: review.within(8), easy: review.within(20) },
		}),
	};
	const sure = grader.asksConfidence && asked.role !== 'attempt';
	return (
		<Asking
			view={view}
			View={View}
			number={
				from
					? {
							from: (
								<>
									<span>
										<span class="sign">{from.sign}</span> {from.title}
									</span>
									<span>{review.lastSeen(8)}</span>
								</>
							),
						}
					: null
			}
			form={
				<AskingForm
					view={view}
					View={View}
					confidence={sure ? { value: null, error: null } : null}
					hintsOpen={0}
					check={grader.compares ? exercise.compare : exercise.check}
					unsure={exercise.unsure}
					reveal={grader.reveal}
					onConfidence={nothing}
					onHint={nothing}
					onCheck={nothing}
					onUnsure={nothing}
					onReveal={nothing}
				/>
			}
		/>
	);
}
