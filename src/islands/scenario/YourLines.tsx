import type { JSX } from 'preact';
import type { Decision } from '../../domain/scenario/debrief.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { lineAt, type Written } from '../../domain/scenario/written.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	decisions: readonly Decision[];
	written: Written;
	level: number;
}

/** What you wrote at the decisions that ask for a line, each beside a model. */
export function YourLines({ scenario, decisions, written, level }: Props): JSX.Element {
	return (
		<>
			{decisions.map(({ node, at }) => {
				const { line } = scenario.nodes[node] ?? {};
				if (!line) return null;
				const yours = lineAt(scenario, written, node);
				return (
					<section class="written" key={node}>
						<Heading level={level} class="sub">
							{words.yourLine(at)}
						</Heading>
						<Html as="p" class="ui q2" html={line.prompt} />
						{yours === null ? (
							<p class="ui">{words.wroteNothing}</p>
						) : (
							<div class="line">
								<p class="lab">{words.wrote}</p>
								<p class="own">{yours}</p>
							</div>
						)}
						<div class="line">
							<p class="lab">{words.model}</p>
							<Html as="div" html={line.model} />
						</div>
					</section>
				);
			})}
		</>
	);
}
