import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const COLLECTIVE = /\b(?:all|none|both|neither) of (?:the|these|those|them)\b|\bboth A and B\b/i;
const ABSOLUTE = /\b(?:always|never|only|completely)\b/i;

const options = (question: object): [string, string][] => {
	const map: unknown = 'options' in question ? question.options : null;
	return typeof map !== 'object' || map === null
		? []
		: Object.entries(map).map(([key, option]: [string, { text: string }]) => [key, option.text]);
};

/** L-10: who has not read the case can rule such options out by their wording. */
export const optionWords: Rule = {
	name: 'option-words',
	severity: 'warning',
	about:
		'An option says neither “all of these” nor *always, never, only, completely*: test-takers rule such options out, or in, without reading the case.',
	check(content, _arranged, report) {
		for (const { exercises } of publishedLessons(content)) {
			for (const { question, at } of exercises) {
				for (const [key, text] of options(question)) {
					const word = (COLLECTIVE.exec(text) ?? ABSOLUTE.exec(text))?.[0];
					if (word)
						report(at('options', key), `\`${key}\` says “${word}”.`, 'Say what it would do in this case, and no more.');
				}
			}
		}
	},
};
