import { z } from 'zod';
import { idSchema, textSchema } from '../../exercises/schema.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'write a colour as `#ffc61a`');

/**
 * `pack.yaml`: a company's own content beside the core. A file at the same path as a core file replaces it whole;
 * `themes.yaml` and `templates.yaml` add their keys. Ids the pack introduces begin with the pack's id.
 */
export const packSchema = z.strictObject({
	/** As shown on its pages: "Northwind Freight". */
	name: textSchema,
	/** Who answers for it: a team, not a person. */
	owner: textSchema.optional(),
	/** Last reviewed. */
	reviewed: z.iso.date().optional(),
	/** Letter of the pack's own roads. */
	mark: z.string().regex(/^[A-Z]$/, 'one capital letter'),
	/** Replaces the yellow on the pack's pages. */
	accent: z.strictObject({ light: colour, dark: colour }).optional(),
	/** Puts a lesson into a road (`themes/operate`) or a stage of a track (`tracks/mid-to-senior/systems`). */
	insert: z
		.array(
			z.strictObject({
				lesson: idSchema,
				into: z
					.string()
					.regex(
						/^(themes\/[a-z0-9-]+|tracks\/[a-z0-9-]+\/[a-z0-9-]+)$/,
						'write `themes/<id>` or `tracks/<id>/<stage>`',
					),
				/** Lesson before it; at the end without. */
				after: idSchema.optional(),
			}),
		)
		.default([]),
	/** Core content to leave out: `lessons/<id>`, `scenarios/<id>`, `tracks/<id>`. */
	hide: z.array(z.string().regex(/^(lessons|scenarios|tracks)\/[a-z0-9-]+$/, 'write `lessons/<id>`')).default([]),
	/** Severity of a rule for the pack's own files, by the rule's name. Those of core keep theirs. */
	rules: z.record(z.string(), z.enum(['error', 'warning', 'off'])).default({}),
});

export type AuthoredPack = z.infer<typeof packSchema>;
