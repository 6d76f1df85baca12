import type { Condition, Scenario } from '../../domain/scenario/types.ts';
import { asHtml, escapeHtml, type Html, html, sentence } from '../../domain/text/html.ts';
import { scenario as words } from '../../i18n/en/scenario.ts';

const { walkthrough } = words;

/** A condition as a phrase: "you chose “…”, and Users served is at least 80%". */
export function inWords({ nodes, meters }: Scenario, condition: Condition): Html {
	const find = (step: string) => {
		const [node = '', id = ''] = step.split('.');
		return {
			choice: nodes[node]?.choices[id]?.text ?? escapeHtml(step),
			evidence: escapeHtml(nodes[node]?.evidence[id]?.title ?? step),
		};
	};
	const { chose = [], not = [], opened = [] } = condition;
	const choices = (steps: readonly string[], last: string) =>
		listed(
			steps.map((step) => find(step).choice),
			last,
		);
	const pieces = opened.map((step) => find(step).evidence);
	const limits = Object.entries(condition.meters ?? {}).flatMap(([id, { min, max }]) => {
		const { label = id, unit = '' } = meters[id] ?? {};
		return [
			...(min === undefined ? [] : [escapeHtml(walkthrough.atLeast(label, words.value(min, unit)))]),
			...(max === undefined ? [] : [escapeHtml(walkthrough.atMost(label, words.value(max, unit)))]),
		];
	});
	return joined(
		[
			...(chose.length ? [sentence(walkthrough.chose, choices(chose, walkthrough.and))] : []),
			...(not.length ? [sentence(walkthrough.not, choices(not, walkthrough.or))] : []),
			...(pieces.length ? [sentence(walkthrough.opened, listed(pieces, walkthrough.and))] : []),
			...limits,
		],
		walkthrough.also,
	);
}

/** “A”, “B” and “C”, without their full stops; the same choice at two nodes is named once. */
function listed(texts: readonly Html[], last: string): Html {
	const quoted = [...new Set(texts)].map((text) => html`“${asHtml(text.replace(/\.$/, ''))}”`);
	const end = quoted.pop() ?? '';
	return quoted.length ? joined([joined(quoted, ', '), end], last) : end;
}

const joined = (parts: readonly Html[], between: string): Html => asHtml(parts.join(escapeHtml(between)));
