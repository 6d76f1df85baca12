import { predict } from '../../i18n/en/exercises/estimate.ts';
import type { Grader } from '../types.ts';
import { within } from './grade.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Points of a curve: score = points within the tolerance / points. */
export const gradePredict: Grader<'predict'> = {
	blank: [],
	read(draft, asked) {
		const { points, unit } = asked.x;
		const open = points.filter((_, i) => !isNumber(draft[i]));
		return open.length > 0
			? { kind: 'incomplete', message: predict.missing(open.map((p) => predict.point(p, unit))) }
			: { kind: 'complete', response: draft.filter(isNumber) };
	},
	grade(response, _asked, key) {
		const hold = key.truth.filter((value, i) => within(response[i] ?? Number.NaN, value, key.tolerance)).length;
		return {
			score: key.truth.length === 0 ? 0 : hold / key.truth.length,
			...(hold < key.truth.length && { headline: predict.headline(hold, key.truth.length) }),
			paths: [],
		};
	},
	store: (response) => ({ response }),
	readStored: ({ response }) => (Array.isArray(response) && response.every(isNumber) ? response : null),
	asksConfidence: true,
};
