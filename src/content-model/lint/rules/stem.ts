import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

/** L-11: a prompt asks or instructs, and asks for what is so. */
export const stem: Rule = {
	name: 'stem',
	severity: 'error',
	craft: true,
	about:
		'A prompt is a question or an instruction and ends like one. It asks for what holds: a reader who misses NOT or EXCEPT has failed at reading, not at the subject.',
	check(content, _arranged, report) {
		for (const { exercises } of publishedLessons(content)) {
			for (const { key, question, at } of exercises) {
				const negative = /\b(?:NOT|EXCEPT)\b/.exec(question.prompt)?.[0];
				if (negative)
					report(at('prompt'), `\`${key}\` asks for what does not hold (${negative}).`, 'Ask for what does.');
				else if (!/[?.:][”’"')*]*$/.test(question.prompt))
					report(at('prompt'), `\`${key}\` neither asks nor instructs.`, 'End it with a question mark or a full stop.');
			}
		}
	},
};
