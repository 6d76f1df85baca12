import { blindlyBest, blindPolicies } from '../../../domain/scenario/blind.ts';
import type { Rule } from '../rule.ts';
import { exploredScenarios } from '../scenarios.ts';

/** Nobody gets `best` without understanding: not by place, by length, by price, nor by the sum of what is shown. */
export const scenarioBlind: Rule = {
	name: 'scenario-blind',
	severity: 'error',
	about:
		'The best ending takes understanding: neither the first nor the last nor the longest nor the cheapest choice leads there, nor the one with the best sum of the changes shown.',
	check(content, _arranged, report) {
		for (const { scenario, at } of exploredScenarios(content)) {
			for (const { policy, play } of blindlyBest(scenario, blindPolicies(scenario))) {
				report(
					at(['endings', play.ending ?? '']),
					`A player who ${policy.name} gets here: ${play.path.join(', ')}.`,
					'On one of these decisions, change the order, the length of the texts or the immediate effects.',
				);
			}
		}
	},
};
