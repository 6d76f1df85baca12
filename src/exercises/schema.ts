/** What every authored question may carry, and the union over the types. Build side only: zod never reaches the browser. */
import { z } from 'zod';
import type { Asked, Html, Key } from './types.ts';

/** Permanent kebab-case id: starts with a letter, so never integer-like. */
export const idSchema = z
	.string()
	.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'ids are kebab-case and start with a letter');

/** Markdown text, not empty. */
export const textSchema = z.string().trim().min(1, 'text is empty');

/** Renders author's Markdown as the lessons do: a block of paragraphs, or one line without its paragraph. */
export interface Render {
	block(markdown: string): Html;
	inline(markdown: string): Html;
}

/** Fields of every type. Spread into each type's strict object. */
export const commonFields = {
	title: textSchema.describe('Short name for the folded line, the answers page and review; gives nothing away.'),
	role: z
		.enum(['attempt', 'practice', 'completion', 'compare', 'explain'])
		.default('practice')
		.describe('`attempt` stands before the model and is not scored.'),
	objective: idSchema.optional().describe('Objective of the lesson that the question trains.'),
	context: textSchema.optional().describe('Surface story ("checkout"), so that an objective returns in two of them.'),
	/** Confusable set and member, `overload/retry-storm`. */
	confusable: z
		.string()
		.regex(/^[a-z-]+\/[a-z-]+$/, 'write `set/member`')
		.optional(),
	situation: textSchema.optional().describe('Markdown: the case in front of the reader.'),
	prompt: textSchema.describe('One question, one line of Markdown.'),
	hints: z.array(textSchema).max(3).default([]).describe('Up to three, opened one at a time.'),
	rule: textSchema.optional().describe('Markdown: "Rule to keep", shown after the verdict.'),
	solution: textSchema.optional().describe('Markdown: worked solution.'),
	verdict: z
		.strictObject({ right: textSchema, partly: textSchema, wrong: textSchema })
		.partial()
		.optional()
		.describe('Headline after checking, where a better one than the generic line exists.'),
	sources: z.array(idSchema).default([]).describe('Keys of the lesson’s references.'),
	asOf: z.iso.date().optional().describe('Date of a product fact, ISO.'),
	formerly: z.array(z.string()).default([]).describe('Older ids of this question, so that saved answers find it.'),
	variants: z
		.record(idSchema, z.record(z.string(), z.unknown()))
		.default({})
		.describe('"Try it with different numbers": overrides by variant key, deep-merged, with the same option keys.'),
};

const commonSchema = z.object(commonFields);
type Common = z.infer<typeof commonSchema>;

/** The part of a published question that every type shares. */
export function publishCommon(id: string, q: Common, render: Render): { asked: Omit<Asked, 'type'>; key: Key } {
	return {
		asked: {
			id,
			title: q.title,
			role: q.role,
			situation: q.situation ? render.block(q.situation) : null,
			prompt: render.inline(q.prompt),
			hints: q.hints.map(render.block),
		},
		key: {
			rule: q.rule ? render.inline(q.rule) : null,
			solution: q.solution ? render.block(q.solution) : null,
			verdict: q.verdict ?? {},
		},
	};
}
