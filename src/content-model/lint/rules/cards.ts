import { countWords, publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const FEWEST = 5;
const MOST = 9;
const WORDS = 40;

/** L-07: recap cards are questions with one short fact as an answer. */
export const cards: Rule = {
	name: 'cards',
	severity: 'error',
	craft: true,
	about:
		'A published lesson has five to nine recap cards. Each asks a question, and its answer is one fact of at most 40 words: a card that holds three facts is graded by its easiest.',
	check(content, _arranged, report) {
		for (const { cards, at } of publishedLessons(content)) {
			if (cards.length < FEWEST || cards.length > MOST)
				report(at('status'), `Recap cards: ${cards.length}.`, `Write ${FEWEST} to ${MOST} of \`type: recall\`.`);
			for (const { key, question, at } of cards) {
				if (question.type !== 'recall') continue;
				if (!/\?\W*$/.test(question.prompt))
					report(at('prompt'), `The card \`${key}\` asks nothing.`, 'End its prompt with a question.');
				const words = countWords(question.answer);
				if (words > WORDS)
					report(at('answer'), `The answer of \`${key}\` has ${words} words.`, `Keep to one fact in ${WORDS}.`);
			}
		}
	},
};
