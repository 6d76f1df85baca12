import type { Condition, Scenario } from '../../domain/scenario/types.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';

const { walkthrough } = words;

/** Names of meters and evidence are plain text, choices are HTML already. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A condition as a phrase of HTML: "you chose “…”, and Users served is at least 80%". */
export function inWords({ nodes, meters }: Scenario, condition: Condition): string {
	const find = (step: string) => {
		const [node = '', id = ''] = step.split('.');
		return {
			choice: nodes[node]?.choices[id]?.text ?? step,
			evidence: escaped(nodes[node]?.evidence[id]?.title ?? step),
		};
	};
	const limits = Object.entries(condition.meters ?? {}).flatMap(([id, { min, max }]) => {
		const { label = id, unit = '' } = meters[id] ?? {};
		return [
			...(min === undefined ? [] : [escaped(walkthrough.atLeast(label, words.value(min, unit)))]),
			...(max === undefined ? [] : [escaped(walkthrough.atMost(label, words.value(max, unit)))]),
		];
	});
	const { chose = [], not = [], opened = [] } = condition;
	return [
		...(chose.length
			? [
					walkthrough.chose(
						listed(
							chose.map((step) => find(step).choice),
							walkthrough.and,
						),
					),
				]
			: []),
		...(not.length
			? [
					walkthrough.not(
						listed(
							not.map((step) => find(step).choice),
							walkthrough.or,
						),
					),
				]
			: []),
		...(opened.length
			? [
					walkthrough.opened(
						listed(
							opened.map((step) => find(step).evidence),
							walkthrough.and,
						),
					),
				]
			: []),
		...limits,
	].join(walkthrough.also);
}

/** “A”, “B” and “C”; the same choice at two nodes is named once. */
function listed(texts: readonly string[], last: string): string {
	const quoted = [...new Set(texts)].map((text) => `“${text.replace(/\.$/, '')}”`);
	const end = quoted.pop() ?? '';
	return quoted.length ? `${quoted.join(', ')}${last}${end}` : end;
}
