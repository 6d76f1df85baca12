import type { JSX } from 'preact';
import type { Decision } from '../../domain/scenario/debrief.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { sentence } from '../../domain/text/html.ts';
import { Html } from '../../exercises/Html.tsx';
import { scenario as words } from '../../i18n/en/scenario.ts';
import { Heading } from './Heading.tsx';

interface Props {
	scenario: Scenario;
	decisions: readonly Decision[];
	level: number;
}

/** Lines of reasoning about one decision, and the dissent, where the scenario has them. */
export function Panel({ scenario: { panel, nodes }, decisions, level }: Props): JSX.Element | null {
	const node = panel && nodes[panel.node];
	if (!panel || !node) return null;
	const yours = decisions.find((decision) => decision.node === panel.node)?.choice;
	return (
		<section class="council">
			<Heading level={level}>{words.panel}</Heading>
			<Html as="p" class="ui q2" html={sentence(words.panelAt, node.title)} />
			<ul>
				{Object.entries(panel.lines).map(([id, line]) => (
					<li key={id}>
						<Heading level={level + 1}>{line.title}</Heading>
						<p class="ui">
							{words.panelChoice} <Html html={node.choices[line.choice]?.text ?? ''} />{' '}
							{line.choice === yours && <b>{words.panelYours}</b>}
						</p>
						<Html as="div" html={line.why} />
					</li>
				))}
				<li class="dissent">
					<Heading level={level + 1}>{words.dissent}</Heading>
					<Html as="div" html={panel.dissent} />
				</li>
			</ul>
		</section>
	);
}
