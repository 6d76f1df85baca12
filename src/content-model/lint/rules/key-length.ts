import { optionTexts } from '../option-texts.ts';
import type { Rule } from '../rule.ts';
import { percent } from '../scenarios.ts';

/** Below this many questions a share within five points of chance would itself be chance. */
const ENOUGH = 40;
const POINTS = 0.05;

/** L-12, over all lessons: who always takes the longest option, or never does, gains nothing by it. */
export const keyLength: Rule = {
	name: 'key-length',
	severity: 'warning',
	about:
		'Over all lessons the right option is the longest about as often as chance has it (within five points, from 40 questions on).',
	check(content, _arranged, report) {
		const asked = optionTexts(content).filter(({ single }) => single);
		if (asked.length < ENOUGH) return;
		const longest = asked.filter(({ options }) => {
			const key = options.find(({ correct }) => correct);
			return key && options.every(({ length }) => length <= key.length);
		});
		const share = longest.length / asked.length;
		const chance = asked.reduce((sum, { options }) => sum + 1 / options.length, 0) / asked.length;
		if (Math.abs(share - chance) <= POINTS) return;
		const tooOften = share > chance;
		const mend = asked.filter((question) => longest.includes(question) === tooOften);
		const at = mend[0]?.options.find(({ correct }) => correct)?.at();
		if (!at) return;
		report(
			at,
			`The right option is the longest in ${longest.length} of ${asked.length} questions (${percent(share)}, by chance ${percent(chance)}).`,
			`${tooOften ? 'Lengthen a distractor or shorten the key' : 'Make the key more exact or shorten a distractor'} in some of: ${mend.map(({ id }) => id).join(', ')}.`,
		);
	},
};
