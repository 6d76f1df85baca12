import type { Rule } from '../rule.ts';
import { afterPath, exploredScenarios } from '../scenarios.ts';

/** Every node and ending of a scenario is reached, every play ends, and every road ends where it says. */
export const scenarioPlay: Rule = {
	name: 'scenario-play',
	severity: 'error',
	about: 'Every node and ending can be reached, no play is stuck, and every road leads where it says.',
	check(content, _arranged, report) {
		for (const { scenario, found, at } of exploredScenarios(content)) {
			if (!found.complete)
				report(
					at(['nodes']),
					`There are more than ${found.states - 1} different situations, too many to look at each.`,
					'Join branches earlier, or let fewer conditions ask about choices and meters of long ago.',
				);
			for (const node of found.unreachable)
				report(at(['nodes', node]), `No way of playing reaches \`${node}\`.`, 'Lead a choice to it, or remove it.');
			for (const ending of found.unreached)
				report(
					at(['endings', ending]),
					`No way of playing ends in \`${ending}\`.`,
					'Correct its condition or the order of endings, or remove it.',
				);
			for (const { node, path } of found.deadEnds)
				report(
					at(node === null ? ['endings'] : ['nodes', node]),
					`Play stops here ${afterPath(path)}: ${node === null ? 'no ending fits' : 'no choice is open'}.`,
					node === null
						? 'Let the last ending be without a condition.'
						: 'Leave one choice without a condition, or add one for this case.',
				);
			if (!scenario.roads.best && Object.values(scenario.endings).some((ending) => ending.class === 'best'))
				report(at(['roads']), 'There is no `best` road.', 'Add one: the debrief compares every play with it.');
			for (const { class: name, lost, ending } of found.roads)
				report(
					at(['roads', name]),
					lost[0] === undefined
						? `The road ends in ${ending === null ? 'no ending' : `\`${ending}\`, of class \`${scenario.endings[ending]?.class}\``}.`
						: `The road cannot be played from \`${lost[0]}\` on.`,
					`Correct the list: it is played as it stands and must end in class \`${name}\`.`,
				);
		}
	},
};
