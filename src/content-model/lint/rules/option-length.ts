import { optionTexts } from '../option-texts.ts';
import type { Rule } from '../rule.ts';

const SHORTEST = 0.6;
const LONGEST = 1.6;

/** L-12: the length of an option says nothing about it, right or wrong. */
export const optionLength: Rule = {
	name: 'option-length',
	severity: 'warning',
	about: 'The length of an option says nothing about it: between 0.6 and 1.6 of the others’ mean.',
	check(content, _arranged, report) {
		for (const { options } of optionTexts(content)) {
			for (const option of options) {
				const others = options.filter((other) => other !== option);
				const mean = others.reduce((sum, { length }) => sum + length, 0) / others.length;
				const ratio = option.length / mean;
				if (ratio >= SHORTEST && ratio <= LONGEST) continue;
				report(
					option.at(),
					`\`${option.key}\` has ${option.length} characters, ${ratio.toFixed(2)} of the others’ mean.`,
					`Keep it between ${SHORTEST} and ${LONGEST}: who tells options apart by length has not read them.`,
				);
			}
		}
	},
};
