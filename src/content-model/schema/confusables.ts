import { z } from 'zod';
import { idSchema, textSchema } from '../../exercises/schema.ts';

/** `confusables.yaml`: things that look alike. Packs add sets of their own. */
export const confusablesSchema = z.record(
	idSchema,
	z.strictObject({
		question: textSchema.describe(
			'Markdown, one line: the question that tells the members apart. Shown as feedback in review.',
		),
		members: z
			.record(idSchema, textSchema)
			.refine((members) => Object.keys(members).length >= 2, {
				message: 'fewer than two members',
				params: { mend: 'Name what it is confused with.' },
			})
			.describe('Name by key. A question of a lesson belongs to one of them: `confusable: set/member`.'),
		retention: z
			.number()
			.min(0.7)
			.max(0.97)
			.optional()
			.describe(
				'* Chance to remember, 0 to 1, at which its questions come back; 0.85 without. Higher for facts that are needed in the middle of a diagnosis.',
			),
	}),
);

export type AuthoredConfusables = z.infer<typeof confusablesSchema>;
