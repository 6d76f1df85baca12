import { ZodError } from 'zod';
import { variantsOf } from '../../publish.ts';
import type { Rule } from '../rule.ts';

/** A variant laid over its question is still a question, with the same option keys. */
export const variants: Rule = {
	name: 'variant',
	severity: 'error',
	check(content, _arranged, report) {
		for (const { questions } of content.lessons.values()) {
			for (const [key, question] of Object.entries(questions?.data ?? {})) {
				for (const name of Object.keys(question.variants)) {
					const at = questions?.source.at([key, 'variants', name], true) ?? { file: '', line: 1, column: 1 };
					try {
						const found = variantsOf({ ...question, variants: { [name]: question.variants[name] ?? {} } })[0]?.[1];
						const keys = (q: typeof question | undefined) =>
							q && 'options' in q ? Object.keys(q.options).sort().join() : '';
						if (keys(found) !== keys(question))
							report(at, 'The variant has other option keys.', 'Keep the keys; change texts and which is correct.');
					} catch (error) {
						const issue = error instanceof ZodError ? error.issues[0] : undefined;
						if (!issue) throw error;
						report(
							at,
							`\`${issue.path.join('.')}\`: ${issue.message}.`,
							'A variant overrides fields of its question and must fit the same schema.',
						);
					}
				}
			}
		}
	},
};
