import type { JSX, Ref } from 'preact';
import { escapeHtml } from '../../domain/text/html.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Html as Markup } from '../../exercises/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Debrief } from './Debrief.tsx';
import { Ended } from './Ended.tsx';
import { Head, type ShownSign } from './Head.tsx';
import type { ScenarioData } from './load.ts';
import { Opening } from './Opening.tsx';
import { Playing } from './Playing.tsx';
import { endingsSeen, type Stage } from './stage.ts';
import { type Player as Play, usePlayer } from './use-player.ts';

interface Props {
	data: ScenarioData;
	level: number;
	sign: ShownSign | null;
}

/** A scenario played from the start offer to the debrief. */
export function Player({ data, level, sign }: Props): JSX.Element {
	const { scenario } = data;
	const player = usePlayer(scenario, level === 1);
	const { stage, said, heading } = player;
	return (
		<>
			<p class="vh" role="status">
				{said}
			</p>
			{stage.at === 'play' && (
				<Playing
					scenario={scenario}
					play={stage.play}
					written={stage.written}
					lost={stage.lost}
					badLink={stage.badLink}
					level={level}
					sign={sign}
					target={heading}
					onOpen={(evidence) => player.open(stage, evidence)}
					onWrite={(text) => player.write(stage, text)}
					onDecide={(choice) => player.decide(stage, choice)}
					onAgain={() => player.start()}
				/>
			)}
			{stage.at === 'end' && (
				<div class="stage after">
					<Head sign={sign} where={whereOf(stage, data, player)} time="" />
					{stage.from === 'link' && <p class="plainly">{words.sharedText}</p>}
					<Road data={data} level={level} stage={stage} player={player} target={heading} />
					<Ways data={data} alone={level === 1} stage={stage} player={player} />
				</div>
			)}
			{stage.at === 'start' && <Start data={data} level={level} sign={sign} badLink={stage.badLink} player={player} />}
		</>
	);
}

function whereOf(stage: Stage & { at: 'end' }, { scenario }: ScenarioData, { plays }: Play): string[] {
	const seen = words.seen(endingsSeen(scenario, plays), Object.keys(scenario.endings).length);
	const when = stage.on === null ? [] : [words.playedWhen(new Date(stage.on))];
	return [words.debrief(scenario.title), ...(stage.from === 'link' ? [words.shared] : [...when, seen])];
}

interface RoadProps {
	data: ScenarioData;
	level: number;
	stage: Stage & { at: 'end' };
	player: Play;
	target?: Ref<HTMLHeadingElement>;
}

function Road({ data, level, stage, player, target }: RoadProps): JSX.Element {
	return (
		<Debrief
			scenario={data.scenario}
			play={stage}
			recorded={titleOf(data, stage.ending)}
			written={stage.written}
			ways={data}
			level={level}
			{...(target && { target })}
			// A play that waits to be finished is not given up for another one.
			{...(!player.waiting && { onReplay: (path: readonly string[]) => player.start(path, stage.written) })}
		/>
	);
}

interface WaysProps extends Pick<RoadProps, 'data' | 'stage' | 'player'> {
	alone: boolean;
}

function Ways({ data, alone, stage, player }: WaysProps): JSX.Element {
	return (
		<Ended
			data={data}
			alone={alone}
			path={stage.path}
			ending={stage.ending}
			shared={stage.from === 'link'}
			onGoOn={player.waiting ? player.goOn : null}
			onAgain={(path) => player.start(path, stage.written)}
		/>
	);
}

interface StartProps {
	data: ScenarioData;
	level: number;
	sign: ShownSign | null;
	badLink: 'unreadable' | 'stale' | null;
	player: Play;
}

/** The offer to play, with the last debrief for those who have. */
function Start({ data, level, sign, badLink, player }: StartProps): JSX.Element {
	const { scenario } = data;
	const last = player.plays.at(-1);
	const warning = badLink && (
		<p class="plainly" role="alert">
			{words.badLink[badLink]}
		</p>
	);
	if (!last)
		return (
			<Opening
				scenario={scenario}
				level={level}
				sign={sign}
				target={player.heading}
				notice={warning}
				onStart={() => player.start()}
			/>
		);
	const { path, ending, lines = {} } = last.data;
	const stage: Stage & { at: 'end' } = { at: 'end', path, ending, written: lines, from: 'log', on: last.at };
	return (
		<Opening scenario={scenario} level={level} sign={sign} target={player.heading} notice={warning}>
			<p class="ui">
				{words.playedOn(new Date(last.at))}{' '}
				<b>
					<Html html={titleOf(data, ending)} />
				</b>{' '}
				<span class="q2">{words.seen(endingsSeen(scenario, player.plays), Object.keys(scenario.endings).length)}</span>
			</p>
			<details>
				<summary>{words.showDebrief}</summary>
				<Road data={data} level={level + 1} stage={stage} player={player} />
			</details>
			<Ways data={data} alone={level === 1} stage={stage} player={player} />
		</Opening>
	);
}

/** An ending's title, under the name it has now. */
function titleOf({ scenario }: ScenarioData, ending: string): Markup {
	return scenario.endings[scenario.renamed?.[ending] ?? ending]?.title ?? escapeHtml(words.gone);
}
