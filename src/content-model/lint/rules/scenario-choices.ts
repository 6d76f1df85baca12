import { dominates } from '../../../domain/scenario/blind.ts';
import type { Rule } from '../rule.ts';
import { exploredScenarios } from '../scenarios.ts';

/** L-24: every choice moves a meter, and none is at least as good as another on all meters and better on one. */
export const scenarioChoices: Rule = {
	name: 'scenario-choices',
	severity: 'error',
	about:
		'Every choice moves a meter at once, and none is at least as good as another on every meter and better on one: then there would be nothing to decide.',
	check(content, _arranged, report) {
		for (const { scenario, found, at } of exploredScenarios(content)) {
			for (const [node, { choices }] of Object.entries(scenario.nodes)) {
				for (const [id, { effects }] of Object.entries(choices)) {
					if (Object.values(effects).some((change) => change !== 0)) continue;
					report(
						at(['nodes', node, 'choices', id, 'effects']),
						`\`${id}\` moves no meter at once.`,
						'Give it what it costs or gains now: at least the time it takes.',
					);
				}
				for (const [better, worse] of pairs(found.offers[node] ?? [])) {
					const [one, other] = [choices[better], choices[worse]];
					if (!one || !other || !dominates(scenario.meters, one, other)) continue;
					report(
						at(['nodes', node, 'choices', better, 'effects']),
						`\`${better}\` is at least as good as \`${worse}\` on every meter, and better on one.`,
						`Let \`${better}\` cost something now that \`${worse}\` does not.`,
					);
				}
			}
		}
	},
};

/** Choices that are open together, each way round, once. */
function pairs(offers: readonly (readonly string[])[]): [string, string][] {
	const found = new Map<string, [string, string]>();
	for (const offer of offers)
		for (const one of offer) for (const other of offer) if (one !== other) found.set(`${one} ${other}`, [one, other]);
	return [...found.values()];
}
