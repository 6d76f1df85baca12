import type { Rule } from '../rule.ts';
import { afterPath, exploredScenarios, pathOf } from '../scenarios.ts';

/** No effect moves a meter past its range: the player would see less than the text says. */
export const scenarioRange: Rule = {
	name: 'scenario-range',
	severity: 'error',
	about: 'No effect moves a meter past its range on any play: the change shown is the change made.',
	check(content, _arranged, report) {
		for (const { scenario, found, at } of exploredScenarios(content)) {
			for (const { of, meter, value, path } of found.beyond) {
				const { min, max } = scenario.meters[meter] ?? { min: 0, max: 0 };
				report(
					at(pathOf(scenario, of)),
					`\`${meter}\` would stand at ${value}, outside ${min} to ${max}, ${afterPath(path)}.`,
					'Lessen an effect on the way there, or widen the meter.',
				);
			}
		}
	},
};
