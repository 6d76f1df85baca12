import { estimate } from '../../i18n/en/exercises/estimate.ts';
import type { Grader } from '../types.ts';
import { readNumber } from './number.ts';
import type { EstimateKey, Tolerance } from './types.ts';

/** Whether a value counts as right under the author's tolerance. */
export function within(value: number, truth: number, tolerance: Tolerance): boolean {
	// Decimal inputs are compared as decimals: 0.1 + 0.2 must not fail at the edge.
	const slack = Math.abs(truth) * 1e-9;
	if ('absolute' in tolerance) return Math.abs(value - truth) <= tolerance.absolute + slack;
	if ('relative' in tolerance) return Math.abs(value - truth) <= Math.abs(truth) * tolerance.relative + slack;
	if (truth === 0 || value === 0 || Math.sign(value) !== Math.sign(truth)) return value === truth;
	const ratio = Math.abs(value / truth);
	return ratio <= tolerance.factor * (1 + 1e-9) && ratio >= (1 / tolerance.factor) * (1 - 1e-9);
}

/** The named wrong path a value took: the nearest one that it hits within 1 %. */
function namedPath(value: number, key: EstimateKey): string[] {
	const hit = key.wrong
		.map((w) => ({ key: w.key, off: Math.abs(value - w.value) / Math.max(Math.abs(w.value), 1e-12) }))
		.filter((w) => w.off <= 0.01)
		.sort((a, b) => a.off - b.off)[0];
	return hit ? [hit.key] : [];
}

/** A number with a unit; the interval is recorded, never scored. */
export const gradeEstimate: Grader<'estimate'> = {
	blank: { value: '', low: '', high: '' },
	read(draft, asked) {
		const wanted = [
			['value', draft.value],
			...(asked.interval
				? [
						['low', draft.low],
						['high', draft.high],
					]
				: []),
		];
		const numbers: Record<string, number> = {};
		for (const [name = '', text = ''] of wanted) {
			if (text.trim() === '') {
				const message = name === 'value' ? estimate.missing : estimate.missingRange;
				return { kind: 'incomplete', message };
			}
			const reading = readNumber(text, asked.unit);
			if (reading.kind === 'unreadable') return { kind: 'incomplete', message: reading.why };
			numbers[name] = reading.value;
		}
		const { value = 0, low, high } = numbers;
		if (low !== undefined && high !== undefined && low > high) {
			return { kind: 'incomplete', message: estimate.swapped };
		}
		return {
			kind: 'complete',
			response: { value, unit: asked.unit, ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
		};
	},
	grade: (response, _asked, key) => ({
		score: within(response.value, key.value, key.tolerance) ? 1 : 0,
		paths: namedPath(response.value, key),
	}),
	store: (response) => ({ response }),
	readStored({ response }) {
		if (
			typeof response !== 'object' ||
			response === null ||
			!('value' in response) ||
			typeof response.value !== 'number'
		)
			return null;
		const { value, unit, low, high } = response as Record<string, unknown> & { value: number };
		return {
			value,
			unit: typeof unit === 'string' ? unit : '',
			...(typeof low === 'number' && { low }),
			...(typeof high === 'number' && { high }),
		};
	},
	asksConfidence: true,
};
