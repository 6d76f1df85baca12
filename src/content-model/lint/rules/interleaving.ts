import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

const FROM_SETS = 2;

/** L-30: choosing the method is part of the task only if the next question may need another one. */
export const interleaving: Rule = {
	name: 'interleaving',
	severity: 'error',
	craft: true,
	about:
		'In a practice section no three questions in a row train one objective, and at least two questions of a lesson belong to a set of confusables.',
	check(content, _arranged, report) {
		for (const { id, files, exercises, at } of publishedLessons(content)) {
			const mixed = exercises.filter(({ question }) => question.confusable).length;
			if (mixed < FROM_SETS)
				report(
					at('status'),
					`Questions that belong to a set of confusables: ${mixed}.`,
					'Give two of them `confusable: set/member` from `confusables.yaml`.',
				);
			for (const section of files.sections.filter(({ is }) => is === 'practice')) {
				const placed = section.placed.flatMap(
					(p) => exercises.find(({ key }) => p.id === key || p.id === `${id}/${key}`) ?? [],
				);
				placed.forEach(({ question, key, at }, i) => {
					const [one, two] = [placed[i - 2], placed[i - 1]].map((other) => other?.question.objective);
					if (question.objective && question.objective === one && one === two)
						report(
							at('objective'),
							`\`${key}\` is the third in a row on \`${question.objective}\`.`,
							'Place a question of another objective between them.',
						);
				});
			}
		}
	},
};
