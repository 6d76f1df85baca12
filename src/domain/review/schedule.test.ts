import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answered, LogEvent } from '../log/event.ts';
import { logOf, mergeLogs } from '../log/merge.ts';
import { below, entryOf, pick, sampleEvent, seeded, shuffled } from '../log/sample-events.ts';
import { answered, UNSEEN } from './item-state.ts';
import { answerOf, DAY, HOUR, itemsOf, NOON, playedAt, sampleReviews, ZONES } from './sample-reviews.ts';
import { type Scheduled, scheduleOf } from './schedule.ts';
import { studyDay } from './study-day.ts';

const TODAY = studyDay(NOON, 'Europe/Berlin');
const NO_CARDS = new Map<string, string>();
const of = (events: LogEvent[], today = TODAY, items = itemsOf(12), cards = NO_CARDS) =>
	scheduleOf({ events, items, cards, today });
const one = (events: LogEvent[], today = TODAY): Scheduled => {
	const found = of(events, today).items.get('l0/q0');
	assert.ok(found);
	return found;
};
const missed = { score: 0, confidence: 50 } as const;

describe('schedule of one item', () => {
	it('brings the first return the next day, whatever the answer', () => {
		for (const data of [{}, missed, { score: 0.5 }, { score: null, confidence: null, unsure: true } as const]) {
			assert.equal(one([answerOf('l0/q0', NOON, data)]).due, TODAY + 1);
		}
		assert.equal(one([answerOf('l0/q0', NOON, { score: 1, confidence: null, grade: 'easy' })]).due, TODAY + 1);
	});

	it('lengthens the interval with each right answer, by the grade', () => {
		const upTo = (data: object) => {
			const events = [answerOf('l0/q0', NOON - DAY), answerOf('l0/q0', NOON, data)];
			return one(events).due - TODAY;
		};
		const [again, hard, good] = [upTo(missed), upTo({ score: 0.5 }), upTo({})];
		const easy = upTo({ confidence: null, grade: 'easy' });
		assert.equal(again, 1);
		assert.ok(1 < hard && hard < good && good < easy, `${hard} ${good} ${easy}`);
		const events = [answerOf('l0/q0', NOON - DAY), answerOf('l0/q0', NOON)];
		const second = one(events).due;
		const third = one([...events, answerOf('l0/q0', NOON + (second - TODAY) * DAY)], second).due - second;
		assert.ok(third > 2 * (second - TODAY), `${second - TODAY} then ${third}`);
	});

	it('aims higher for facts than for the rest', () => {
		const events = [answerOf('l0/q0', NOON - DAY), answerOf('l0/q0', NOON)];
		const facts = new Map([['l0/q0', { id: 'l0/q0', retention: 0.9 }]]);
		assert.ok((of(events, TODAY, facts).items.get('l0/q0')?.due ?? 0) < one(events).due);
	});

	it('brings a confident mistake back the next day and after seven, whatever the model says', () => {
		const before = [90, 80, 50].map((days) => answerOf('l0/q0', NOON - days * DAY));
		const mistake = answerOf('l0/q0', NOON, { score: 0, confidence: 75 });
		assert.equal(one([...before, mistake]).due, TODAY + 1);
		const next = answerOf('l0/q0', NOON + DAY, { confidence: null, grade: 'easy' });
		assert.equal(one([...before, mistake, next], TODAY + 1).due, TODAY + 7);
		const week = answerOf('l0/q0', NOON + 7 * DAY);
		assert.ok(one([...before, mistake, next, week], TODAY + 7).due > TODAY + 8);
		assert.deepEqual(one([...before, mistake]).sure, [TODAY + 1, TODAY + 7]);
	});

	it('does not take "I don\'t know yet" or a doubtful mistake for a confident one', () => {
		assert.deepEqual(one([answerOf('l0/q0', NOON, missed)]).sure, []);
		const unsure = answerOf('l0/q0', NOON, { score: null, confidence: null, unsure: true });
		assert.deepEqual(one([unsure]).sure, []);
	});

	it('counts the first answer of a day; later ones are practice, unless they miss', () => {
		const events = [answerOf('l0/q0', NOON - DAY), answerOf('l0/q0', NOON)];
		const once = one(events);
		assert.deepEqual({ ...one([...events, answerOf('l0/q0', NOON + HOUR)]), touched: '' }, { ...once, touched: '' });
		assert.equal(one([...events, answerOf('l0/q0', NOON + HOUR, missed)]).due, TODAY + 1);
		const afterMiss = [answerOf('l0/q0', NOON - DAY), answerOf('l0/q0', NOON, missed)];
		assert.equal(one([...afterMiss, answerOf('l0/q0', NOON + HOUR)]).due, TODAY + 1);
	});

	it('begins anew when the question has changed, and keeps quiet about answers to the old one', () => {
		const old = [40, 30].map((days) => answerOf('l0/q0', NOON - days * DAY, {}, { rev: 'old' }));
		const items = itemsOf(1, 'new');
		const changed = of(old, TODAY, items).items.get('l0/q0');
		assert.equal(changed?.changed, true);
		assert.equal(changed.counted, 0);
		assert.ok(changed.due <= TODAY);
		const since = [...old, answerOf('l0/q0', NOON, {}, { rev: 'new' })];
		const again = of(since, TODAY, items).items.get('l0/q0');
		assert.equal(again?.due, TODAY + 1);
		assert.equal(again.changed, false);
	});

	it('passes over what is retired, and attempts, which have no score', () => {
		const gone = answerOf('gone/question', NOON);
		const attempt = answerOf('l0/q1', NOON, { score: null, confidence: null });
		assert.equal(of([gone, attempt]).items.size, 0);
	});

	it('brings a scenario back as its card, and leaves a card that was answered alone', () => {
		const cards = new Map([['thursday', 'l0/q0']]);
		const played = of([playedAt('thursday', NOON)], TODAY, itemsOf(2), cards).items.get('l0/q0');
		assert.equal(played?.due, TODAY + 1);
		assert.equal(played.scenario, 'thursday');
		const known = [answerOf('l0/q0', NOON - 2 * DAY), answerOf('l0/q0', NOON - DAY)];
		const both = of([...known, playedAt('thursday', NOON)], TODAY, itemsOf(2), cards).items.get('l0/q0');
		assert.equal(both?.due, one(known).due);
	});

	it('counts what was due and reviewed today, by what it was', () => {
		const events = [
			answerOf('l0/q0', NOON - 2 * DAY),
			answerOf('l0/q1', NOON - 2 * DAY, { score: 0, confidence: 95 }),
			answerOf('l0/q2', NOON - HOUR),
			answerOf('l0/q0', NOON),
			answerOf('l0/q1', NOON),
		];
		assert.deepEqual(of(events).done, { due: 1, fresh: 1 });
		assert.deepEqual(of(events, TODAY + 1).done, { due: 0, fresh: 0 });
	});
});

