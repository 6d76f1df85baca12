import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecallGrade } from '../../domain/log/event.ts';
import { foldLog } from '../../domain/progress/fold.ts';
import { setOf } from '../../domain/review/confusables.ts';
import { gradeOf } from '../../domain/review/grade.ts';
import { answered, dueOf } from '../../domain/review/item-state.ts';
import { RETENTION } from '../../domain/review/items.ts';
import { nextVariant } from '../../domain/review/next-variant.ts';
import type { Scheduled } from '../../domain/review/schedule.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { Html } from '../../exercises/Html.tsx';
import type { ExerciseType, Grader, ViewProps } from '../../exercises/types.ts';
import { review as words } from '../../i18n/en/review.ts';
import { $log } from '../../state/log.ts';
import { notebook } from '../../state/notebook.ts';
import { Answered, headline } from '../exercise/Answered.tsx';
import type { AnyView } from '../exercise/Asking.tsx';
import { Open } from '../exercise/Open.tsx';
import { useStore } from '../use-store.ts';
import { type Desk, nameOf } from './desk.ts';
import type { Ready } from './load.ts';

interface Props {
	desk: Desk;
	item: Scheduled;
	ready: Ready;
	/** Order of the options. */
	seed: number;
	/** "5 of 12". */
	place: string;
	/** The learner came here by a button: the focus moves with them. */
	moved: boolean;
	next: JSX.Element;
	onAnswer(): void;
}

const GRADES: readonly RecallGrade[] = ['again', 'hard', 'good', 'easy'];

/** One question or card, asked by the same host as in its lesson, and then: when it comes back. */
export function Item({ desk, item, ready, seed, place, moved, next, onAnswer }: Props): JSX.Element {
	const { question, disagree } = ready;
	const { id, type } = question.asked;
	const { today } = desk;
	const { grader } = ready;
	const log = useStore($log);
	const root = useRef<HTMLElement>(null);
	const verdict = useRef<HTMLDivElement>(null);
	const [before] = useState(item);
	const [given, setGiven] = useState<ViewProps<ExerciseType>['draft'] | null>(null);
	/** What is read out: the region is there before it has anything to say. */
	const [said, setSaid] = useState('');
	const last = foldLog(log).answers.get(id)?.last;
	const [variant] = useState(() => nextVariant(Object.keys(question.variants), last?.data.variant));
	const { asked, key } = (variant === null ? undefined : question.variants[variant]) ?? question;
	const name = nameOf(id, desk);
	const retention = desk.items.get(id)?.retention ?? RETENTION;

	useEffect(() => {
		if (!moved) return;
		root.current?.focus({ preventScroll: true });
		root.current?.scrollIntoView({ block: 'start' });
	}, []);
	useLayoutEffect(() => {
		if (given) verdict.current?.focus({ preventScroll: true });
	}, [given]);

	/** The View, with the day of return under each grade. Stable, or every key typed would build it anew. */
	const View = useMemo((): AnyView => {
		if (type !== 'recall') return ready.View;
		const notes = Object.fromEntries(
			GRADES.map((grade) => {
				const after = answered(before, { day: today, grade, mistake: false, retention });
				return [grade, words.within(dueOf(after) - today)];
			}),
		) as Record<RecallGrade, string>;
		return (props) => (
			<>
				<ready.View {...props} notes={notes} />
				{props.shown && !document.documentElement.dataset.keys && <p class="s q2">{words.keys}</p>}
			</>
		);
	}, []);

	const from = (
		<>
			<span>
				<span class="sign">{name?.lesson.sign}</span> {name?.lesson.title}
			</span>
			<span>{before.last === null ? words.neverSeen : words.lastSeen(Math.max(1, today - before.last))}</span>
		</>
	);
	/** 1 to 4 grade a card that is turned, while the focus is within it and nobody is typing. */
	const strike = (event: KeyboardEvent) => {
		const buttons = root.current?.querySelectorAll<HTMLButtonElement>('.grade button');
		const typing = event.target instanceof Element && event.target.closest('textarea, input') !== null;
		if (typing || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys) return;
		buttons?.[['1', '2', '3', '4'].indexOf(event.key)]?.click();
	};
	const days = item.due - today;
	const grade = last && given ? gradeOf(last.data) : null;
	return (
		<article
			class="item"
			data-question={id}
			data-variant={variant ?? undefined}
			aria-label={words.placeLabel(place, name?.lesson.title ?? '')}
			tabIndex={-1}
			ref={root}
			onKeyDown={strike}
		>
			<p class="vh" role="status">
				{said}
			</p>
			{given && last ? (
				<Answered
					view={{
						asked,
						shown: { key, response: grader.readStored(last.data) },
						draft: given,
						disabled: false,
						error: null,
						onChange: () => {},
					}}
					View={ready.View}
					number={{ from }}
					event={last}
					graded={gradedOf(grader, last.data, asked, key)}
					log={log}
					verdictRef={verdict}
					restored={false}
					disagree={disagree}
					returns={
						grade === 'again' && item.sure.includes(today + 7)
							? words.returnsWeek
							: words.returns(days, dateOf(item.due))
					}
					more={
						<>
							<Confused desk={desk} id={id} />
							{name && (
								<p class="ui">
									{words.reread}{' '}
									<a href={name.href}>
										<span class="sign">{name.lesson.sign}</span> {name.lesson.title}
									</a>
								</p>
							)}
						</>
					}
					next={next}
					retry={null}
				/>
			) : (
				<Open
					notebook={notebook}
					question={question}
					grader={grader}
					View={View}
					number={{ from }}
					again={{ variant, seed, kept: null, quiet: true }}
					note={before.changed ? words.changed : null}
					onAnswer={(data, draft) => {
						setGiven(draft);
						setSaid(headline(data, gradedOf(grader, data, asked, key), asked, key));
						onAnswer();
						notebook.answer(id, data, question.rev);
					}}
				/>
			)}
		</article>
	);
}

function gradedOf(
	grader: Grader<ExerciseType>,
	data: Parameters<typeof grader.readStored>[0],
	asked: Parameters<typeof grader.grade>[1],
	key: Parameters<typeof grader.grade>[2],
) {
	const response = grader.readStored(data);
	return response === null ? null : grader.grade(response, asked, key);
}

/** What this one is easily taken for, and the question that tells them apart. */
function Confused({ desk: { index }, id }: { desk: Desk; id: string }): JSX.Element | null {
	const own = setOf(id, index);
	const set = own && index.sets[own.set];
	if (!own || !set) return null;
	const { [own.member]: name, ...others } = set.members;
	return (
		<div class="aside">
			<p>
				<b>{words.confused}</b> {words.looksLike(name ?? own.member, Object.values(others))}{' '}
				<Html html={set.question} />
			</p>
		</div>
	);
}
