import type { JSX, Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { debrief } from '../../domain/scenario/debrief.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import type { Written } from '../../domain/scenario/written.ts';
import { Html } from '../../exercises/Html.tsx';
import type { Html as Markup } from '../../exercises/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { DecisionMade } from './DecisionMade.tsx';
import { Heading } from './Heading.tsx';
import type { ScenarioData } from './load.ts';
import { Numbers } from './Numbers.tsx';
import { Panel } from './Panel.tsx';
import { RoadDrawn } from './RoadDrawn.tsx';
import { TakeAway } from './TakeAway.tsx';
import { YourLines } from './YourLines.tsx';

interface Props {
	scenario: Scenario;
	/** What was played: a `Play`, or a stored path. */
	play: { readonly path: readonly string[] };
	/** Rank of its headline. */
	level?: number;
	/** Title of the ending the log recorded: shown where the path no longer leads there. */
	recorded?: Markup;
	/** What was written at decisions, by node. */
	written?: Written;
	/** The recap card and the assignment it leads to. */
	ways?: Pick<ScenarioData, 'card' | 'lesson'>;
	target?: Ref<HTMLHeadingElement>;
	/** Begins a new play with these steps. Without it nothing can be replayed from here. */
	onReplay?: (path: readonly string[]) => void;
}

/**
 * What a play came to: the ending, the road taken with its turnings, each decision with what it did and how it would
 * have ended otherwise, and your meters beside the best road's. Knows no store. Its styles are `scenario-debrief.css`
 * and, for the strip, `scenario.css`; it stands within `.scen`.
 */
export function Debrief({
	scenario,
	play: { path },
	level = 2,
	recorded = '',
	written = {},
	ways,
	target,
	onReplay,
}: Props): JSX.Element {
	const outcome = useMemo(() => debrief(scenario, path), [scenario, path]);
	const { ending, decisions } = outcome;
	const compared = decisions.some(({ passed }) => passed.some(({ otherwise }) => otherwise));
	return (
		<div class="debrief">
			<Heading level={level} class="headline" {...(target && { target })}>
				<Html html={ending?.title ?? recorded} />
			</Heading>
			{outcome.lost.length > 0 && <p class="plainly">{words.lost}</p>}
			{ending && (
				<div class="ended">
					<p class={`class ${ending.class}`}>{words.classes[ending.class]}</p>
					<Html as="div" html={ending.text} />
					{ending.cost && (
						<p>
							<b>{words.cost}</b> <Html html={ending.cost} />
						</p>
					)}
				</div>
			)}
			<RoadDrawn scenario={scenario} outcome={outcome} />
			<div class="cols">
				<section>
					<Heading level={level + 1}>{words.decisions}</Heading>
					{compared && <p class="ui q2">{words.decisionsHint}</p>}
					<div class="strip">
						<ol>
							{decisions.map((decision, n) => (
								<DecisionMade
									key={decision.node}
									scenario={scenario}
									decision={decision}
									n={n + 1}
									ending={ending}
									level={level + 2}
									{...(onReplay && { onReplay })}
								/>
							))}
							{ending && (
								<li class="here">
									<span class="at">{outcome.at}</span>
									<b>{words.theEnd}</b>
								</li>
							)}
						</ol>
					</div>
					<Panel scenario={scenario} decisions={decisions} level={level + 1} />
				</section>
				<aside aria-label={words.numbers}>
					<Numbers scenario={scenario} outcome={outcome} level={level + 1} />
					<YourLines scenario={scenario} decisions={decisions} written={written} level={level + 1} />
					<TakeAway scenario={scenario} ways={ways} level={level + 1} />
				</aside>
			</div>
		</div>
	);
}
