import { z } from 'zod';
import { commonFields, publishCommon, type Render, textSchema } from '../schema.ts';
import { within } from './grade.ts';
import type { PredictAsked, PredictKey } from './predict-types.ts';

/** A step of 1, 2 or 5 times a power of ten: about a hundred of them over the whole axis. */
function niceStep(span: number): number {
	const rough = span / 100;
	const power = 10 ** Math.floor(Math.log10(rough));
	const factor = [1, 2, 5].findLast((f) => f * power <= rough * 1.000001) ?? 1;
	return Number((factor * power).toPrecision(3));
}

/** The curve drawn before it is shown: a value for each of three to eight points. */
export const predictSchema = z
	.strictObject({
		type: z.literal('predict'),
		...commonFields,
		x: z.strictObject({
			label: textSchema,
			unit: textSchema.optional().describe('Left out where the points are names.'),
			points: z.array(z.union([z.number(), textSchema])).describe('Three to eight, ascending numbers or names.'),
		}),
		y: z.strictObject({
			label: textSchema,
			unit: textSchema,
			min: z.number().default(0).describe('Where the axis begins; default 0.'),
			max: z.number().describe('Where it ends: leave room above the truth, or the axis gives it away.'),
			step: z.number().positive().optional().describe('Step of the sliders; default about a hundredth of the axis.'),
		}),
		truth: z.array(z.number()).describe('The curve: a value in `y.unit` for each point.'),
		tolerance: z
			.union([
				z.strictObject({ relative: z.number().positive().max(1) }),
				z.strictObject({ absolute: z.number().nonnegative() }),
				z.strictObject({ factor: z.number().min(1) }),
			])
			.describe('How far off still counts, for each point.'),
		feedback: textSchema.describe('Markdown: why the curve has this shape, and where most go wrong.'),
	})
	.superRefine((q, ctx) => {
		const issue = (path: (string | number)[], message: string, mend: string) =>
			ctx.addIssue({ code: 'custom', path, message, params: { mend } });
		const { points } = q.x;
		if (points.length < 3 || points.length > 8)
			issue(['x', 'points'], `${points.length} points`, 'Ask for three to eight.');
		const numbers = points.filter((p) => typeof p === 'number');
		if (numbers.length > 0 && numbers.length < points.length) {
			issue(['x', 'points'], 'numbers and names are mixed', 'Write all points as numbers, or all as names.');
		}
		if (numbers.some((n, i) => i > 0 && n <= (numbers[i - 1] ?? 0)) || new Set(points).size < points.length) {
			issue(['x', 'points'], 'the points do not ascend', 'Put them in order, each once.');
		}
		if (q.truth.length !== points.length) {
			issue(['truth'], `${q.truth.length} values for ${points.length} points`, 'Give one for each point.');
		}
		if (q.y.max <= q.y.min)
			return issue(['y', 'max'], `${q.y.max} is not above ${q.y.min}`, 'Let the axis end above its beginning.');
		const step = q.y.step ?? niceStep(q.y.max - q.y.min);
		q.truth.forEach((value, i) => {
			if (value < q.y.min || value > q.y.max) {
				issue(['truth', i], `${value} is off the axis, ${q.y.min} to ${q.y.max}`, 'Widen `y`, or correct the value.');
				return;
			}
			const near = q.y.min + Math.round((value - q.y.min) / step) * step;
			if (!within(near, value, q.tolerance)) {
				issue(
					['truth', i],
					`steps of ${step} cannot come near enough to ${value}`,
					'Widen the tolerance, or set a smaller `y.step`.',
				);
			}
		});
		if (q.truth.length > 0 && q.truth.every((value) => within(q.y.min, value, q.tolerance))) {
			issue(['tolerance'], 'sliders left at the start would be right', 'Tighten the tolerance.');
		}
	});

type AuthoredPredict = z.infer<typeof predictSchema>;

export function publishPredict(
	id: string,
	q: AuthoredPredict,
	render: Render,
): { asked: PredictAsked; key: PredictKey } {
	const common = publishCommon(id, q, render);
	return {
		asked: {
			...common.asked,
			type: 'predict',
			x: { ...q.x, unit: q.x.unit ?? '' },
			y: { ...q.y, step: q.y.step ?? niceStep(q.y.max - q.y.min) },
		},
		key: { ...common.key, truth: q.truth, tolerance: q.tolerance, feedback: render.block(q.feedback) },
	};
}

/** Fields whose change makes an old answer answer another question. */
export const gradedPredict = (q: AuthoredPredict) => ({
	type: q.type,
	points: q.x.points,
	unit: q.y.unit,
	truth: q.truth,
	tolerance: q.tolerance,
});
