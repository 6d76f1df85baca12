import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';
import { readersTexts } from '../texts.ts';

/** Figures that are quoted everywhere and can be traced nowhere (authoring guide, "Banned statistics"). */
const STATISTICS: readonly [RegExp, string][] = [
	[/\blearning styles?\b/i, 'learning styles'],
	[/\bcone of (?:learning|experience)\b/i, 'the cone of learning'],
	[/\b10[,.  ]?000[- ]hours?\b/i, 'the 10,000-hour rule'],
	[/\b7[-–/]38[-–/]55\b|\b93 ?% of communication\b/i, 'the 7-38-55 rule'],
	[/\b23 minutes?(?: and)? 15 seconds?\b|\b23 min 15 s\b/i, 'the 23 minutes to refocus'],
	[/\bgoldfish\b/i, 'the attention span of a goldfish'],
	[/\bmount stupid\b/i, 'the “mount stupid” curve'],
	[/\b100 ?(?:×|x|times) more (?:expensive )?in production\b/i, 'the bug that costs 100 times more'],
	[/\b70 ?% of (?:all )?(?:software |IT )?projects fail\b/i, 'the 70 % of projects that fail'],
];

/** L-37. */
export const statistics: Rule = {
	name: 'statistics',
	severity: 'error',
	about:
		'Figures that are repeated everywhere and have no source that bears them: learning styles, the cone of learning, 10,000 hours, 7-38-55, the 23 minutes to refocus and their like.',
	check(content, _arranged, report) {
		for (const lesson of publishedLessons(content)) {
			for (const { text, place } of readersTexts(lesson)) {
				for (const [figure, name] of STATISTICS) {
					const found = figure.exec(text)?.[0];
					if (found) report(place(found), `“${found}”: ${name} has no source.`, 'Leave it out.');
				}
			}
		}
	},
};
