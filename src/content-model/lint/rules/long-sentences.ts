import { countWords, publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const SENTENCE = 35;
const PARAGRAPH = 90;

/** L-03: prose is read on a phone in a train. Paragraphs end at a blank line, a list item or a component. */
export const longSentences: Rule = {
	name: 'long-sentences',
	severity: 'warning',
	about: 'No sentence of the prose has more than 35 words, no paragraph more than 90.',
	check(content, _arranged, report) {
		for (const { files } of publishedLessons(content)) {
			const { body, front } = files;
			const prose = body.replace(/```[\s\S]*?```|<[^>]*>|^(?:#|\|).*$/gm, (piece) => piece.replace(/[^\n]/g, ' '));
			for (const match of prose.matchAll(/(?:^|\n)[ \t]*\S(?:[^\n]|\n(?![ \t]*(?:\n|[-*] |\d+\. |$)))*/g)) {
				const paragraph = match[0];
				const line = prose.slice(0, match.index + paragraph.search(/\S/)).split('\n').length;
				const place = { file: front.origin.file, line, column: 1 };
				const words = countWords(paragraph);
				if (words > PARAGRAPH) report(place, `A paragraph of ${words} words.`, `Break it before ${PARAGRAPH}.`);
				for (const sentence of paragraph.split(/(?<=[.?!:][”’)*]*)\s+(?=[\p{Lu}“*`\d])/u)) {
					const length = countWords(sentence);
					if (length > SENTENCE)
						report(
							place,
							`A sentence of ${length} words: “${sentence.trim().split(/\s+/).slice(0, 6).join(' ')} …”.`,
							`Break it before ${SENTENCE}.`,
						);
				}
			}
		}
	},
};
