import type { ComponentChildren, JSX, Ref } from 'preact';
import { decisionsAhead } from '../../domain/scenario/ahead.ts';
import { clockText } from '../../domain/scenario/clock.ts';
import { startValues } from '../../domain/scenario/meters.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Head, type ShownSign } from './Head.tsx';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	level: number;
	sign: ShownSign | null;
	target?: Ref<HTMLHeadingElement>;
	/** Absent in the server's HTML: the button keeps its place and works when it can. */
	onStart?: () => void;
	/** Before the intro: what was wrong with a link. */
	notice?: ComponentChildren;
	/** In place of the start button: how it was played before. */
	children?: ComponentChildren;
}

/** Before the first decision. The server renders the same, so nothing moves when the script takes over. */
export function Opening({ scenario, level, sign, target, onStart, notice, children }: Props): JSX.Element {
	const { least, most } = decisionsAhead(scenario, Object.keys(scenario.nodes)[0] ?? '');
	const time = clockText(scenario, startValues(scenario));
	return (
		<div class="stage">
			<Head sign={sign} where={[words.kind, words.about(scenario.minutes, least, most)]} time={time}>
				<p class="ui q2">{scenario.role}</p>
			</Head>
			<div class="now">
				<Heading level={level} {...(target && { target })}>
					{scenario.title}
				</Heading>
				{notice}
				<p class="intro">{scenario.intro}</p>
				{children ?? (
					<div class="begin js-only">
						<p class="row">
							<button class={onStart ? 'b go' : 'b go waiting'} type="button" disabled={!onStart} onClick={onStart}>
								{words.start(time)}
							</button>
						</p>
						<p class="ui q2">{words.rules}</p>
					</div>
				)}
			</div>
		</div>
	);
}
