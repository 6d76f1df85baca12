import type { JSX, Ref } from 'preact';
import { calibrationAt } from '../../domain/calibration/calibration.ts';
import type { Answered as AnsweredData, LogEvent, LogEventOf } from '../../domain/log/event.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Asked, ExerciseType, Graded, Key, ViewProps } from '../../exercises/types.ts';
import { exercise } from '../../i18n/en/exercise.ts';
import type { AnyView } from './Asking.tsx';
import { Kind, type Place } from './Kind.tsx';

interface Props {
	view: ViewProps<ExerciseType>;
	View: AnyView;
	number: Place;
	event: LogEventOf<'answered'>;
	/** Null for "I don't know yet". */
	graded: Graded | null;
	log: readonly LogEvent[];
	/** Focused after Check; null when restored. */
	verdictRef: Ref<HTMLDivElement>;
	/** Restored from the log rather than just answered. */
	restored: boolean;
	disagree: string;
	/** Own words that may go into the evidence log, where the answer has some. */
	evidence?: { /** Address of the entry; null while there is none. */ kept: string | null; keep(): void } | null;
	/** When it comes back, once it was answered. */
	returns?: string | null;
	/** Of review: what else is worth knowing. */
	more?: JSX.Element | null;
	/** Button to the next question, where there is one. */
	next: JSX.Element | null;
	/** Left out where there is no script to answer again with. */
	retry: { label: string; again(): void } | null;
}

/** The verdict's first words: plain text. */
export function headline(data: AnsweredData, graded: Graded | null, asked: Asked, key: Key): string {
	const words = exercise.verdict;
	if (data.grade) return exercise.result.grade[data.grade];
	if (data.unsure || !graded) return words.unsure;
	const outcome = graded.score === 1 ? 'right' : graded.score === 0 ? 'wrong' : 'partly';
	const own = key.verdict[outcome];
	if (own) return own;
	if (asked.role === 'attempt' && outcome !== 'right') return words.attempt;
	return graded.headline ?? words[outcome];
}

/** A question after its verdict: what it was worth, every option with its reason, the rule to keep, two ways on. */
export function Answered(props: Props): JSX.Element {
	const { view, View, event, graded, log, restored } = props;
	const asked: Asked = view.asked;
	const key: Key | undefined = view.shown?.key;
	const { confidence } = event.data;
	const level = confidence === null ? null : calibrationAt(log, confidence);
	const calibration =
		confidence === null || !level
			? null
			: level.of === 0
				? exercise.calibration.said(confidence)
				: level.of === 1
					? exercise.calibration.first(confidence)
					: exercise.calibration.soFar(confidence, level.right, level.of);
	return (
		<section class="ex done" aria-label={asked.title}>
			<Kind asked={view.asked} number={props.number} />
			{asked.situation && <Html as="div" html={asked.situation} />}
			{asked.type !== 'recall' && <Html as="p" class="ask" html={asked.prompt} />}
			<div class="verdict" tabIndex={-1} ref={props.verdictRef}>
				<h3>{key && headline(event.data, graded, asked, key)}</h3>
				{restored && <p class="q2">{exercise.seenBefore(new Date(event.at))}</p>}
				{calibration && <p>{calibration}</p>}
			</div>
			<View {...view} />
			{key?.solution && (
				<details>
					<summary>{exercise.solution}</summary>
					<Html as="div" class="why" html={key.solution} />
				</details>
			)}
			{key?.rule && (
				<div class="aside">
					<p>
						<b>{exercise.rule}</b> <Html html={key.rule} />
					</p>
				</div>
			)}
			{props.more}
			{(props.next || props.retry) && (
				<p class="row">
					{props.next}
					{props.retry && (
						<button class="b" type="button" onClick={props.retry.again}>
							{props.retry.label}
						</button>
					)}
				</p>
			)}
			{props.evidence && (
				<p class="row ui">
					<button
						class="b"
						type="button"
						aria-disabled={props.evidence.kept !== null || undefined}
						onClick={() => props.evidence?.kept ?? props.evidence?.keep()}
					>
						{exercise.keepEvidence}
					</button>
					<span role="status">
						{props.evidence.kept && (
							<>
								{exercise.evidenceKept} <a href={props.evidence.kept}>{exercise.evidenceOpen}</a>
							</>
						)}
					</span>
				</p>
			)}
			<p class="ui q2 disagree">
				{props.returns}{' '}
				<a href={`${props.disagree}${encodeURIComponent(asked.id)}`} rel="external">
					{exercise.disagree}
				</a>
			</p>
		</section>
	);
}
