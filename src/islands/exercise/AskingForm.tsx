import type { JSX } from 'preact';
import type { Confidence as Level } from '../../domain/log/event.ts';
import { domId } from '../../exercises/dom-id.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Asked, ExerciseType, Grader, ViewProps } from '../../exercises/types.ts';
import { exercise } from '../../i18n/en/exercise.ts';
import type { AnyView } from './Asking.tsx';
import { Confidence } from './Confidence.tsx';

interface Props {
	view: ViewProps<ExerciseType>;
	View: AnyView;
	/** Null where confidence is not asked. */
	confidence: { value: Level | null; error: string | null } | null;
	hintsOpen: number;
	/** What the button says that answers. */
	check: string;
	/** What the button says that answers "I don't know yet". */
	unsure: string;
	/** The answer is shown before the learner grades it. */
	reveal: Grader<ExerciseType>['reveal'];
	onConfidence(value: Level): void;
	onHint(): void;
	onCheck(): void;
	onUnsure(): void;
	onReveal(): void;
}

/**
 * The View, hints, how sure, and the buttons. Check is never disabled: an empty answer gets a sentence. The second click of
 * a double one does nothing: it was meant for what the first has taken away.
 */
export function AskingForm(props: Props): JSX.Element {
	const { view, View, confidence, hintsOpen, reveal } = props;
	const asked: Asked = view.asked;
	const revealed = 'revealed' in view.draft && view.draft.revealed;
	// Once the key is shown, either a button records the grading or the View's own buttons do.
	const checks = reveal ? revealed && reveal.record !== null : true;
	const opens = reveal !== undefined && !revealed;
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				if (checks) props.onCheck();
				else if (opens) props.onReveal();
			}}
		>
			<View {...view} />
			<div aria-live="polite">
				{asked.hints.slice(0, hintsOpen).map((hint) => (
					<Html key={hint} as="div" class="aside" html={hint} />
				))}
			</div>
			{confidence && <Confidence {...confidence} name={`${domId(asked)}-sure`} onChange={props.onConfidence} />}
			{(opens || checks) && (
				<p class="row">
					<button class="b go" type="submit" onClick={(event) => event.detail > 1 && event.preventDefault()}>
						{opens ? reveal.label : (reveal?.record ?? props.check)}
					</button>
					{!revealed && reveal?.record !== null && (
						<>
							{hintsOpen < asked.hints.length && (
								<button class="b" type="button" onClick={props.onHint}>
									{exercise.hint(hintsOpen + 1, asked.hints.length)}
								</button>
							)}
							<button class="b txt" type="button" onClick={({ detail }) => detail > 1 || props.onUnsure()}>
								{props.unsure}
							</button>
						</>
					)}
				</p>
			)}
		</form>
	);
}
