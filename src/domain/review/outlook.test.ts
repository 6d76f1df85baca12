import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogEvent } from '../log/event.ts';
import { below, seeded } from '../log/sample-events.ts';
import { gradeOf } from './grade.ts';
import { nextVariant } from './next-variant.ts';
import { forecast, LIMITS, type Planned, roomFor, steps } from './outlook.ts';
import { planOf } from './plan.ts';
import { chanceOf, interleave, queueOf } from './queue.ts';
import { answerOf, DAY, itemsOf, NOON, sampleReviews } from './sample-reviews.ts';
import { isFresh, plannedOf, scheduleOf } from './schedule.ts';
import { studyDay } from './study-day.ts';

const TODAY = studyDay(NOON, 'Europe/Berlin');
const NONE = { due: 0, fresh: 0 };
const cards = new Map<string, string>();
const countOn = (all: readonly number[], day: number) => all.filter((each) => each <= day).length;

describe('queue', () => {
	it('takes confident mistakes first, then what is most at risk, then what is new', () => {
		const events = [
			answerOf('l0/q0', NOON - 60 * DAY),
			answerOf('l0/q0', NOON - 59 * DAY),
			answerOf('l0/q1', NOON - 60 * DAY, { score: 0.5 }),
			answerOf('l0/q1', NOON - 59 * DAY, { score: 0.5 }),
			answerOf('l0/q2', NOON - DAY),
			answerOf('l0/q3', NOON - DAY, { score: 0, confidence: 95 }),
		];
		const schedule = scheduleOf({ events, items: itemsOf(6), cards, today: TODAY });
		const queue = queueOf(schedule, LIMITS, TODAY);
		assert.deepEqual(
			queue.map(({ id }) => id),
			['l0/q3', 'l0/q1', 'l0/q0', 'l0/q2'],
		);
		const [, risky, safer] = queue;
		assert.ok(risky && safer && chanceOf(risky, TODAY) < chanceOf(safer, TODAY));
	});

	it('is never longer than the limits, after 30 days away or any other history, and each day goes on where the last ended', () => {
		const random = seeded(601);
		const items = itemsOf(120, 'r1');
		const ids = [...items.keys()];
		for (let i = 0; i < 60; i += 1) {
			let events: LogEvent[] = sampleReviews(random, ids, 300, 60).map((event) => {
				const away = Date.parse(event.at) - 30 * DAY;
				return answerOf(event.subject, away, event.type === 'answered' ? event.data : {}, { rev: 'r1' });
			});
			const limits = { day: 5 + below(random, 20), fresh: below(random, 12) };
			for (let day = 0; day < 4; day += 1) {
				const today = TODAY + day;
				const at = NOON + day * DAY;
				const queue = queueOf(scheduleOf({ events, items, cards, today }), limits, today);
				assert.ok(queue.length <= limits.day);
				assert.ok(queue.filter((item) => isFresh(item, today)).length <= limits.fresh);
				assert.ok(queue.every(({ due }) => due <= today));
				const half = queue.slice(0, Math.ceil(queue.length / 2));
				events = [...events, ...half.map(({ id }, n) => answerOf(id, at + n * 1000, {}, { rev: 'r1' }))];
				const rest = queueOf(scheduleOf({ events, items, cards, today }), limits, today);
				assert.ok(half.length + rest.length <= limits.day, 'a second session on the day is no second helping');
				events = [...events, ...rest.map(({ id }, n) => answerOf(id, at + DAY / 24 + n * 1000, {}, { rev: 'r1' }))];
			}
		}
	});

	it('puts what is easily confused side by side, and otherwise mixes the lessons', () => {
		const events = [0, 1, 2, 6, 7, 12].map((i) => answerOf(`l${Math.floor(i / 6)}/q${i % 6}`, NOON - 2 * DAY));
		const queue = queueOf(scheduleOf({ events, items: itemsOf(18), cards, today: TODAY }), LIMITS, TODAY);
		const sets: Record<string, { set: string; member: string }> = {
			'l0/q0': { set: 'retry', member: 'keyed' },
			'l2/q0': { set: 'retry', member: 'safe' },
			'l0/q1': { set: 'retry', member: 'keyed' },
		};
		const order = interleave(queue, (id) => sets[id] ?? null).map(({ id }) => id);
		assert.deepEqual([...order].sort(), queue.map(({ id }) => id).sort());
		assert.equal(order[0], queue[0]?.id);
		assert.deepEqual(order.slice(0, 3), ['l0/q0', 'l2/q0', 'l0/q1']);
		assert.notEqual(order[3]?.split('/')[0], 'l0');
	});

	it('goes round the variants, with the question as written among them', () => {
		const ring = ['eight', 'nine'];
		assert.deepEqual(
			[undefined, null, 'eight', 'nine', 'gone'].map((last) => nextVariant(ring, last)),
			[null, 'eight', 'nine', null, 'eight'],
		);
		assert.equal(nextVariant([], null), null);
	});
});

