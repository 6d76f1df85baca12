import { blindlyBest, narrowPolicies } from '../../../domain/scenario/blind.ts';
import type { Rule } from '../rule.ts';
import { exploredScenarios } from '../scenarios.ts';

/** L-26: a player who looks at one meter alone should not get `best` either. */
export const scenarioNarrow: Rule = {
	name: 'scenario-narrow',
	severity: 'warning',
	about: 'Who watches one meter alone does not reach the best ending.',
	check(content, _arranged, report) {
		for (const { scenario, at } of exploredScenarios(content)) {
			for (const { policy, play } of blindlyBest(scenario, narrowPolicies(scenario))) {
				report(
					at(['endings', play.ending ?? '']),
					`A player who ${policy.name} gets here: ${play.path.join(', ')}.`,
					'Let the best road lose something on this meter early.',
				);
			}
		}
	},
};
