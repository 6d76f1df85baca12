import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LogEventOf } from '../../domain/log/event.ts';
import { gradeOf, isConfidentMistake } from '../../domain/review/grade.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { review as words } from '../../i18n/en/review.ts';
import { Outcome } from '../exercise/Outcome.tsx';
import { type Desk, nameOf } from './desk.ts';
import { loadQuestions } from './load.ts';
import { Onward } from './Onward.tsx';
import { Rows } from './Rows.tsx';
import { Lede } from './Start.tsx';
import { comingOf, Weeks } from './Weeks.tsx';

interface Props {
	desk: Desk;
	/** What was reviewed today, in order. */
	ids: readonly string[];
	/** The learner has just come here: the focus moves to the heading. */
	moved: boolean;
	/** To go on with what is left. */
	onBegin(): void;
}

/** After a session: how it went, what comes back when, and the one mistake worth a second look. */
export function End({ desk, ids, moved, onBegin }: Props): JSX.Element {
	const { schedule, today, queue } = desk;
	const varied = useVaried(ids, desk);
	const answers = ids.flatMap((id) => {
		const event = schedule.items.get(id)?.event;
		return event ? [{ id, event, missed: gradeOf(event.data) === 'again' }] : [];
	});
	const missed = answers.filter((answer) => answer.missed);
	const minutes = Math.max(1, Math.round(answers.reduce((sum, { event }) => sum + event.data.ms, 0) / 60_000));
	const days = comingOf(desk).findIndex((n) => n > 0) + 1;
	const head = queue.length ? words.stopped : days ? words.doneUntil(dateOf(today + days), days) : words.done;
	return (
		<>
			<Lede today={today} heading={head} moved={moved}>
				{answers.length > 0 && words.sum(answers.length, minutes)}{' '}
				{words.held(answers.length - missed.length, answers.length)}{' '}
				{words.back(missed.length, missed.filter(({ id }) => varied.has(id)).length)}
			</Lede>
			{queue.length > 0 && (
				<p class="row">
					<button class="b go" type="button" onClick={onBegin}>
						{words.goOn(queue.length)}
					</button>
				</p>
			)}
			{answers.length > 0 && (
				<section aria-labelledby="moved">
					<h2 id="moved">{words.moved}</h2>
					<Rows
						desk={desk}
						ids={[...missed, ...answers.filter((answer) => !answer.missed)].map(({ id }) => id)}
						heads={[words.you, words.nextTime]}
						cells={(id) => {
							const item = schedule.items.get(id);
							const rev = desk.items.get(id)?.rev ?? '';
							return [
								<td key="you">{item?.event && <Outcome event={item.event} rev={rev} />}</td>,
								<td key="next">{item && words.within(item.due - today)}</td>,
							];
						}}
					/>
					<LookAt desk={desk} answers={answers.map(({ event }) => event)} />
				</section>
			)}
			<Weeks desk={desk} />
			<Onward desk={desk} first={queue.length === 0} />
		</>
	);
}

/** The surest of the mistakes. */
function LookAt({ desk, answers }: { desk: Desk; answers: LogEventOf<'answered'>[] }): JSX.Element | null {
	const [worst] = answers
		.filter(({ data }) => isConfidentMistake(data))
		.sort((a, b) => (b.data.confidence ?? 0) - (a.data.confidence ?? 0));
	const name = worst && nameOf(worst.subject, desk);
	if (!worst || !name) return null;
	return (
		<div class="verdict">
			<h3>{words.lookAt}</h3>
			<p>
				{words.lookBefore(worst.data.confidence ?? 0)} <span class="sign">{name.lesson.sign}</span> {name.title}{' '}
				{words.lookAfter} <a href={name.href}>{words.lookLink}</a>.
			</p>
		</div>
	);
}

/** Which of the questions come back with other numbers. What cannot be fetched is left out of the sentence. */
function useVaried(ids: readonly string[], { index }: Desk): ReadonlySet<string> {
	const [varied, setVaried] = useState<ReadonlySet<string>>(new Set());
	useEffect(() => {
		loadQuestions(ids, index.data).then(
			(ready) =>
				setVaried(
					new Set([...ready].flatMap(([id, { question }]) => (Object.keys(question.variants).length ? [id] : []))),
				),
			() => {},
		);
	}, []);
	return varied;
}
