import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

/** "2,000 places" is 2000; null for a text that does not begin with a number. */
const numberOf = (text: string) => {
	const digits = /^\W*(?:about |around )?([\d,]*\.?\d+)/i.exec(text)?.[1];
	return digits ? Number(digits.replaceAll(',', '')) : null;
};
const unitOf = (text: string) => text.replace(/[\d,.]+/, '').trim();

/** L-13: numbers are looked for on a scale, so they stand on one. */
export const numberOrder: Rule = {
	name: 'number-order',
	severity: 'error',
	craft: true,
	about: 'Options that are numbers of one unit stand in ascending order, with `shuffle: false`.',
	check(content, _arranged, report) {
		for (const { exercises } of publishedLessons(content)) {
			for (const { key, question, at } of exercises) {
				if (question.type !== 'single' && question.type !== 'multi') continue;
				const texts = Object.values(question.options).map(({ text }) => text);
				const numbers = texts.map(numberOf);
				if (numbers.includes(null) || new Set(texts.map(unitOf)).size > 1) continue;
				const ascending = numbers.every((number, i) => i === 0 || Number(number) > Number(numbers[i - 1]));
				if (question.shuffle || !ascending)
					report(
						at('options'),
						`The numbers of \`${key}\` ${question.shuffle ? 'are shuffled' : 'do not ascend'}.`,
						'Write them in ascending order with `shuffle: false`.',
					);
			}
		}
	},
};
