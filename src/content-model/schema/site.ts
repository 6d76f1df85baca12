import { z } from 'zod';
import { idSchema, textSchema } from '../../exercises/schema.ts';

/** `site.yaml` */
export const siteSchema = z.strictObject({
	id: idSchema.describe(
		'Storage namespace: forks on one origin share localStorage, so a fork changes it once and never again.',
	),
	title: textSchema,
	tagline: textSchema,
	repository: z.url({ protocol: /^https?$/ }).describe('Where "edit this page" and "disagree" lead.'),
	licences: z.strictObject({ code: textSchema, content: textSchema }),
});

/** Observable statements for the four levels of a theme. */
const levelsSchema = z.strictObject({
	helped: textSchema.describe('Does it with help.'),
	alone: textSchema.describe('Does it alone.'),
	asked: textSchema.describe('Others ask for it.'),
	leads: textSchema.describe('Sets the bar.'),
});

/** `themes.yaml`: theme = competency = road, in order. */
export const themesSchema = z.record(
	idSchema,
	z.strictObject({
		title: textSchema,
		summary: textSchema.describe('Under ten words.'),
		lessons: z.array(idSchema).describe('Lesson ids in the order of the road.'),
		levels: levelsSchema,
	}),
);

/** `tracks/<track>.yaml`: an ordered way through lessons; a lesson shared by two tracks is the same lesson. */
export const trackSchema = z.strictObject({
	title: textSchema,
	intro: textSchema,
	stages: z
		.record(idSchema, z.strictObject({ title: textSchema, lessons: z.array(idSchema).min(1) }))
		.describe('In order.'),
});

/** `templates.yaml`: what an assignment fills in. Every template ends with `claim` and `differently`. */
export const templatesSchema = z.record(
	idSchema,
	z.strictObject({
		title: textSchema,
		fields: z
			.record(idSchema, z.strictObject({ label: textSchema, hint: textSchema.optional() }))
			.refine((fields) => Object.keys(fields).slice(-2).join() === 'claim,differently', {
				message: 'the last two fields are not `claim` and `differently`',
				params: { mend: 'End every template with the fields `claim` and `differently`: they feed the evidence log.' },
			}),
	}),
);

export type AuthoredSite = z.infer<typeof siteSchema>;
export type AuthoredThemes = z.infer<typeof themesSchema>;
export type AuthoredTrack = z.infer<typeof trackSchema>;
export type AuthoredTemplates = z.infer<typeof templatesSchema>;
