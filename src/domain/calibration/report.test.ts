import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outline } from '../progress/outline.ts';
import { answerOf, DAY, NOON } from '../review/sample-reviews.ts';
import { calibrationByTheme, levelsOf, likely } from './report.ts';

const outline: Pick<Outline, 'themes'> = {
	themes: {
		design: { title: 'Design', sign: 'A', lessons: ['l0', 'l1'] },
		code: { title: 'Code', sign: 'B', lessons: ['l2'] },
		role: { title: 'Role', sign: 'C', lessons: [] },
	},
};
const whole = (themes: typeof outline): Outline => ({ format: 1, tracks: {}, lessons: {}, scenarios: {}, ...themes });
const answers = (count: number, lesson: string, right: number, confidence: 50 | 95) =>
	Array.from({ length: count }, (_, i) =>
		answerOf(`${lesson}/q${confidence}-${i}`, NOON - i * DAY, { confidence, score: i < right ? 1 : 0 }),
	);

describe('calibration as it is told', () => {
	it('gives each level used its share and its doubt', () => {
		const [half, sure] = levelsOf([...answers(4, 'l0', 2, 50), ...answers(31, 'l1', 25, 95)]);
		assert.deepEqual([half?.level, half?.right, half?.of], [50, 2, 4]);
		assert.deepEqual([sure?.level, sure?.right, sure?.of], [95, 25, 31]);
		assert.ok(half && sure && half.high - half.low > sure.high - sure.low);
		assert.ok(sure.low < 25 / 31 && 25 / 31 < sure.high);
	});

	it('has a range within 0 and 1, the known one for 8 of 10', () => {
		const { low, high } = likely(8, 10);
		assert.ok(Math.abs(low - 0.49) < 0.005 && Math.abs(high - 0.943) < 0.005, `${low} ${high}`);
		for (const [right, of] of [
			[0, 1],
			[1, 1],
			[0, 400],
			[400, 400],
			[0, 0],
		] as const) {
			const range = likely(right, of);
			assert.ok(range.low >= 0 && range.high <= 1 && range.low <= range.high);
		}
	});

	it('has a sentence for a theme from 20 answers, about the level used most', () => {
		const events = [...answers(16, 'l0', 13, 95), ...answers(3, 'l1', 1, 50)];
		assert.deepEqual(calibrationByTheme(events, whole(outline)), [
			{ id: 'design', title: 'Design', sign: 'A', of: 19, most: null },
		]);
		const more = [...events, ...answers(4, 'l1', 1, 50), ...answers(2, 'l2', 1, 50), ...answers(9, 'gone', 9, 95)];
		const [design, code] = calibrationByTheme(more, whole(outline));
		assert.deepEqual(design?.most, { level: 95, right: 13, of: 16 });
		assert.deepEqual([code?.id, code?.of, code?.most], ['code', 2, null]);
	});

	it('takes the first answer to each question, and none that said "I don\'t know yet"', () => {
		const first = answerOf('l2/q', NOON - DAY, { confidence: 95, score: 0 });
		const again = answerOf('l2/q', NOON, { confidence: 95 });
		const unsure = answerOf('l2/p', NOON, { score: null, confidence: null, unsure: true });
		const [level, ...rest] = levelsOf([again, first, unsure]);
		assert.deepEqual([level?.right, level?.of, rest.length], [0, 1, 0]);
	});
});
