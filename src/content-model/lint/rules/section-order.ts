import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

/** In a lesson about people an example may come before the attempt; the model never does. */
const ORDERS = [
	['hook', 'attempt', 'model', 'example', 'practice', 'scenario', 'at-work', 'recap'],
	['hook', 'example', 'attempt', 'model', 'practice', 'scenario', 'at-work', 'recap'],
];

/** L-02: a published lesson has every part, the decision before its explanation. */
export const sectionOrder: Rule = {
	name: 'section-order',
	severity: 'error',
	craft: true,
	about:
		'A published lesson has all eight parts, in one of two orders: the reader decides before the model explains. A part may have several sections.',
	check(content, _arranged, report) {
		for (const { files, at } of publishedLessons(content)) {
			const parts = files.sections.filter((section, i) => section.is !== files.sections[i - 1]?.is);
			const written = parts.map((section) => section.is);
			if (ORDERS.some((order) => order.join() === written.join())) continue;
			const order = written[1] === 'example' ? ORDERS[1] : ORDERS[0];
			const wrong = parts.find((section, i) => section.is !== order?.[i]);
			report(
				wrong?.place ?? at('status'),
				wrong ? `The section \`${wrong.is}\` stands out of order.` : `The lesson ends with \`${written.at(-1)}\`.`,
				`The order is ${order?.join(', ')}.`,
			);
		}
	},
};
