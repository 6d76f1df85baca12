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

/** The least that a lesson promises: a draft with one question takes less. */
export const LEAST_MINUTES = 5;

/** Front matter of `lessons/<id>/index.mdx`. A planned lesson has no body. */
export const lessonSchema = z
	.strictObject({
		title: textSchema,
		summary: textSchema.describe('Standfirst: what the reader can do afterwards.'),
		status: z.enum(['planned', 'draft', 'published']),
		level: z.enum(['foundation', 'practitioner', 'senior']),
		minutes: z.int().min(LEAST_MINUTES).max(90).describe('Reading, exercises and one scenario run.'),
		needs: z.array(idSchema).default([]).describe('Hard prerequisites.'),
		objectives: z
			.record(idSchema, textSchema)
			.default({})
			.describe('Three or four, each beginning "Given", or what a pack in another language says for it.'),
		misconceptions: z
			.record(idSchema, textSchema)
			.default({})
			.describe('Wrong beliefs that the distractors stand for.'),
		checks: z.array(checkSchema).default([]).describe('Every derived number as `expression = value`.'),
		assignment: z
			.strictObject({
				template: idSchema.describe('Key of `templates.yaml`.'),
				task: textSchema,
				when: textSchema,
				where: textSchema,
				'if-blocked': textSchema,
				rubric: z.array(textSchema).min(3).max(5).describe('Three to five yes/no lines.'),
			})
			.optional()
			.describe('The real-work task of the week.'),
		references: z
			.record(
				idSchema,
				z.strictObject({
					author: textSchema,
					title: textSchema,
					year: z.int().min(1900).max(2100),
					url: z.url({ protocol: /^https?$/ }).optional(),
					where: textSchema.optional().describe('Publisher, pages or section.'),
					opened: z.iso.date().optional().describe('Day its text was last read.'),
				}),
			)
			.default({}),
		seeds: z.array(z.string()).default([]).describe('Rows of the curriculum’s seed list.'),
		errata: z
			.array(z.strictObject({ on: z.iso.date(), text: textSchema }))
			.default([])
			.describe('Corrections, newest first.'),
		reviewed: z
			.strictObject({ on: z.iso.date(), checks: z.array(textSchema) })
			.optional()
			.describe('Honest list of the checks it has had.'),
		sections: z
			.array(
				z.strictObject({
					is: z.enum(['hook', 'attempt', 'model', 'example', 'practice', 'scenario', 'at-work', 'recap']),
					questions: z.array(idSchema).default([]).describe('Keys of `questions.yaml`.'),
					scenario: idSchema.optional(),
				}),
			)
			.optional()
			.describe(
				'Of a lesson in plain Markdown (`index.md`): what each `##` section is, in order, and what stands at its end.',
			),
		formerly: z.array(idSchema).default([]).describe('Older ids of this lesson.'),
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
