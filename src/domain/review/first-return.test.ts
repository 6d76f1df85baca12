import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Answered } from '../log/event.ts';
import { below, pick, seeded } from '../log/sample-events.ts';
import { firstReturn } from './first-return.ts';
import { answerOf, DAY, itemsOf, NOON } from './sample-reviews.ts';
import { scheduleOf } from './schedule.ts';
import { studyDay } from './study-day.ts';

const TODAY = studyDay(NOON, 'Europe/Berlin');
const question = { type: 'single', role: 'practice' };
const answers: readonly [Partial<Answered>, ...Partial<Answered>[]] = [
	{},
	{ score: 0, confidence: 95 },
	{ score: 0, confidence: 75 },
	{ score: 0, confidence: 50 },
	{ score: 0.5, confidence: 95 },
	{ score: 0, confidence: null },
	{ score: null, confidence: null, unsure: true },
	{ score: 0, confidence: null, grade: 'again' },
	{ score: 1, confidence: null, grade: 'easy' },
];

it('says what the schedule says, after any history', () => {
	const random = seeded(701);
	const seen = new Set<string>();
	for (let i = 0; i < 3000; i += 1) {
		const before = Array.from({ length: below(random, 4) }, () =>
			answerOf('l0/q0', NOON - below(random, 20) * DAY - 1000, pick(random, answers)),
		);
		const data = pick(random, answers);
		const last = answerOf('l0/q0', NOON, data);
		const events = [...before, last];
		const item = scheduleOf({ events, items: itemsOf(1), cards: new Map(), today: TODAY }).items.get('l0/q0');
		assert.ok(item && last.type === 'answered');
		const said = firstReturn(question, last.data, events.length);
		seen.add(said);
		if (said !== 'later') assert.equal(item.due, TODAY + 1);
		if (said === 'week') assert.deepEqual(item.sure, [TODAY + 1, TODAY + 7]);
		assert.notEqual(said, 'never');
	}
	assert.deepEqual([...seen].sort(), ['later', 'tomorrow', 'week']);
});

it('promises no return where there is none', () => {
	const last = answerOf('l0/q0', NOON);
	assert.ok(last.type === 'answered');
	for (const other of [
		{ type: 'single', role: 'attempt' },
		{ type: 'rank', role: 'practice' },
		{ type: 'rewrite', role: 'explain' },
	]) {
		assert.equal(firstReturn(other, last.data, 1), 'never');
	}
});
