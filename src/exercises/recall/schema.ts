import { z } from 'zod';
import { commonFields, publishCommon, type Render, textSchema } from '../schema.ts';
import type { RecallAsked, RecallKey } from './types.ts';

/** A recap card: prompt, reveal, self-grade. */
export const recallSchema = z.strictObject({
	type: z.literal('recall'),
	...commonFields,
	title: textSchema.optional().describe('Cards need no short name: the prompt is one.'),
	answer: textSchema.describe('Markdown, one fact, at most 40 words.'),
});

type AuthoredRecall = z.infer<typeof recallSchema>;

export function publishRecall(id: string, q: AuthoredRecall, render: Render): { asked: RecallAsked; key: RecallKey } {
	const common = publishCommon(id, { ...q, title: q.title ?? q.prompt }, render);
	return { asked: { ...common.asked, type: 'recall' }, key: { ...common.key, answer: render.block(q.answer) } };
}

/** A card is graded by its reader: no change of wording makes an old grade void. */
export const gradedRecall = (q: AuthoredRecall) => ({ type: q.type });
