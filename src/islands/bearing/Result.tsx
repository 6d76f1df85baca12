import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Proposal, type Proposed, proposalOf } from '../../domain/bearing/proposal.ts';
import type { Run } from '../../domain/bearing/run.ts';
import { toDo } from '../../domain/bearing/weeks.ts';
import { bearing as words } from '../../i18n/en/bearing.ts';
import { $log } from '../../state/log.ts';
import { refreshCount } from '../../state/refresh.ts';
import { chosenTrack, setFirstLessons, setTrack } from '../../state/settings.ts';
import { refreshSnapshot } from '../../state/snapshot.ts';
import { useStore } from '../use-store.ts';
import { type Chart, titleOf } from './chart.ts';
import { Reasons } from './Reasons.tsx';
import { Weeks } from './Weeks.tsx';

interface Props {
	chart: Chart;
	run: Run;
	/** Why nothing more is asked. */
	why: keyof typeof words.over;
	/** The learner has just come here: the focus moves to the heading. */
	moved: boolean;
	onAgain(): void;
}

/** Where to begin, the track that fits, the weeks, and every answer with its reasons. */
export function Result({ chart, run, why, moved, onAgain }: Props): JSX.Element {
	const { outline, base } = chart;
	const events = useStore($log);
	const heading = useRef<HTMLHeadingElement>(null);
	const proposal = useMemo(() => proposalOf(run, events, outline), [run, events]);
	const [track, choose] = useState(() => {
		const chosen = chosenTrack();
		return chosen !== null && outline.tracks[chosen] ? chosen : proposal.track;
	});
	useEffect(() => {
		if (moved) {
			heading.current?.focus({ preventScroll: true });
			scrollTo(0, 0);
		}
		setFirstLessons(proposal.lessons.map(({ lesson }) => lesson));
		refreshSnapshot(outline);
		void refreshCount(events, outline);
	}, []);
	const first = outline.lessons[proposal.lessons[0]?.lesson ?? ''];
	const order = [...proposal.lessons.map(({ lesson }) => lesson), ...(outline.tracks[track ?? '']?.lessons ?? [])];
	const keepTrack = () => {
		if (track !== null) setTrack(track);
	};
	return (
		<>
			<header class="lede">
				<p class="where ui">{words.resultWhere(new Date(run.id), proposal.of)}</p>
				<h1 tabIndex={-1} ref={heading}>
					{first ? words.resultHeading(proposal.lessons.length) : words.resultNothing}
				</h1>
				<p class="stand">
					{words.held(proposal.right, proposal.of)} {words.over[why]} {words.direction}
				</p>
			</header>
			<div class="lean">
				<div>
					{first && (
						<section class="wayfar" aria-labelledby="first">
							<h2 id="first">{words.first}</h2>
							<ol class="way">
								{proposal.lessons.map((each) => (
									<Stop key={each.lesson} chart={chart} proposed={each} />
								))}
							</ol>
							<p class="row">
								<a class="b go" href={first.url ?? base} onClick={keepTrack}>
									{words.beginWith} <span class="sign">{first.sign}</span>
								</a>
								<a class="b" href={base} onClick={keepTrack}>
									{words.onMap}
								</a>
								<button class="b txt" type="button" onClick={() => print()}>
									{words.print}
								</button>
							</p>
						</section>
					)}
					<Weeks outline={outline} todo={toDo(order, events, outline)} track={track} />
					<Reasons chart={chart} run={run} />
				</div>
				<aside aria-label={words.answered}>
					{track !== null && (
						<Tracks
							chart={chart}
							proposal={proposal}
							track={track}
							onChoose={(id) => {
								setTrack(id);
								choose(id);
							}}
						/>
					)}
					<Answers chart={chart} run={run} />
					<p class="row">
						<button class="b" type="button" onClick={onAgain}>
							{words.again}
						</button>
					</p>
				</aside>
			</div>
		</>
	);
}

function Stop({ chart, proposed: { lesson: id, reason } }: { chart: Chart; proposed: Proposed }): JSX.Element | null {
	const { outline, base } = chart;
	const lesson = outline.lessons[id];
	if (!lesson) return null;
	const { kind, question } = reason;
	const scenario = outline.scenarios[lesson.scenarios[0] ?? ''];
	return (
		<li>
			<b>{lesson.sign}</b>
			<a href={lesson.url ?? base}>{lesson.title}</a>
			<p>
				{kind === 'unasked' || question === null
					? words.reasons.unasked
					: words.reasons[kind](titleOf(question, chart))}
			</p>
			{scenario ? (
				<a class="sc" href={scenario.url}>
					<span class="vh">{words.scenario}</span>
					{scenario.title} <Minutes n={lesson.minutes} unit={words.minWithLesson} />
				</a>
			) : (
				<span class="sc none">
					<Minutes n={lesson.minutes} unit={words.min} />
				</span>
			)}
		</li>
	);
}

function Minutes({ n, unit }: { n: number; unit: string }): JSX.Element {
	return (
		<i>
			{n}
			<span class="vh">{unit}</span>
		</i>
	);
}

interface TracksProps {
	chart: Chart;
	proposal: Proposal;
	track: string;
	onChoose(id: string): void;
}

function Tracks({ chart: { outline, base }, proposal, track, onChoose }: TracksProps): JSX.Element {
	const own = outline.tracks[track]?.lessons ?? [];
	const ready = own.filter((id) => outline.lessons[id]?.status !== 'planned');
	const among = proposal.lessons.filter(({ lesson }) => own.includes(lesson)).length;
	return (
		<section aria-labelledby="track">
			<h2 id="track">{words.track}</h2>
			<fieldset class="tracks">
				<legend class="vh">{words.trackLegend}</legend>
				{Object.entries(outline.tracks).map(([id, { title }]) => (
					<label key={id}>
						<input type="radio" name="track" checked={id === track} onChange={() => onChoose(id)} />
						{title}
					</label>
				))}
			</fieldset>
			<p>
				<b>{outline.tracks[track]?.title}.</b> {words.trackText(own.length, ready.length)}{' '}
				{track === proposal.track ? words.trackWhy(among, proposal.lessons.length) : words.trackOther}{' '}
				<a href={`${base}tracks/${track}/`}>{words.stages}</a>
			</p>
		</section>
	);
}

function Answers({ chart: { outline, questions }, run }: { chart: Chart; run: Run }): JSX.Element {
	return (
		<section aria-labelledby="answered">
			<h2 id="answered">{words.answered}</h2>
			<table class="seen">
				<thead class="vh">
					<tr>
						<th scope="col">{words.theme}</th>
						<th scope="col">{words.heldColumn}</th>
					</tr>
				</thead>
				<tbody>
					{Object.entries(outline.themes).map(([id, { sign, title }]) => {
						const given = questions
							.filter(({ theme }) => theme === id)
							.flatMap((question) => run.answers.get(question.id)?.data ?? []);
						if (!questions.some(({ theme }) => theme === id)) return null;
						const right = given.filter(({ score }) => score === 1).length;
						const unsure = given.filter((data) => data.unsure).length;
						return (
							<tr key={id}>
								<th scope="row">
									<span class="sign">{sign}</span> {title}
								</th>
								<td class={given.length ? undefined : 'q2'}>
									{given.length ? words.themeRow(right, given.length, unsure) : words.notAsked}
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}