describe('count and forecast', () => {
	const planned = (...days: number[]): Planned[] => days.map((due) => ({ due, fresh: false }));
	const many = (count: number, fresh: boolean): Planned[] =>
		Array.from({ length: count }, () => ({ due: TODAY - 30, fresh }));

	it('shows a day’s worth at most, and what is left of it today', () => {
		const view = { planned: [...many(50, false), ...many(50, true)], limits: LIMITS, today: TODAY };
		assert.equal(countOn(steps({ ...view, done: NONE }), TODAY), 20);
		const done = { due: 15, fresh: 0 };
		assert.equal(countOn(steps({ ...view, done }), TODAY), 5);
		assert.equal(countOn(steps({ ...view, done }), TODAY + 1), 20);
		assert.equal(countOn(steps({ ...view, planned: many(50, true), done: NONE }), TODAY), 10);
		assert.deepEqual(roomFor(LIMITS, { due: 30, fresh: 3 }), { day: 0, fresh: 0 });
	});

	it('grows with the days while nobody reviews', () => {
		const all = steps({
			planned: planned(TODAY, TODAY + 3, TODAY + 3, TODAY + 9),
			limits: LIMITS,
			today: TODAY,
			done: NONE,
		});
		assert.deepEqual(all, [TODAY, TODAY + 3, TODAY + 3, TODAY + 9]);
	});

	it('spreads what is overdue over the days that follow, and loses nothing', () => {
		const days = forecast({ planned: many(50, false), limits: LIMITS, today: TODAY, done: NONE }, 5);
		assert.deepEqual(days, [20, 20, 10, 0, 0]);
		const fresh = forecast({ planned: many(25, true), limits: LIMITS, today: TODAY, done: NONE }, 5);
		assert.deepEqual(fresh, [10, 10, 5, 0, 0]);
	});

	it('agrees with the queue, in 300 histories', () => {
		const random = seeded(602);
		const items = itemsOf(60, 'r1');
		for (let i = 0; i < 300; i += 1) {
			const events = sampleReviews(random, [...items.keys()], 80, 40);
			const schedule = scheduleOf({ events, items, cards, today: TODAY });
			const all = [...schedule.items.values()].map(plannedOf);
			const view = { planned: all, limits: LIMITS, today: TODAY, done: schedule.done };
			assert.equal(countOn(steps(view), TODAY), queueOf(schedule, LIMITS, TODAY).length);
			assert.equal(forecast(view, 1)[0], queueOf(schedule, LIMITS, TODAY).length);
		}
	});
});

describe('plan without the model', () => {
	const items = itemsOf(12, 'r1');

	it('is the schedule itself where the schedule is known, in 200 histories', () => {
		const random = seeded(603);
		for (let i = 0; i < 200; i += 1) {
			const events = sampleReviews(random, [...items.keys()], 40, 40);
			const schedule = scheduleOf({ events, items, cards, today: TODAY });
			const exact = [...schedule.items.values()];
			const known = new Map(exact.map((item) => [item.id, { ...plannedOf(item), touched: item.touched }]));
			const days = (all: Planned[]) => all.map(({ due, fresh }) => `${due} ${fresh}`).sort();
			const plan = planOf({ events, items, cards, known, today: TODAY });
			assert.deepEqual(days([...plan.values()]), days(exact.map(plannedOf)));
		}
	});

	it('is exact without it for what was answered on one day, in 500 histories', () => {
		const random = seeded(604);
		for (let i = 0; i < 500; i += 1) {
			const events = sampleReviews(random, ['l0/q0'], 1 + below(random, 4), 1).map((event) => ({
				...event,
				at: new Date(NOON).toISOString(),
				zone: 'UTC',
			}));
			const [item] = scheduleOf({ events, items, cards, today: TODAY }).items.values();
			const [plan] = planOf({ events, items, cards, known: new Map(), today: TODAY }).values();
			assert.deepEqual(plan, item && plannedOf(item));
		}
	});

	it('is exact after a miss, never too late after more answers, and silent where nothing was worked out, in 2,000 histories', () => {
		const random = seeded(605);
		const seen = { exact: 0, early: 0, silent: 0 };
		for (let i = 0; i < 2000; i += 1) {
			const events = sampleReviews(random, ['l0/q0'], 2 + below(random, 5), 40)
				.map((event) => ({ ...event, zone: 'UTC' }))
				.sort((a, b) => (a.id < b.id ? -1 : 1));
			const before = scheduleOf({ events: events.slice(0, -1), items, cards, today: TODAY }).items.get('l0/q0');
			const known = new Map(
				before && random() < 0.7 ? [['l0/q0', { ...plannedOf(before), touched: before.touched }]] : [],
			);
			const item = scheduleOf({ events, items, cards, today: TODAY }).items.get('l0/q0');
			const [plan] = planOf({ events, items, cards, known, today: TODAY }).values();
			if (!plan) {
				if (item) {
					assert.equal(known.size, 0);
					seen.silent += 1;
				}
				continue;
			}
			assert.ok(item && plan.due <= item.due, `${plan.due} ${item?.due}`);
			const last = events.at(-1);
			const missed = last?.type === 'answered' && last.rev === 'r1' && gradeOf(last.data) === 'again';
			if (missed) assert.equal(plan.due, item.due);
			seen[plan.due === item.due ? 'exact' : 'early'] += 1;
		}
		assert.ok(seen.exact > 500 && seen.early > 20 && seen.silent > 20, JSON.stringify(seen));
	});
});
