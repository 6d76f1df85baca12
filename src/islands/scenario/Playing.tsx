import type { JSX, Ref } from 'preact';
import { decisionsAhead } from '../../domain/scenario/ahead.ts';
import { clockText } from '../../domain/scenario/clock.ts';
import { alsoTexts, availableChoices, nodeOf, type Play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { lineAt, type Written } from '../../domain/scenario/written.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Decision } from './Decision.tsx';
import { Evidence } from './Evidence.tsx';
import { Gauge } from './Gauge.tsx';
import { Head, type ShownSign } from './Head.tsx';
import { Heading } from './Heading.tsx';
import { Log } from './Log.tsx';

interface Props {
	scenario: Scenario;
	play: Play;
	/** What was written so far, by node. */
	written: Written;
	level: number;
	sign: ShownSign | null;
	/** The stored play no longer fitted the content. */
	lost: boolean;
	/** The address named a road that is none. */
	badLink: 'unreadable' | 'stale' | null;
	target: Ref<HTMLHeadingElement>;
	onOpen(evidence: string): void;
	onWrite(text: string): void;
	onDecide(choice: string): void;
	onAgain(): void;
}

/** One node: what happened, what there is to see, what to decide, and beside it state and log. */
export function Playing({
	scenario,
	play,
	written,
	level,
	sign,
	lost,
	badLink,
	target,
	onOpen,
	onWrite,
	onDecide,
	onAgain,
}: Props): JSX.Element | null {
	const node = nodeOf(scenario, play);
	if (!node || play.node === null) return null;
	const time = clockText(scenario, play.meters);
	const { least, most } = decisionsAhead(scenario, play.node);
	const choices = availableChoices(scenario, play);
	const opened = Object.keys(node.evidence).filter((id) => play.opened.includes(`${play.node}.${id}`));
	const id = `${scenario.id}-${play.node}`;
	return (
		<div class="stage">
			<Head
				sign={sign}
				where={[words.where(scenario.title), words.decision(play.chosen.length + 1, least, most)]}
				time={time}
			>
				<p class="ui q2">{scenario.role}</p>
			</Head>
			<div class="now">
				{badLink && (
					<p class="plainly" role="alert">
						{words.badLinkPlaying[badLink]}
					</p>
				)}
				{lost && <p class="plainly">{words.lostDraft}</p>}
				<Heading level={level} target={target}>
					<Html html={node.title} />
				</Heading>
				<Since play={play} />
				<Html as="div" html={node.text} />
				{alsoTexts(scenario, play).map((text) => (
					<Html key={text} as="div" html={text} />
				))}
				{Object.keys(node.evidence).length > 0 && (
					<Evidence key={id} id={`${id}-evidence`} scenario={scenario} node={node} opened={opened} onOpen={onOpen} />
				)}
				{choices.length > 0 ? (
					<Decision
						key={id}
						id={id}
						ask={node.ask}
						choices={choices}
						{...(node.line && {
							line: { prompt: node.line.prompt, text: lineAt(scenario, written, play.node) ?? '', onWrite },
						})}
						onDecide={onDecide}
					/>
				) : (
					<div class="plainly">
						<p>{words.deadEnd}</p>
						<button class="b" type="button" onClick={onAgain}>
							{words.again}
						</button>
					</div>
				)}
			</div>
			<div class="side">
				<div class="pin">
					<div class="state">
						<Heading level={level + 1} class="cap">
							{play.path.length ? words.stateAfter : words.state}
						</Heading>
						<Gauge scenario={scenario} values={play.meters} previous={play.path.length ? play.previous : null} />
					</div>
					<div class="log">
						<Heading level={level + 1} class="cap">
							{words.log}
						</Heading>
						<Log entries={play.log} now={time} />
					</div>
				</div>
			</div>
		</div>
	);
}

/** What the last decision led to, and what older ones did meanwhile. */
function Since({ play }: { play: Play }): JSX.Element | null {
	const last = play.log.findLastIndex((entry) => entry.kind === 'choice');
	if (last < 0) return null;
	const texts = play.log
		.slice(last)
		.flatMap(({ kind, outcome, what }) => (kind === 'choice' ? [outcome] : kind === 'later' ? [what] : []));
	return (
		<section class="since" aria-label={words.since}>
			{texts.map((text) => (
				<Html key={text} as="div" html={text} />
			))}
		</section>
	);
}
