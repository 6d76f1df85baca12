import { z } from 'zod';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import type { ChoiceAsked, ChoiceKey } from './types.ts';

const optionSchema = z.strictObject({
	text: textSchema.describe('One line of Markdown.'),
	correct: z.literal(true).optional().describe('Leave out on distractors.'),
	misconception: idSchema
		.optional()
		.describe('The lesson’s misconception that makes this tempting; every distractor names one.'),
	feedback: textSchema.describe('True whether chosen or not: why it tempts, where it would be right, what is missing.'),
});

const fields = {
	...commonFields,
	shuffle: z
		.boolean()
		.default(true)
		.describe('False for numeric or ordered options, which are then written in ascending order.'),
	options: z.record(idSchema, optionSchema).describe('By permanent key, never by position.'),
};

/** One best answer out of three or four. */
export const singleSchema = z.strictObject({ type: z.literal('single'), ...fields }).superRefine((q, ctx) => {
	const correct = Object.values(q.options).filter((o) => o.correct).length;
	const issue = (message: string, mend: string) =>
		ctx.addIssue({ code: 'custom', path: ['options'], message, params: { mend } });
	if (correct !== 1) issue(`${correct} options are correct`, 'Mark exactly one option `correct: true`.');
	const count = Object.keys(q.options).length;
	if (count < 3 || count > 4) issue(`${count} options`, 'Write three or four.');
});

/** Several correct out of four to six; partial credit that punishes ticking all. */
export const multiSchema = z.strictObject({ type: z.literal('multi'), ...fields }).superRefine((q, ctx) => {
	const options = Object.values(q.options);
	const correct = options.filter((o) => o.correct).length;
	const issue = (message: string, mend: string) =>
		ctx.addIssue({ code: 'custom', path: ['options'], message, params: { mend } });
	if (correct < 2) issue(`${correct} options are correct`, 'Mark at least two, or use `type: single`.');
	if (correct === options.length) issue('every option is correct', 'Add a distractor.');
	if (options.length < 4 || options.length > 6) issue(`${options.length} options`, 'Write four to six.');
});

type AuthoredChoice = z.infer<typeof singleSchema> | z.infer<typeof multiSchema>;

/** Splits an authored question. `order` ranks option keys where they are shuffled (seeded by question id at build). */
export function publishChoice(
	id: string,
	q: AuthoredChoice,
	render: Render,
	order: (keys: string[]) => string[],
): { asked: ChoiceAsked; key: ChoiceKey } {
	const common = publishCommon(id, q, render);
	const keys = Object.keys(q.options);
	const text = (key: string) => render.inline(q.options[key]?.text ?? '');
	return {
		asked: {
			...common.asked,
			type: q.type,
			ordered: !q.shuffle,
			options: (q.shuffle ? order(keys) : keys).map((key) => ({ key, text: text(key) })),
		},
		key: {
			...common.key,
			options: Object.fromEntries(
				Object.entries(q.options).map(([key, o]) => [
					key,
					{ correct: o.correct ?? false, feedback: render.inline(o.feedback) },
				]),
			),
		},
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedChoice = (q: AuthoredChoice) => ({
	type: q.type,
	options: Object.entries(q.options)
		.map(([key, o]) => [key, o.correct ?? false])
		.sort(),
});
