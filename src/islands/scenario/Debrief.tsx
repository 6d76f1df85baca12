import type { JSX, Ref } from 'preact';
import { debrief, type Debrief as Outcome } from '../../domain/scenario/debrief.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { DecisionMade } from './DecisionMade.tsx';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	path: readonly string[];
	/** Title of the ending the log recorded: shown where the path no longer leads there. */
	recorded: string;
	level: number;
	target?: Ref<HTMLHeadingElement>;
}

/** What a play came to: the ending, each decision with what it did, and your meters beside the best road's. */
export function Debrief({ scenario, path, recorded, level, target }: Props): JSX.Element {
	const outcome = debrief(scenario, path);
	const { ending } = outcome;
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
			<div class="cols">
				<section>
					<Heading level={level + 1}>{words.decisions}</Heading>
					<div class="strip">
						<ol>
							{outcome.decisions.map((decision) => (
								<DecisionMade key={decision.node} scenario={scenario} decision={decision} level={level + 2} />
							))}
							{ending && (
								<li class="here">
									<span class="at">{outcome.at}</span>
									<b>{words.theEnd}</b>
								</li>
							)}
						</ol>
					</div>
				</section>
				<Numbers scenario={scenario} outcome={outcome} level={level + 1} />
			</div>
		</div>
	);
}

function Numbers({ scenario, outcome, level }: { scenario: Scenario; outcome: Outcome; level: number }): JSX.Element {
	const compared = outcome.meters.some(({ best }) => best !== null);
	return (
		<aside aria-label={words.numbers}>
			<Heading level={level}>{words.numbers}</Heading>
			<div class="scrollx">
				<table>
					<thead>
						<tr>
							<th scope="col">
								<span class="vh">{words.numbersOf}</span>
							</th>
							<th scope="col" class="r">
								{words.you}
							</th>
							{compared && (
								<th scope="col" class="r">
									{words.bestRoad}
								</th>
							)}
						</tr>
					</thead>
					<tbody>
						{outcome.meters.map(({ id, meter, you, best }) => (
							<tr key={id}>
								<th scope="row">{meter.label}</th>
								<td class="r">
									<b>{words.value(you, meter.unit)}</b>
								</td>
								{compared && <td class="r">{best === null ? '' : words.value(best, meter.unit)}</td>}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<Heading level={level} class="sub">
				{words.changes}
			</Heading>
			<Html as="div" class="ui" html={scenario.debrief.changes} />
			<Heading level={level} class="sub">
				{words.takeToWork}
			</Heading>
			<p class="ui">{words.takeToWorkText}</p>
			<Html as="p" class="ui line" html={scenario.debrief.evidence} />
		</aside>
	);
}
