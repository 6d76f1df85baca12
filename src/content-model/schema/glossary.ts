import { z } from 'zod';
import { idSchema, textSchema } from '../../exercises/schema.ts';

/** `glossary.yaml`: words of the trade as the lessons use them. Packs add words of their own. */
export const glossarySchema = z.record(
	idSchema,
	z.strictObject({
		term: textSchema.describe('The word, plain.'),
		definition: textSchema.describe(
			'One or two plain sentences. Shown beside the word in a lesson, and on the page of all words.',
		),
		lesson: idSchema.optional().describe('Lesson that teaches it.'),
	}),
);

export type AuthoredGlossary = z.infer<typeof glossarySchema>;
