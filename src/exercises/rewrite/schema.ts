import { z } from 'zod';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import type { RewriteAsked, RewriteKey } from './types.ts';

/** A text to write, marked by its writer against a rubric beside a good and a flawed model. */
export const rewriteSchema = z
	.strictObject({
		type: z.literal('rewrite'),
		...commonFields,
		given: textSchema.describe('Markdown: what is to be rewritten, or answered.'),
		rubric: z
			.record(idSchema, textSchema)
			.describe(
				'What a good answer does, one line of Markdown a key; two to six, each to be seen in a text without guessing.',
			),
		models: z.strictObject({
			good: z
				.strictObject({ text: textSchema })
				.describe('Markdown: meets every line of the rubric, and is not only longer.'),
			flawed: z
				.strictObject({
					text: textSchema,
					flaw: textSchema.describe('Markdown: what it lacks, by the rubric.'),
				})
				.describe('Markdown: what many would send.'),
		}),
	})
	.superRefine((q, ctx) => {
		const issue = (path: string[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		const lines = Object.keys(q.rubric).length;
		if (lines < 2 || lines > 6) issue(['rubric'], `${lines} lines`, 'Write two to six.');
		if (q.models.good.text === q.models.flawed.text) {
			issue(['models', 'flawed', 'text'], 'both models are the same', 'Write one that many would send and that fails.');
		}
	});

type AuthoredRewrite = z.infer<typeof rewriteSchema>;

export function publishRewrite(
	id: string,
	q: AuthoredRewrite,
	render: Render,
): { asked: RewriteAsked; key: RewriteKey } {
	const common = publishCommon(id, q, render);
	return {
		asked: { ...common.asked, type: 'rewrite', given: render.block(q.given) },
		key: {
			...common.key,
			rubric: Object.entries(q.rubric).map(([key, text]) => ({ key, text: render.inline(text) })),
			good: render.block(q.models.good.text),
			flawed: { text: render.block(q.models.flawed.text), flaw: render.block(q.models.flawed.flaw) },
		},
	};
}

/** A score is a share of the rubric's lines. */
export const gradedRewrite = (q: AuthoredRewrite) => ({ type: q.type, rubric: Object.keys(q.rubric).sort() });
