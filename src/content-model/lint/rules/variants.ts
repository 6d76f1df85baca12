import { ZodError } from 'zod';
import { variantsOf } from '../../publish.ts';
import type { Rule } from '../rule.ts';

/** The maps whose keys a stored answer names. */
const MAPS = ['options', 'items', 'targets', 'gaps', 'evidence', 'rubric'] as const;

const keysOf = (question: unknown): string =>
	MAPS.flatMap((field) => {
		const map =
			typeof question === 'object' && question !== null
				? Object.getOwnPropertyDescriptor(question, field)?.value
				: null;
		return typeof map === 'object' && map !== null ? [field, ...Object.keys(map).sort()] : [];
	}).join();

/** A variant laid over its question is still a question, with the same option keys. */
export const variants: Rule = {
	name: 'variant',
	severity: 'error',
	about: 'A variant laid over its question is still a question, with the same option keys: saved answers name them.',
	check(content, _arranged, report) {
		for (const { questions } of content.lessons.values()) {
			if (!questions) continue;
			for (const [key, question] of Object.entries(questions.data)) {
				for (const name of Object.keys(question.variants)) {
					const at = () => questions.source.at([key, 'variants', name], true);
					try {
						const found = variantsOf({ ...question, variants: { [name]: question.variants[name] ?? {} } })[0]?.[1];
						if (keysOf(found) !== keysOf(question))
							report(at(), 'The variant has other option keys.', 'Keep the keys; change texts and which is correct.');
					} catch (error) {
						const issue = error instanceof ZodError ? error.issues[0] : undefined;
						if (!issue) throw error;
						report(
							at(),
							`\`${issue.path.join('.')}\`: ${issue.message}.`,
							'A variant overrides fields of its question and must fit the same schema.',
						);
					}
				}
			}
		}
	},
};
