import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { decisionsAhead } from '../../domain/scenario/ahead.ts';
import { choose, nodeOf, openEvidence, type Play, startPlay } from '../../domain/scenario/play.ts';
import { replay } from '../../domain/scenario/replay.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { announcement } from '../scenario/effects.ts';
import { After } from './After.tsx';
import { Deciding } from './Deciding.tsx';
import { addressOf, placeInAddress } from './group.ts';
import { Happened } from './Happened.tsx';
import { Material } from './Material.tsx';
import { type Room, Start } from './Start.tsx';
import { useLeft } from './use-left.ts';

interface Props {
	scenario: Scenario;
	sign: { text: string; pack: boolean } | null;
	/** Addresses of the other pages of group mode, and of the scenario. */
	urls: { notes: string; handout: string; scenario: string };
}

/** One room, one screen. Stores nothing: the steps stand in the address, the room in this entry of the history, and the hands nowhere. */
export function Group({ scenario, sign, urls }: Props): JSX.Element {
	const [begun] = useState(() => placeInAddress(scenario, location.hash));
	const [play, setPlay] = useState<Play | null>(begun.play);
	const [told, setTold] = useState(begun.told);
	const [room, setRoom] = useState<Room>(() => history.state?.room ?? { people: 0, talk: 0 });
	const [said, setSaid] = useState('');
	const heading = useRef<HTMLHeadingElement>(null);
	const moved = useRef(false);
	const node = play && nodeOf(scenario, play);
	const most = play?.node ? decisionsAhead(scenario, play.node) : { least: 0, most: 0 };
	const left = useLeft(node && !told ? room.talk : 0, play?.node ?? '');

	const screen = `${play?.chosen.length ?? 'start'} ${told}`;
	useLayoutEffect(() => {
		// What the page opened with keeps the focus where it is.
		if (moved.current) {
			heading.current?.focus();
			scrollTo({ top: 0 });
		}
		moved.current = true;
	}, [screen]);

	const show = (next: Play | null, outcome = false) => {
		history.replaceState(history.state, '', addressOf(next, outcome) || location.pathname + location.search);
		setPlay(next);
		setTold(outcome);
	};
	const begin = (chosen: Room) => {
		setRoom(chosen);
		history.replaceState({ ...history.state, room: chosen }, '');
		show(startPlay(scenario));
		setSaid('');
	};
	const decide = (from: Play, choice: string) => {
		const next = choose(scenario, from, choice);
		show(next, true);
		setSaid(announcement(scenario, from.meters, next.meters));
	};
	const open = (from: Play, id: string) => show(openEvidence(scenario, from, from.node ?? '', id));
	return (
		<>
			<header class="room-head">
				{sign && <span class={sign.pack ? 'sign pack' : 'sign'}>{sign.text}</span>}
				<b>{scenario.title}</b>
				{play === null && <span>{words.kind}</span>}
				{node && play && !told && (
					<span>{words.decision(play.chosen.length + 1, most.most, most.least === most.most)}</span>
				)}
				{play && !node && !told && <span>{words.end}</span>}
				{play && room.people > 0 && <span class="q2">{words.room(room.people)}</span>}
				{left !== null && (
					<span class="q2" role="timer">
						{left > 0 ? words.left(Math.floor(left / 60), left % 60) : words.over}
					</span>
				)}
				<span class="ways">
					{node && <Phone address={new URL(urls.notes, location.href).href} />}
					<a class="b txt" href={urls.scenario}>
						{words.leave}
					</a>
				</span>
			</header>
			<p class="vh" role="status">
				{said}
			</p>
			{play === null && (
				<Start scenario={scenario} lost={begun.lost} target={heading} onStart={begin}>
					<Material notes={urls.notes} handout={urls.handout} />
				</Start>
			)}
			{play && told && <Happened scenario={scenario} play={play} target={heading} onGoOn={() => show(play)} />}
			{play && node && !told && (
				<Deciding
					key={play.node}
					scenario={scenario}
					play={play}
					node={node}
					people={room.people}
					most={most.most}
					target={heading}
					onOpen={(id) => open(play, id)}
					onSay={setSaid}
					onDecide={(choice) => decide(play, choice)}
				/>
			)}
			{play && !node && !told && (
				<After
					scenario={scenario}
					play={play}
					target={heading}
					onAgain={(path) => show(path.length ? replay(scenario, path).play : startPlay(scenario))}
				/>
			)}
		</>
	);
}

/** The address of the notes, to be typed elsewhere: following it here would give everything away. */
function Phone({ address }: { address: string }): ComponentChildren {
	return (
		<details class="phone">
			<summary class="b">{words.phone}</summary>
			<p>
				{words.phoneHint} <br />
				<b>{address.replace(/^https?:\/\//, '')}</b>
			</p>
		</details>
	);
}
