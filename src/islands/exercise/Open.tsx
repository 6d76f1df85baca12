import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Confidence, LogEventOf } from '../../domain/log/event.ts';
import type { ExerciseType, Grader, Published, ViewProps } from '../../exercises/types.ts';
import { exercise } from '../../i18n/en/exercise.ts';
import type { Notebook } from '../../state/notebook.ts';
import { type AnyView, Asking } from './Asking.tsx';
import { AskingForm } from './AskingForm.tsx';
import type { Place } from './Kind.tsx';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { shuffled } from './shuffle.ts';

type Draft = ViewProps<ExerciseType>['draft'];

interface OpenProps {
	notebook: Notebook;
	question: Published;
	grader: Grader<ExerciseType>;
	View: AnyView;
	number: Place;
	/** A retry; `kept` is the draft that keeps what was right. With `quiet` the host moves the focus. */
	again: { variant: string | null; seed: number; kept: Draft | null; quiet?: true } | null;
	note: string | null;
	/** What the two buttons say that answer, where it is not "Check". */
	labels?: { check: string; unsure: string };
	/** With the draft that became the answer. */
	onAnswer(data: LogEventOf<'answered'>['data'], draft: Draft): void;
}

const topOfFocus = () => document.activeElement?.getBoundingClientRect().top ?? 0;

/** A question being answered: nothing is logged before Check. */
export function Open({
	notebook,
	question,
	grader,
	View,
	number,
	again,
	note,
	labels,
	onAnswer,
}: OpenProps): JSX.Element {
	const variant = again?.variant ? question.variants[again.variant] : undefined;
	const { key } = variant ?? question;
	const [asked] = useState(() => shuffled((variant ?? question).asked, again?.seed ?? null));
	const which = { variant: again?.variant ?? null, answered: false };
	const [draft, setDraft] = useState<Draft>(
		() => again?.kept ?? keptDraft(notebook, grader, asked, which) ?? grader.blank,
	);
	const [confidence, setConfidence] = useState<Confidence | null>(null);
	const [error, setError] = useState<{ at: 'answer' | 'confidence'; text: string } | null>(null);
	const [hints, setHints] = useState(0);
	const started = useRef<number | null>(null);
	const root = useRef<HTMLDivElement>(null);
	const asksConfidence = grader.asksConfidence && asked.role !== 'attempt';

	useEffect(() => {
		if (!error) return;
		const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
		// Where the type knows what is missing, it marks it.
		const missing = find('.err :is([aria-invalid="true"], .missing input)');
		const first = find('.err :is(input, select, textarea, button, summary)');
		(missing ?? first ?? find('.conf input'))?.focus();
	}, [error]);
	useEffect(() => {
		if (again && !again.quiet)
			root.current?.querySelector<HTMLElement>('input, select, textarea, button, summary')?.focus();
	}, []);

	useEffect(() => {
		// The button of the last hint is gone with it.
		if (hints > 0 && hints === asked.hints.length) root.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
	}, [hints]);

	const revealed = 'revealed' in draft && draft.revealed;
	useEffect(() => {
		// The button that showed the answer is gone; a restored draft takes nobody there.
		if (revealed && started.current !== null) root.current?.querySelector<HTMLElement>('form [tabindex="-1"]')?.focus();
	}, [revealed]);

	const touch = () => {
		started.current ??= performance.now();
	};
	/** The sentence stood above what was just touched, which stays where it is under the finger. */
	const mended = async (at: 'answer' | 'confidence') => {
		if (error?.at !== at) return;
		const before = topOfFocus();
		setError(null);
		await null;
		scrollBy(0, topOfFocus() - before);
	};
	const log = (current: Draft, response: unknown, score: number | null, more: object = {}) =>
		onAnswer(
			{
				response,
				score,
				confidence: asksConfidence ? confidence : null,
				variant: again?.variant ?? null,
				hints,
				ms: Math.round(performance.now() - (started.current ?? performance.now())),
				...more,
			},
			current,
		);
	const check = (current: Draft) => {
		const read = grader.read(current, asked);
		if (read.kind === 'incomplete') return setError({ at: 'answer', text: read.message });
		if (asksConfidence && confidence === null) return setError({ at: 'confidence', text: exercise.confidence.missing });
		const { score } = grader.grade(read.response, asked, key);
		const stored = grader.store(read.response);
		keepDraft(notebook, grader, asked, { ...which, answered: true }, current);
		log(current, stored.response, score, stored.grade ? { grade: stored.grade } : {});
	};
	const change = (next: Draft) => {
		touch();
		setDraft(next);
		keepDraft(notebook, grader, asked, which, next);
		void mended('answer');
		// A self-grade is the answer: there is nothing left to check.
		if ('grade' in next && next.grade) check(next);
	};
	const view: ViewProps<ExerciseType> = {
		asked,
		shown: revealed ? { key, response: null } : null,
		draft,
		disabled: false,
		error: error?.at === 'answer' ? error.text : null,
		onChange: change,
	};
	return (
		<div ref={root}>
			{note && (
				<p class="plainly" role="note">
					{note}
				</p>
			)}
			<Asking
				view={view}
				View={View}
				number={number}
				form={
					<AskingForm
						view={view}
						View={View}
						confidence={
							asksConfidence ? { value: confidence, error: error?.at === 'confidence' ? error.text : null } : null
						}
						hintsOpen={hints}
						check={labels?.check ?? (grader.compares ? exercise.compare : exercise.check)}
						unsure={labels?.unsure ?? exercise.unsure}
						reveal={grader.reveal}
						onConfidence={(value) => {
							touch();
							setConfidence(value);
							void mended('confidence');
						}}
						onHint={() => setHints(hints + 1)}
						onCheck={() => check(draft)}
						onUnsure={() => log(grader.blank, null, null, { unsure: true, confidence: null })}
						onReveal={() => {
							const lack = grader.reveal?.missing(draft) ?? null;
							if (lack !== null) setError({ at: 'answer', text: lack });
							else if ('revealed' in draft) change({ ...draft, revealed: true });
						}}
					/>
				}
			/>
		</div>
	);
}
