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
	/** Short name for the folded line, the answers page and review; gives nothing away. */
	title: textSchema,
	/** `attempt` stands before the model and is not scored. */
	role: z.enum(['attempt', 'practice', 'completion', 'compare', 'explain']).default('practice'),
	/** Objective of the lesson that the question trains. */
	objective: idSchema.optional(),
	/** Surface story ("checkout"), so that an objective returns in two of them. */
	context: textSchema.optional(),
	/** Confusable set and member, `overload/retry-storm`. */
	confusable: z
		.string()
		.regex(/^[a-z-]+\/[a-z-]+$/, 'write `set/member`')
		.optional(),
	/** Markdown: the case in front of the reader. */
	situation: textSchema.optional(),
	/** One question, one line of Markdown. */
	prompt: textSchema,
	/** Up to three, opened one at a time. */
	hints: z.array(textSchema).max(3).default([]),
	/** Markdown: "Rule to keep", shown after the verdict. */
	rule: textSchema.optional(),
	/** Markdown: worked solution. */
	solution: textSchema.optional(),
	/** Headline after checking, where a better one than the generic line exists. */
	verdict: z.strictObject({ right: textSchema, partly: textSchema, wrong: textSchema }).partial().optional(),
	/** Keys of the lesson's references. */
	sources: z.array(idSchema).default([]),
	/** Date of a product fact, ISO. */
	asOf: z.iso.date().optional(),
	/** Older ids of this question, so that saved answers find it. */
	formerly: z.array(z.string()).default([]),
	/** "Try it with different numbers": overrides by variant key, deep-merged, with the same option keys. */
	variants: z.record(idSchema, z.record(z.string(), z.unknown())).default({}),
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
