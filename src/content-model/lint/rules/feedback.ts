import { countWords, feedbackOf, publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const WORDS = 15;
const VERDICT = /^\W*(wrong|incorrect|no|nope|false)\b/i;
const PERSON = /\b(careless|sloppy|great job|good job|well done|you are (?:right|wrong|smart|clever|mistaken))\b/i;

/** L-08: feedback names the step of reasoning, not the person, and not the verdict, which stands beside it. */
export const feedback: Rule = {
	name: 'feedback',
	severity: 'error',
	craft: true,
	about:
		'Feedback has at least 15 words, does not begin with a verdict and says nothing about the person. It says why the option tempts and where it would be right, so that it is true whether it was chosen or not.',
	check(content, _arranged, report) {
		for (const { exercises } of publishedLessons(content)) {
			for (const { question, at } of exercises) {
				for (const { path, text } of feedbackOf(question)) {
					const name = `The feedback of \`${String(path.at(-2) ?? 'the question')}\``;
					const words = countWords(text);
					const trait = PERSON.exec(text)?.[0];
					if (words < WORDS)
						report(at(...path), `${name} has ${words} words.`, 'Say why it tempts and where it would be right.');
					else if (VERDICT.test(text))
						report(at(...path), `${name} begins with a verdict.`, 'Begin with what is true of the option.');
					else if (trait) report(at(...path), `${name} judges the person: “${trait}”.`, 'Name the step of reasoning.');
				}
			}
		}
	},
};