describe('schedule as a fold', () => {
	const items = itemsOf(6, 'r1');
	const ids = [...items.keys()];
	const cards = new Map([['contain-failure', 'l0/q3']]);
	const shown = (events: readonly LogEvent[], today = TODAY) => {
		const { items: found, done } = scheduleOf({ events, items, cards, today });
		return { items: [...found].sort(([a], [b]) => (a < b ? -1 : 1)), done };
	};

	it('does not depend on the order in which events arrive, in 2,000 histories', () => {
		const random = seeded(501);
		for (let i = 0; i < 2000; i += 1) {
			const events = sampleReviews(random, ids, 1 + below(random, 30), 60);
			assert.deepEqual(shown(shuffled(random, events)), shown(events));
		}
	});

	it('gives two merged devices the schedule one device would have, in 1,000 histories', () => {
		const random = seeded(502);
		for (let i = 0; i < 1000; i += 1) {
			const events = sampleReviews(random, ids, 1 + below(random, 24), 60);
			const entries = events.map((event) => entryOf(JSON.stringify(event)));
			const phone = logOf(entries.filter(() => random() < 0.6));
			const desk = logOf(entries.filter(({ id }) => !phone.entries.some((entry) => entry.id === id)));
			const read = (log: typeof phone) => log.entries.flatMap(({ event }) => event ?? []);
			const whole = shown(read(logOf(entries)));
			assert.deepEqual(shown(read(mergeLogs(phone, desk))), whole);
			assert.deepEqual(shown(read(mergeLogs(mergeLogs(desk, phone), phone))), whole);
		}
	});

	it('survives any clock: no throw, no day that is none, nothing due in the past of its answer', () => {
		const random = seeded(503);
		const moments = [0, -1, 8.64e15, -8.64e15, Date.UTC(2099, 0), Date.UTC(1999, 0), NOON, NOON - DAY, NOON + DAY];
		for (let i = 0; i < 2000; i += 1) {
			const events = Array.from({ length: 1 + below(random, 8) }, () => {
				const at = pick(random, [NOON - below(random, 90) * DAY, ...moments]);
				const data = pick<Partial<Answered>>(random, [{}, missed, { score: 0, confidence: 95 }, { score: 0.5 }]);
				return answerOf('l0/q0', at, data, { zone: pick<string>(random, ['No/Where', ...ZONES]) });
			});
			for (const [, item] of shown(events).items) {
				for (const number of [item.due, item.model, item.last ?? 0, item.memory?.stability ?? 0, ...item.sure]) {
					assert.ok(Number.isFinite(number), JSON.stringify(item));
				}
				assert.ok(item.last === null || item.due > item.last);
				assert.ok(item.last === null || item.last <= TODAY + 1);
			}
		}
	});

	it('waits for the day of an event that a clock set ahead has dated', () => {
		const ahead = answerOf('l0/q0', Date.UTC(2099, 0, 1, 12), {}, { rev: 'r1' });
		assert.equal(shown([ahead]).items.length, 0);
		assert.equal(shown([ahead], studyDay(Date.UTC(2099, 0, 1, 12), 'Europe/Berlin')).items.length, 1);
	});

	it('does not throw on whatever the log can hold', () => {
		const random = seeded(504);
		for (let i = 0; i < 500; i += 1) {
			const events = Array.from({ length: 20 }, () => sampleEvent(random));
			const odd = events.map((event) => ({ ...event, at: pick(random, [event.at, 'soon', '']) }));
			const all = new Map([...items, ['contain-failure/fan-out', { id: 'contain-failure/fan-out', retention: 0.85 }]]);
			assert.doesNotThrow(() => scheduleOf({ events: odd, items: all, cards, today: TODAY }));
		}
	});

	it('mends a memory that is none instead of throwing', () => {
		for (const memory of [
			{ stability: Number.NaN, difficulty: 5 },
			{ stability: -3, difficulty: 5 },
			{ stability: 4, difficulty: 0.2 },
			{ stability: Number.POSITIVE_INFINITY, difficulty: 99 },
		]) {
			const broken = { ...UNSEEN, memory, last: TODAY - 5, counted: 3 };
			const after = answered(broken, { day: TODAY, grade: 'good', mistake: false, retention: 0.85 });
			assert.ok(Number.isFinite(after.model) && after.model > TODAY, JSON.stringify(after));
		}
	});
});
