import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const RECOGNISED = new Set(['single', 'multi', 'cloze']);

/** L-05, L-31: an objective is practised twice, not by recognition alone, and in two stories. */
export const objectives: Rule = {
	name: 'objectives',
	severity: 'error',
	craft: true,
	about:
		'Every exercise of a published lesson names its objective. Each objective has two or more exercises in different stories (`context`), and one of them is more than choosing: not `single`, `multi` or `cloze`.',
	check(content, _arranged, report) {
		for (const { files, exercises, at } of publishedLessons(content)) {
			for (const { key, question, at } of exercises) {
				if (!question.objective)
					report(at(), `The question \`${key}\` trains no objective.`, 'Add `objective:` from the lesson’s list.');
			}
			for (const objective of Object.keys(files.front.data.objectives)) {
				const own = exercises.map(({ question }) => question).filter((question) => question.objective === objective);
				const place = at('objectives', objective);
				if (own.length < 2)
					report(place, `Exercises of \`${objective}\`: ${own.length}.`, 'Practise it at least twice.');
				else if (own.every(({ type }) => RECOGNISED.has(type)))
					report(
						place,
						`\`${objective}\` is only recognised, never done.`,
						'Add an exercise that is not `single`, `multi` or `cloze`.',
					);
				else if (new Set(own.map(({ context }) => context)).size < 2)
					report(place, `All exercises of \`${objective}\` tell one story.`, 'Give one of them another `context`.');
			}
		}
	},
};
