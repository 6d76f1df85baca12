import { z } from 'zod';
import { checkHolds } from '../../domain/expression/evaluate.ts';
import { idSchema, textSchema } from '../../exercises/schema.ts';
import { questionSchema } from '../../exercises/schemas.ts';

const checkSchema = z.string().superRefine((check, ctx) => {
	try {
		if (!checkHolds(check))
			ctx.addIssue({
				code: 'custom',
				message: `\`${check}\` does not hold`,
				params: { mend: 'Recompute it; a value equals its expression after rounding to the digits shown.' },
			});
	} catch (error) {
		ctx.addIssue({
			code: 'custom',
			message: error instanceof Error ? error.message : String(error),
			params: { mend: 'Write `expression = number` with + - * / **, parentheses, ln log2 sqrt exp ceil, pois(k,m).' },
		});
	}
});

/** Front matter of `lessons/<id>/index.mdx`. A planned lesson has no body. */
export const lessonSchema = z
	.strictObject({
		title: textSchema,
		/** Standfirst: what the reader can do afterwards. */
		summary: textSchema,
		status: z.enum(['planned', 'draft', 'published']),
		level: z.enum(['foundation', 'practitioner', 'senior']),
		/** Reading, exercises and one scenario run. */
		minutes: z.int().min(5).max(90),
		/** Hard prerequisites. */
		needs: z.array(idSchema).default([]),
		/** Three or four, each beginning "Given". */
		objectives: z.record(idSchema, textSchema.regex(/^Given\b/, 'an objective begins with "Given"')).default({}),
		/** Wrong beliefs that the distractors stand for. */
		misconceptions: z.record(idSchema, textSchema).default({}),
		/** Every derived number as `expression = value`. */
		checks: z.array(checkSchema).default([]),
		/** The real-work task of the week. */
		assignment: z
			.strictObject({
				/** Key of `templates.yaml`. */
				template: idSchema,
				task: textSchema,
				when: textSchema,
				where: textSchema,
				'if-blocked': textSchema,
				/** Three to five yes/no lines. */
				rubric: z.array(textSchema).min(3).max(5),
			})
			.optional(),
		references: z
			.record(
				idSchema,
				z.strictObject({
					author: textSchema,
					title: textSchema,
					year: z.int().min(1900).max(2100),
					url: z.url().optional(),
					/** Publisher, pages or section. */
					where: textSchema.optional(),
					/** Day its text was last read. */
					opened: z.iso.date().optional(),
				}),
			)
			.default({}),
		/** Rows of the curriculum's seed list. */
		seeds: z.array(z.string()).default([]),
		/** Corrections, newest first. */
		errata: z.array(z.strictObject({ on: z.iso.date(), text: textSchema })).default([]),
		/** Honest list of the checks it has had. */
		reviewed: z.strictObject({ on: z.iso.date(), checks: z.array(textSchema) }).optional(),
		/** Older ids of this lesson. */
		formerly: z.array(idSchema).default([]),
	})
	.superRefine((lesson, ctx) => {
		if (lesson.status !== 'published') return;
		const issue = (field: string, message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path: [field], message, params: { mend } });
		const objectives = Object.keys(lesson.objectives).length;
		if (objectives < 3 || objectives > 4)
			issue('objectives', `${objectives} objectives`, 'A published lesson has three or four.');
		if (Object.keys(lesson.references).length < 2)
			issue('references', 'fewer than two references', 'Name the sources the lesson rests on.');
		if (!lesson.assignment)
			issue('assignment', 'no assignment', 'A published lesson sends its reader back to work with a task.');
	});

/** `lessons/<id>/questions.yaml`: key to question, in file order. */
export const questionsSchema = z.record(idSchema, questionSchema);

export type AuthoredLesson = z.infer<typeof lessonSchema>;
export type AuthoredQuestions = z.infer<typeof questionsSchema>;
