import type { ComponentType, JSX } from 'preact';
import { CONFIDENCES, type Confidence } from '../../domain/log/event.ts';
import { domId } from '../../exercises/dom-id.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Asked, ExerciseType, ViewProps } from '../../exercises/types.ts';
import { exercise } from '../../i18n/en/exercise.ts';
import { Kind } from './Kind.tsx';

/** The middle of any type: the registry guarantees that a View only ever meets its own question. */
export type AnyView = ComponentType<ViewProps<ExerciseType>>;

export interface AskingProps {
	view: ViewProps<ExerciseType>;
	View: AnyView;
	number: { n: number; of: number } | null;
	/** Null where confidence is not asked. */
	confidence: { value: Confidence | null; error: string | null } | null;
	hintsOpen: number;
	/** The answer is a self-grade: no Check button. */
	selfGraded: boolean;
	onConfidence?(value: Confidence): void;
	onHint?(): void;
	onCheck?(): void;
	onUnsure?(): void;
	onReveal?(): void;
}

/**
 * A question before its verdict. The server renders it with `disabled`: prompt and options, without what needs a
 * script; the style sheet keeps the room for that, so that nothing jumps when a script takes over.
 */
export function Asking(props: AskingProps): JSX.Element {
	const { view, View, number, confidence, hintsOpen, selfGraded } = props;
	const asked: Asked = view.asked;
	const id = `${domId(asked)}-q`;
	const { disabled } = view;
	return (
		<section class="ex" aria-labelledby={disabled ? undefined : `${id}-k`}>
			<Kind asked={view.asked} number={number} id={disabled ? undefined : `${id}-k`} />
			{asked.situation && <Html as="div" html={asked.situation} />}
			<form
				onSubmit={(event) => {
					event.preventDefault();
					props.onCheck?.();
				}}
			>
				<View {...view} />
				{asked.hints.slice(0, hintsOpen).map((hint) => (
					<Html key={hint} as="div" class="aside" html={hint} />
				))}
				{confidence && !disabled && (
					<fieldset class="conf">
						<legend>{exercise.confidence.ask}</legend>
						<span class="hint">{exercise.confidence.hint}</span>
						{confidence.error && (
							<p class="err" role="alert">
								{confidence.error}
							</p>
						)}
						<div class="stops">
							{CONFIDENCES.map((level) => (
								<label key={level}>
									<input
										type="radio"
										name={`${id}-c`}
										value={level}
										checked={confidence.value === level}
										onChange={() => props.onConfidence?.(level)}
									/>
									<span>
										{level}%<br />
										<small>{exercise.confidence.odds[level]}</small>
									</span>
								</label>
							))}
						</div>
					</fieldset>
				)}
				{!disabled && (
					<p class="row">
						{selfGraded ? (
							!('revealed' in view.draft && view.draft.revealed) && (
								<button class="b go" type="button" onClick={props.onReveal}>
									{exercise.recall.show}
								</button>
							)
						) : (
							<>
								<button class="b go" type="submit">
									{exercise.check}
								</button>
								{hintsOpen < asked.hints.length && (
									<button class="b" type="button" onClick={props.onHint}>
										{exercise.hint(hintsOpen + 1, asked.hints.length)}
									</button>
								)}
								<button class="b txt" type="button" onClick={props.onUnsure}>
									{exercise.unsure}
								</button>
							</>
						)}
					</p>
				)}
			</form>
		</section>
	);
}
