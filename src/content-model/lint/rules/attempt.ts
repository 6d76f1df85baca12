import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

/** L-04: the reader commits to a decision before the model is explained. */
export const attempt: Rule = {
	name: 'attempt',
	severity: 'error',
	craft: true,
	about:
		'A published lesson asks something before it explains: a question with `role: attempt`, placed in the attempt section, and none elsewhere.',
	check(content, _arranged, report) {
		for (const { id, files, exercises, at } of publishedLessons(content)) {
			const attempts = exercises.filter(({ question }) => question.role === 'attempt');
			if (attempts.length === 0)
				report(at('status'), 'No question is an attempt.', 'Give the question before the model `role: attempt`.');
			for (const { key, at } of attempts) {
				const section = files.sections.find(({ placed }) =>
					placed.some((p) => p.id === key || p.id === `${id}/${key}`),
				);
				if (section && section.is !== 'attempt')
					report(
						at('role'),
						`The attempt \`${key}\` stands in the section \`${section.is}\`.`,
						'Move it to the attempt section, or let it count: remove the role.',
					);
			}
		}
	},
};
