import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { foldLog, standingOf } from '../../domain/progress/fold.ts';
import { firstReturn } from '../../domain/review/first-return.ts';
import type { ExerciseType, LessonData, Published, ViewProps } from '../../exercises/types.ts';
import { exercise as words } from '../../i18n/en/exercise.ts';
import type { Notebook } from '../../state/notebook.ts';
import { useStore } from '../use-store.ts';
import { Answered, headline } from './Answered.tsx';
import type { AnyExercise } from './exercise-of.ts';
import { keptDraft } from './kept-draft.ts';
import { Open } from './Open.tsx';
import { Outcome } from './Outcome.tsx';
import { change, goTo, nextOpen, type RunState, runStore } from './run.ts';

interface Props {
	/** Where answers and drafts go. */
	notebook: Notebook;
	/** The element the question is mounted in; carries its place in a run as a class. */
	place: HTMLElement;
	lesson: LessonData;
	question: Published;
	exercise: AnyExercise;
	number: { n: number; of: number } | null;
	/** Anchor of the run's section; null for a question on its own. */
	run: string | null;
}

/**
 * One question of any type: asks, reads, asks for confidence, grades, logs, restores, folds. Its live region is there
 * before it has anything to say, since one that is born with its text is not read by many.
 */
export function ExerciseHost(props: Props): JSX.Element {
	const [said, setSaid] = useState('');
	return (
		<>
			<p class="vh" role="status">
				{said}
			</p>
			<Exercise {...props} onSay={setSaid} />
		</>
	);
}

function Exercise({
	notebook,
	place,
	lesson,
	question,
	exercise: { View, grader },
	number,
	run,
	onSay,
}: Props & { onSay(text: string): void }): JSX.Element {
	const log = useStore(notebook.$log);
	const store = runStore(run ?? '');
	const state = useStore(store);
	const { id, role } = question.asked;
	const last = foldLog(log).answers.get(id)?.last;
	const stale = last !== undefined && standingOf(last, question.rev) === 'stale';
	const [again, setAgain] = useState<{
		variant: string | null;
		seed: number;
		kept: ViewProps<ExerciseType>['draft'] | null;
	} | null>(null);
	const answered = last !== undefined && !stale && again === null;
	const fresh = useRef(false);
	/** What the answer came from: words that are not in the log stay on the page. */
	const [source, setSource] = useState<ViewProps<ExerciseType>['draft'] | null>(null);
	const verdict = useRef<HTMLDivElement>(null);
	const place0 = answered ? 'did' : 'ahead';
	const open = run === null || state.all || state.open === id;

	useLayoutEffect(() => {
		if (run === null) return;
		place.classList.toggle('now', state.open === id);
		place.classList.toggle('did', state.open !== id && place0 === 'did');
		place.classList.toggle('ahead', state.open !== id && place0 === 'ahead');
	}, [state, place0]);
	// Before the next frame, so that no button that has gone leaves the focus on the page itself.
	useLayoutEffect(() => {
		if (run === null || state.open !== id || !state.moved) return;
		change(store, { moved: false });
		place.tabIndex = -1;
		place.focus({ preventScroll: true });
		place.scrollIntoView({ block: 'start' });
	}, [state]);
	// Another tab may take the form away under the hands.
	const held = place.contains(document.activeElement);
	useLayoutEffect(() => {
		if (answered && (fresh.current || held)) verdict.current?.focus({ preventScroll: true });
	}, [last?.id, answered]);

	if (answered && last) {
		const variant = last.data.variant === null ? undefined : question.variants[last.data.variant];
		const { asked, key } = variant ?? question;
		const response = grader.readStored(last.data);
		const graded = response === null ? null : grader.grade(response, asked, key);
		const view: ViewProps<ExerciseType> = {
			asked,
			shown: { key, response },
			draft:
				response === null
					? grader.blank
					: (source ??
						keptDraft(notebook, grader, asked, { variant: last.data.variant, answered: true }) ??
						grader.blank),
			disabled: false,
			error: null,
			onChange: () => {},
		};
		const others = Object.keys(question.variants);
		const kept =
			response !== null && graded !== null && graded.score < 1 && others.length === 0
				? grader.keep?.(response, asked, key)
				: undefined;
		const following = run === null ? null : nextOpen(state.ids, (other) => other === id || isAnswered(log, other), id);
		const done = (
			<Answered
				view={view}
				View={View}
				number={number}
				event={last}
				graded={graded}
				log={log}
				verdictRef={verdict}
				restored={!fresh.current}
				disagree={lesson.disagree}
				evidence={
					response !== null && grader.evidence
						? {
								kept: keptAt(log, last.id),
								keep: () => notebook.note(id, { answer: last.id, did: grader.evidence?.(response) ?? '' }),
							}
						: null
				}
				returns={
					fresh.current
						? words.returns[firstReturn(question.asked, last.data, foldLog(log).answers.get(id)?.times ?? 1)]
						: null
				}
				next={
					following && open ? (
						<NextButton lesson={lesson} state={state} id={following} onGo={() => goTo(store, following)} />
					) : null
				}
				retry={{
					label:
						others.length > 0 ? words.retryVariant : kept && kept.right > 0 ? words.retryKeep(kept.right) : words.retry,
					again: () => {
						onSay('');
						if (run !== null) change(store, { open: id });
						const at = last.data.variant === null ? -1 : others.indexOf(last.data.variant);
						// Around the ring of variants, the question as written among them.
						setAgain({
							variant: others.length > 0 ? (others[at + 1] ?? null) : null,
							seed: Date.now(),
							kept: kept?.draft ?? null,
						});
					},
				}}
			/>
		);
		if (open && state.open === id) return done;
		if (run === null || state.all) return done;
		return (
			<details>
				<summary>
					<b>{number?.n}</b>
					{question.asked.title}
					<Outcome event={last} rev={question.rev} compares={grader.compares} />
				</summary>
				{done}
			</details>
		);
	}
	return (
		<Open
			notebook={notebook}
			key={`${again?.variant}-${again?.seed}`}
			question={question}
			grader={grader}
			View={View}
			number={number}
			again={again}
			note={stale ? words.stale : null}
			onAnswer={(data, draft) => {
				fresh.current = true;
				const { asked, key } = (data.variant === null ? undefined : question.variants[data.variant]) ?? question;
				const response = grader.readStored(data);
				const graded = response === null ? null : grader.grade(response, asked, key);
				onSay(headline(data, graded, asked, key));
				setSource(draft);
				setAgain(null);
				notebook.answer(id, role === 'attempt' ? { ...data, score: null } : data, question.rev);
			}}
		/>
	);
}

/** Address of the entry that keeps the words of an answer. */
function keptAt(log: Parameters<typeof foldLog>[0], answer: string): string | null {
	for (const { type, id, data } of log) {
		if (type !== 'noted' || data.fields.answer !== answer) continue;
		return `${document.documentElement.dataset.base ?? '/'}evidence/?entry=${data.entry ?? id}`;
	}
	return null;
}

const isAnswered = (log: Parameters<typeof foldLog>[0], id: string) => foldLog(log).answers.has(id);

function NextButton({
	lesson,
	state,
	id,
	onGo,
}: {
	lesson: LessonData;
	state: RunState;
	id: string;
	onGo(): void;
}): JSX.Element {
	const n = state.ids.indexOf(id) + 1;
	const next = lesson.questions[id]?.asked;
	return (
		<button class="b go" type="button" onClick={onGo}>
			{next?.type === 'recall' ? words.nextCard(n) : words.next(n, next?.title ?? '')}
		</button>
	);
}
