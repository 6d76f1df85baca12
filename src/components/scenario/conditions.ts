import type { Condition, Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';

const { walkthrough } = words;

/** A condition as a phrase of HTML: "you chose “…”, and Users served is at least 80%". */
export function inWords({ nodes, meters }: Scenario, condition: Condition): string {
	const find = (step: string) => {
		const [node = '', id = ''] = step.split('.');
		return { choice: nodes[node]?.choices[id]?.text ?? step, evidence: nodes[node]?.evidence[id]?.title ?? step };
	};
	const limits = Object.entries(condition.meters ?? {}).flatMap(([id, { min, max }]) => {
		const { label = id, unit = '' } = meters[id] ?? {};
		return [
			...(min === undefined ? [] : [walkthrough.atLeast(label, words.value(min, unit))]),
			...(max === undefined ? [] : [walkthrough.atMost(label, words.value(max, unit))]),
		];
	});
	return [
		...(condition.chose ?? []).map((step) => walkthrough.chose(find(step).choice)),
		...(condition.not ?? []).map((step) => walkthrough.not(find(step).choice)),
		...(condition.opened ?? []).map((step) => walkthrough.opened(find(step).evidence)),
		...limits,
	].join(walkthrough.and);
}
