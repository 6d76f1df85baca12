import assert from 'node:assert/strict';
import { it } from 'node:test';
import { activityOf } from './activity.ts';
import { answerOf, DAY, HOUR, NOON, playedAt } from './sample-reviews.ts';
import { beginOf, studyDay } from './study-day.ts';

const TODAY = studyDay(NOON, 'Europe/Berlin');

it('adds up each study day, quiet ones included, and no day outside', () => {
	const events = [
		answerOf('l0/a', NOON, { ms: 60_000 }),
		answerOf('l0/b', NOON + 14 * HOUR, { ms: 30_000 }),
		answerOf('l0/c', NOON + 16 * HOUR),
		answerOf('l0/d', NOON - 2 * DAY, { ms: 5 * HOUR }),
		answerOf('l0/e', NOON - 3 * DAY),
		playedAt('thursday', NOON - 2 * DAY),
	];
	assert.deepEqual(activityOf(events, TODAY, 3), [
		{ day: TODAY - 2, answers: 1, endings: 1, ms: 600_000 },
		{ day: TODAY - 1, answers: 0, endings: 0, ms: 0 },
		{ day: TODAY, answers: 2, endings: 0, ms: 90_000 },
	]);
});

it('counts the first hour of the first day wherever it was, and no hour before it', () => {
	for (const zone of ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago']) {
		const first = beginOf(TODAY - 2, zone);
		const events = [answerOf('l0/a', first - 1, {}, { zone }), answerOf('l0/b', first, {}, { zone })];
		assert.deepEqual(
			activityOf(events, TODAY, 3).map(({ answers }) => answers),
			[1, 0, 0],
			zone,
		);
	}
});
