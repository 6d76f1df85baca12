import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';
import { readersTexts } from '../texts.ts';

/**
 * Words that say nothing here, with what to write instead (authoring guide, "Banned fluff"). Words that also have an
 * honest use (just, easy, vital, journey) are left to the readers.
 */
const FLUFF: readonly [RegExp, string][] = [
	[/\b(?:simply|obviously|of course|trivial(?:ly)?)\b/i, 'Delete it: who stumbles here would feel stupid.'],
	[/\b(?:leverag(?:e|es|ing)|utili[sz](?:e|es|ing))\b/i, 'Write “use”.'],
	[
		/\b(?:robust|scalable|seamless(?:ly)?|performant|blazing(?:ly)?|cutting-edge)\b/i,
		'Write a number with its condition.',
	],
	[/\bbest practices?\b/i, 'Name the practice, what it gains and what it costs.'],
	[/\b(?:it is important to note|in today’s)\b/i, 'Delete it.'],
	[/\bcrucial(?:ly)?\b/i, 'Say what breaks.'],
	[/\b(?:mindset|rock ?stars?|ninjas?|gurus?|10x|superpowers?|game-changers?)\b/i, 'Name the behaviour.'],
	[/\b(?:deep dive|unlock(?:s|ing)?|empower(?:s|ing)?|holistic|synerg(?:y|ies))\b/i, 'Write the verb you mean.'],
	[/\b(?:studies show|some experts say)\b/i, 'Name author and year.'],
	[/\bshould be fine\b/i, 'Say how often, and in which population.'],
];

/** L-36. */
export const fluff: Rule = {
	name: 'fluff',
	severity: 'warning',
	about:
		'Words that promise and do not say: readers who check every number stop at them. Quotations, code, the texts that learners repair and the misconceptions may hold them.',
	check(content, _arranged, report) {
		for (const lesson of publishedLessons(content)) {
			for (const { text, place } of readersTexts(lesson)) {
				for (const [words, mend] of FLUFF) {
					const found = words.exec(text)?.[0];
					if (found) report(place(found), `“${found}” says nothing here.`, mend);
				}
			}
		}
	},
};
