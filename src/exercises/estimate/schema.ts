import { z } from 'zod';
import { evaluate } from '../../domain/expression/evaluate.ts';
import { commonFields, idSchema, publishCommon, type Render, textSchema } from '../schema.ts';
import { within } from './grade.ts';
import type { EstimateAsked, EstimateKey } from './types.ts';

/** A number from a model, with a unit and a tolerance. */
export const estimateSchema = z
	.strictObject({
		type: z.literal('estimate'),
		...commonFields,
		unit: textSchema.describe('Unit the answer is asked in: `ms`, `%`, `requests`.'),
		expr: textSchema.describe('The value is computed from it; grammar as in `checks`.'),
		tolerance: z
			.union([
				z.strictObject({ relative: z.number().positive().max(1) }),
				z.strictObject({ absolute: z.number().nonnegative() }),
				z.strictObject({ factor: z.number().min(1) }),
			])
			.describe('How far off still counts.'),
		interval: z.boolean().default(false).describe('Also ask for a range the learner is 90 % sure of.'),
		wrong: z
			.record(
				idSchema,
				z.strictObject({
					value: z.number().describe('In `unit`.'),
					misconception: idSchema.optional(),
					feedback: textSchema,
				}),
			)
			.describe('Named wrong paths: at least two, outside the tolerance, each with its own feedback.'),
	})
	.superRefine((q, ctx) => {
		const issue = (path: string[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		let value: number;
		try {
			value = evaluate(q.expr);
		} catch (error) {
			issue(
				['expr'],
				error instanceof Error ? error.message : String(error),
				'Use + - * / **, parentheses, ln log2 sqrt exp ceil, pois(k,m).',
			);
			return;
		}
		const wrong = Object.entries(q.wrong);
		if (wrong.length < 2) issue(['wrong'], `${wrong.length} expected wrong values`, 'Name at least two wrong paths.');
		for (const [key, w] of wrong) {
			if (within(w.value, value, q.tolerance)) {
				issue(
					['wrong', key, 'value'],
					`${w.value} lies inside the tolerance around ${value}`,
					'Tighten the tolerance.',
				);
			}
		}
	});

type AuthoredEstimate = z.infer<typeof estimateSchema>;

export function publishEstimate(
	id: string,
	q: AuthoredEstimate,
	render: Render,
): { asked: EstimateAsked; key: EstimateKey } {
	const common = publishCommon(id, q, render);
	return {
		asked: { ...common.asked, type: 'estimate', unit: q.unit, interval: q.interval },
		key: {
			...common.key,
			value: Number(evaluate(q.expr).toPrecision(12)),
			tolerance: q.tolerance,
			wrong: Object.entries(q.wrong).map(([key, w]) => ({ key, value: w.value, feedback: render.inline(w.feedback) })),
		},
	};
}

export const gradedEstimate = (q: AuthoredEstimate) => ({
	type: q.type,
	unit: q.unit,
	value: evaluate(q.expr),
	tolerance: q.tolerance,
});
