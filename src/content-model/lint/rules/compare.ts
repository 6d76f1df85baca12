import { publishedLessons } from '../questions.ts';
import type { Rule } from '../rule.ts';

/** L-32: one question lays two cases side by side. */
export const compare: Rule = {
	name: 'compare',
	severity: 'error',
	craft: true,
	about:
		'A published lesson has exactly one question with `role: compare`, which asks what two cases have in common, and at most two with `role: explain`.',
	check(content, _arranged, report) {
		for (const { exercises, at } of publishedLessons(content)) {
			const count = (role: string) => exercises.filter(({ question }) => question.role === role).length;
			if (count('compare') !== 1)
				report(
					at('status'),
					`Questions that compare two cases: ${count('compare')}.`,
					'Give one of them `role: compare`.',
				);
			if (count('explain') > 2)
				report(
					at('status'),
					`Questions that ask for an explanation: ${count('explain')}.`,
					'Keep the two that pay most.',
				);
		}
	},
};
