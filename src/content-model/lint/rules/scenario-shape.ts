import { decisionsAhead } from '../../../domain/scenario/ahead.ts';
import type { Rule } from '../rule.ts';
import { exploredScenarios } from '../scenarios.ts';

const MOST_NODES = 20;

/** L-23, L-25: a play has three to six decisions, a consequence arrives late, and three classes of ending are there. */
export const scenarioShape: Rule = {
	name: 'scenario-shape',
	severity: 'warning',
	about: 'Four to six decisions on a path, at most 20 nodes, and each class of ending is there.',
	check(content, _arranged, report) {
		for (const { scenario, found, at } of exploredScenarios(content)) {
			const nodes = Object.keys(scenario.nodes);
			if (nodes.length > MOST_NODES)
				report(
					at(['nodes']),
					`There are ${nodes.length} nodes; nobody reviews more than ${MOST_NODES} well.`,
					'Join branches again: four to six decisions on a path.',
				);
			const { least, most } = decisionsAhead(scenario, nodes[0] ?? '');
			if (!found.circle && (least < 3 || most > 6))
				report(
					at(['nodes']),
					`A play has ${least === most ? least : `${least} to ${most}`} decisions.`,
					'Three to six fit the ten minutes a player has.',
				);
			const choices = Object.values(scenario.nodes).flatMap((node) => Object.values(node.choices));
			if (!choices.some(({ later }) => later))
				report(at(['nodes']), 'No consequence arrives late.', 'Give a choice a `later:` that names it.');
			const classes = Object.values(scenario.endings).map((ending) => ending.class);
			for (const name of ['best', 'second-best', 'trap'] as const) {
				if (!classes.includes(name))
					report(
						at(['endings']),
						`No ending is of class \`${name}\`.`,
						'Write one, with the honest sentence about it.',
					);
			}
		}
	},
};
