import type { Rule } from '../rule.ts';
import { exploredScenarios, percent } from '../scenarios.ts';

const MOST = 0.25;
const LEAST = 0.05;

/** L-27: random play gets `best` in at most a quarter of plays, and each ending in at least one of twenty. */
export const scenarioChance: Rule = {
	name: 'scenario-chance',
	severity: 'warning',
	about:
		'Random play reaches the best ending in at most a quarter of plays, and each ending in at least one of twenty.',
	check(content, _arranged, report) {
		for (const { scenario, found, at } of exploredScenarios(content)) {
			if (!found.complete) continue;
			const endings = Object.entries(found.endings).filter(([, { path }]) => path !== null);
			const best = endings.filter(([id]) => scenario.endings[id]?.class === 'best');
			const chance = best.reduce((sum, [, reached]) => sum + reached.chance, 0);
			if (chance > MOST + 1e-9)
				report(
					at(['endings', best[0]?.[0] ?? '']),
					`Random play gets \`best\` in ${percent(chance)} of plays, which is more than ${percent(MOST)}.`,
					'Narrow its condition, or add a choice that competent people take too.',
				);
			for (const [id, reached] of endings) {
				if (reached.chance >= LEAST - 1e-9) continue;
				report(
					at(['endings', id]),
					`Random play ends in \`${id}\` in ${percent(reached.chance)} of plays, which is less than ${percent(LEAST)}.`,
					'Widen its condition, or fold it into another ending with a text that depends on the past.',
				);
			}
		}
	},
};
