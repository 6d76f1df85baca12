import type { JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { clockText } from '../../domain/scenario/clock.ts';
import { alsoTexts, availableChoices, type Play } from '../../domain/scenario/play.ts';
import type { Scenario, ScenarioNode } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { facilitate as words } from '../../i18n/en/facilitate.ts';
import { type Hands, leader, letterOf, raise, sumOf } from './hands.ts';
import { Line } from './Line.tsx';
import { Pieces } from './Pieces.tsx';
import { Readings } from './Readings.tsx';
import { Votes } from './Votes.tsx';

interface Props {
	scenario: Scenario;
	play: Play;
	node: ScenarioNode;
	people: number;
	/** Decisions ahead at most. */
	most: number;
	target: Ref<HTMLHeadingElement>;
	onOpen(evidence: string): void;
	onSay(sentence: string): void;
	onDecide(choice: string): void;
}

/** One decision for the room: situation, evidence on request, hands, and the button that carries it out. */
export function Deciding({ scenario, play, node, people, most, target, onOpen, onSay, onDecide }: Props): JSX.Element {
	const [hands, setHands] = useState<Hands>({});
	const [first, setFirst] = useState<Hands | null>(null);
	const [hidden, setHidden] = useState(false);
	/** Chosen by its letter, in the place of the hands. */
	const [marked, setMarked] = useState<string | null>(null);
	const [tie, setTie] = useState(0);
	const [asked, setAsked] = useState<number | null>(null);
	const id = `${scenario.id}-${play.node}`;
	const time = clockText(scenario, play.meters);
	const choices = availableChoices(scenario, play).map(([key, choice]) => ({
		id: key,
		letter: letterOf(node.choices, key),
		choice,
	}));
	const chosen = marked ?? leader(hands);
	const letter = choices.find((each) => each.id === chosen)?.letter;
	const opened = Object.keys(node.evidence).filter((key) => play.opened.includes(`${play.node}.${key}`));
	const count = (key: string, by: 1 | -1) => {
		const next = raise(hands, key, by);
		setHands(next);
		setTie(0);
		onSay(words.counted(letterOf(node.choices, key), next[key] ?? 0));
	};
	const decide = (event: Event) => {
		event.preventDefault();
		if (chosen === null) setTie(tie + 1);
		else onDecide(chosen);
	};
	return (
		<form class="deciding" onSubmit={decide}>
			<div class="two">
				<div>
					{time && <p class="clock">{time}</p>}
					<h1 ref={target} tabIndex={-1}>
						<Html html={node.title} />
					</h1>
					<Html as="div" class="tell" html={node.text} />
					{alsoTexts(scenario, play).map((text) => (
						<Html key={text} as="div" class="tell" html={text} />
					))}
					<Readings scenario={scenario} values={play.meters} />
					<Pieces id={`${id}-evidence`} scenario={scenario} node={node} opened={opened} onOpen={onOpen} onSay={onSay} />
				</div>
				<div>
					<fieldset aria-describedby={tie > 0 ? `${id}-tie` : undefined}>
						<legend>
							<Html html={node.ask} /> <span class="vh">{words.choose}</span>
						</legend>
						{tie > 0 && (
							<p key={tie} id={`${id}-tie`} class="tie" role="alert">
								{words.tie}
							</p>
						)}
						<Votes
							id={id}
							choices={choices}
							chosen={chosen}
							hands={hands}
							first={first}
							people={people}
							hidden={hidden}
							onRaise={count}
							onChoose={(key) => {
								setMarked(key);
								setTie(0);
							}}
						/>
					</fieldset>
					{!hidden && <p class="q2">{words.sum(sumOf(hands), people)}</p>}
					{node.line && <Html as="div" class="question" html={node.line.prompt} />}
					{asked !== null && (
						<p class="question" role="status">
							{words.questions[asked % words.questions.length]}
						</p>
					)}
				</div>
			</div>
			<div class="foot-line">
				<Line play={play} now={time} most={most} />
				<p class="row">
					<button class="b" type="button" onClick={() => setAsked(asked === null ? play.chosen.length : asked + 1)}>
						{words.ask}
					</button>
					<button class="b" type="button" onClick={() => setHidden(!hidden)}>
						{hidden ? words.show : words.hide}
					</button>
					<button
						class="b"
						type="button"
						aria-disabled={sumOf(hands) === 0}
						onClick={() => {
							if (sumOf(hands) === 0) return;
							setFirst(hands);
							setHands({});
							setMarked(null);
							onSay(words.againSaid);
						}}
					>
						{words.again}
					</button>
					<button class="b go" type="submit">
						{letter ? words.act(letter) : words.actNone}
					</button>
				</p>
			</div>
		</form>
	);
}
