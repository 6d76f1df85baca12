import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BearingQuestion } from '../../domain/bearing/ability.ts';
import type { Run } from '../../domain/bearing/run.ts';
import { foldLog } from '../../domain/progress/fold.ts';
import { nextVariant } from '../../domain/review/next-variant.ts';
import { seconds } from '../../exercises/seconds.ts';
import { bearing as words } from '../../i18n/en/bearing.ts';
import { $log } from '../../state/log.ts';
import { notebook } from '../../state/notebook.ts';
import { Failed } from '../exercise/Failed.tsx';
import { Open } from '../exercise/Open.tsx';
import type { Ready } from '../review/load.ts';
import { useStore } from '../use-store.ts';
import type { Chart } from './chart.ts';
import { useQuestions } from './questions.ts';

interface Props {
	chart: Chart;
	run: Run;
	question: BearingQuestion;
	/** The learner came here by a button: the focus moves with them. */
	moved: boolean;
	onMove(): void;
	onStop(): void;
}

/**
 * One question at a time, without a verdict: what one gives away would answer the next, and nobody who has just been told of
 * a mistake says "I don't know" as freely. The reasons follow at the end, minutes later, which is soon enough for them to work.
 */
export function Asking({ chart, run, question, moved, onMove, onStop }: Props): JSX.Element {
	const ids = chart.questions.map(({ id }) => id);
	const { ready, error, load } = useQuestions(ids, chart);
	useEffect(load, []);
	const of = chart.questions.length;
	const n = run.answers.size;
	const found = ready?.get(question.id);
	return (
		<div class="seat">
			<h1 class="vh">{words.heading}</h1>
			<div class="queue">
				<b>{words.place(n + 1, of)}</b>
				<Done n={n} of={of} />
				<span class="q2">{words.left(minutesLeft(chart, run))}</span>
				<button class="b txt" type="button" onClick={onStop}>
					{n ? words.stop : words.later}
				</button>
			</div>
			{error ? (
				<Failed error={error} onAgain={load} />
			) : found ? (
				<Question
					key={question.id}
					chart={chart}
					run={run}
					question={question}
					ready={found}
					moved={moved}
					label={words.placeLabel(n + 1, of, chart.outline.themes[question.theme]?.title ?? '')}
					onMove={onMove}
				/>
			) : (
				<Waiting moved={moved} />
			)}
		</div>
	);
}

/** The button that began it is gone: the focus waits here. */
function Waiting({ moved }: { moved: boolean }): JSX.Element {
	const line = useRef<HTMLParagraphElement>(null);
	useLayoutEffect(() => {
		if (moved) line.current?.focus();
	}, []);
	return (
		<p class="ui q2" role="status" tabIndex={-1} ref={line}>
			{words.loading}
		</p>
	);
}

interface QuestionProps extends Pick<Props, 'chart' | 'run' | 'question' | 'moved' | 'onMove'> {
	ready: Ready;
	label: string;
}

function Question({ chart, run, question, ready, moved, label, onMove }: QuestionProps): JSX.Element {
	const log = useStore($log);
	const root = useRef<HTMLElement>(null);
	const { id } = question;
	// Who was asked before is asked with other numbers, where there are some.
	const [variant] = useState(() =>
		nextVariant(Object.keys(ready.question.variants), foldLog(log).answers.get(id)?.last.data.variant),
	);
	useLayoutEffect(() => {
		if (!moved) return;
		root.current?.focus({ preventScroll: true });
		scrollTo(0, 0);
	}, []);
	const theme = chart.outline.themes[question.theme];
	return (
		<article class="item" data-question={id} aria-label={label} tabIndex={-1} ref={root}>
			<Open
				notebook={notebook}
				question={ready.question}
				grader={ready.grader}
				View={ready.View}
				number={{
					from: (
						<>
							<span>
								<span class="sign">{theme?.sign}</span> {theme?.title}
							</span>
							<span>{words.noVerdict}</span>
						</>
					),
				}}
				again={{ variant, seed: Date.parse(run.id), kept: null, quiet: true }}
				note={null}
				labels={{ check: words.next, unsure: words.unsure }}
				onAnswer={(data) => {
					onMove();
					notebook.answer(id, { ...data, bearing: run.id }, ready.question.rev);
				}}
			/>
			<p class="ui q2">{words.welcome}</p>
		</article>
	);
}

/** By the seconds of what is left to ask. */
function minutesLeft({ questions, outline }: Chart, { answers }: Run): number {
	const bySecond = new Map<string, number>(Object.entries(seconds));
	const total = questions.reduce((sum, { id, lesson }) => {
		const type = outline.lessons[lesson]?.questions[id.slice(lesson.length + 1)]?.type ?? '';
		return answers.has(id) ? sum : sum + (bySecond.get(type) ?? 0);
	}, 0);
	return Math.max(1, Math.round(total / 60));
}

/** The policy of the site allows no style attribute, hence the ref. */
function Done({ n, of }: { n: number; of: number }): JSX.Element {
	const line = useRef<HTMLSpanElement>(null);
	useEffect(() => line.current?.style.setProperty('--p', `${(100 * n) / of}%`), [n, of]);
	return <span class="road" role="img" aria-label={words.done(n, of)} ref={line} />;
}
