import { explore } from '../../domain/scenario/explore.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../source.ts';

/** Plays a scenario in every way: what cannot be reached, finished or kept in range is an error at its place. */
export function playProblems(scenario: Scenario, source: Source): Problem[] {
	const found = explore(scenario);
	const problems: Problem[] = [];
	const report = (path: PropertyKey[], what: string, mend: string) =>
		problems.push({ ...source.at(path, true), name: 'scenario-play', severity: 'error', what, mend });
	const step = (of: string): PropertyKey[] => {
		const [node = '', choice = ''] = of.split('.');
		return ['nodes', node, 'choices', choice];
	};

	if (found.circle)
		report(
			['nodes', found.circle.node],
			`Play comes back to \`${found.circle.node}\` after ${found.circle.path.join(', ')}.`,
			'Let every choice lead forward.',
		);
	else if (!found.complete)
		report(['nodes'], 'There are too many ways to play to walk them all.', 'Shorten it, or join branches earlier.');
	for (const node of found.unreachable)
		report(['nodes', node], `No way of playing reaches \`${node}\`.`, 'Lead a choice to it, or remove it.');
	for (const ending of found.unreached) {
		report(
			['endings', ending],
			`No way of playing ends in \`${ending}\`.`,
			'Correct its condition or the order of endings, or remove it.',
		);
	}
	for (const { node, path } of found.deadEnds.slice(0, 3)) {
		report(
			node === null ? ['endings'] : ['nodes', node],
			`Play stops here after ${path.join(', ')}.`,
			'Leave one choice open, and let the last ending be without a condition.',
		);
	}
	for (const { of, meter, value, path } of found.beyond.slice(0, 5)) {
		report(
			step(of),
			`\`${meter}\` would stand at ${value} after ${path.join(', ')}.`,
			'Lessen the effects, or widen the meter.',
		);
	}
	for (const road of found.roads) {
		report(
			['roads', road.class],
			road.lost.length > 0
				? `The road cannot be played from ${road.lost[0]}.`
				: `The road ends in ${road.ending === null ? 'no ending' : `\`${road.ending}\``}.`,
			'Correct the list of choices.',
		);
	}
	return problems;
}
