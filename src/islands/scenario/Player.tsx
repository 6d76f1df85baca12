import { useStore } from '@nanostores/preact';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { choose, openEvidence, type Play } from '../../domain/scenario/play.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { clearDraft, readDraft, writeDraft } from '../../state/drafts.ts';
import { $log, finishScenario } from '../../state/log.ts';
import { Debrief } from './Debrief.tsx';
import { Ended } from './Ended.tsx';
import { announcement } from './effects.ts';
import { Head, type ShownSign } from './Head.tsx';
import type { ScenarioData } from './load.ts';
import { Opening } from './Opening.tsx';
import { Playing } from './Playing.tsx';
import { begin, lastPlayed, restore, type Stage } from './stage.ts';

interface Props {
	data: ScenarioData;
	level: number;
	sign: ShownSign | null;
}

/** A scenario played from the start offer to the debrief. The path is a draft until it ends, then one event. */
export function Player({ data, level, sign }: Props): JSX.Element {
	const { scenario } = data;
	const draft = `scenario:${scenario.id}`;
	const [stage, setStage] = useState<Stage>(() => restore(scenario, readDraft(draft)));
	const [said, setSaid] = useState('');
	const heading = useRef<HTMLHeadingElement>(null);
	const moved = useRef(false);
	const played = lastPlayed(useStore($log), scenario.id);

	useLayoutEffect(() => {
		if (!moved.current) return;
		moved.current = false;
		heading.current?.focus({ preventScroll: true });
		const top = heading.current?.closest('.stage');
		if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
	}, [stage]);

	/** Shows the next stage and takes the reader to its heading. */
	const go = (next: Stage, sentence = '') => {
		moved.current = true;
		setSaid(sentence);
		setStage(next);
	};
	const start = () => {
		writeDraft(draft, []);
		go(begin(scenario));
	};
	const open = (play: Play, evidence: string) => {
		const next = openEvidence(scenario, play, play.node ?? '', evidence);
		if (next === play) return;
		writeDraft(draft, next.path);
		if (next.meters !== play.meters) setSaid(announcement(scenario, play.meters, next.meters));
		setStage({ at: 'play', play: next, lost: false });
	};
	const decide = (play: Play, choice: string) => {
		const next = choose(scenario, play, choice);
		if (next === play) return;
		const sentence = announcement(scenario, play.meters, next.meters);
		if (next.ending === null) {
			writeDraft(draft, next.path);
			return go({ at: 'play', play: next, lost: false }, sentence);
		}
		finishScenario(scenario.id, { path: [...next.path], ending: next.ending });
		clearDraft(draft);
		go({ at: 'end', path: next.path, ending: next.ending }, sentence);
	};
	/** Html of an ending's title, under the name it has now. */
	const titleOf = (ending: string) => scenario.endings[scenario.renamed?.[ending] ?? ending]?.title ?? words.gone;

	return (
		<>
			<p class="vh" role="status">
				{said}
			</p>
			{stage.at === 'play' && (
				<Playing
					scenario={scenario}
					play={stage.play}
					lost={stage.lost}
					level={level}
					sign={sign}
					target={heading}
					onOpen={(evidence) => open(stage.play, evidence)}
					onDecide={(choice) => decide(stage.play, choice)}
					onAgain={start}
				/>
			)}
			{stage.at === 'end' && (
				<div class="stage after">
					<Head sign={sign} where={[words.debrief(scenario.title)]} time="" />
					<Debrief
						scenario={scenario}
						path={stage.path}
						recorded={titleOf(stage.ending)}
						level={level}
						target={heading}
					/>
					<Ended data={data} alone={level === 1} onAgain={start} />
				</div>
			)}
			{stage.at === 'start' && !played && (
				<Opening scenario={scenario} level={level} sign={sign} target={heading} onStart={start} />
			)}
			{stage.at === 'start' && played && (
				<Opening scenario={scenario} level={level} sign={sign} target={heading}>
					<p class="ui">
						{words.playedOn(new Date(played.at).toLocaleDateString('en-GB', { dateStyle: 'long' }))}{' '}
						<b>
							<Html html={titleOf(played.data.ending)} />
						</b>
					</p>
					<details>
						<summary>{words.showDebrief}</summary>
						<Debrief
							scenario={scenario}
							path={played.data.path}
							recorded={titleOf(played.data.ending)}
							level={level + 1}
						/>
					</details>
					<Ended data={data} alone={level === 1} onAgain={start} />
				</Opening>
			)}
		</>
	);
}
