import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { below, type Random, seeded, shuffled } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { nearest, precedence, standing, width } from './dag.ts';
import { agreement, gradeOrder, gradeRank } from './grade.ts';
import { gradedOrder, orderSchema, publishOrder, publishRank, rankSchema } from './schema.ts';
import type { OrderAsked, OrderKey, RankAsked, RankKey } from './types.ts';

const render = { block: asHtml, inline: asHtml };
const sample = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8'));
const nothing = { rule: null, solution: null, verdict: {} };
const asked = { items: [], spares: false } as unknown as OrderAsked;

/** A question of four to seven steps `a`, `b` … with some relations, and up to three spare items. */
function question(random: Random): OrderKey {
	const steps = [...'abcdefg'].slice(0, 4 + below(random, 4));
	const before: Record<string, string[]> = {};
	for (const [i, a] of steps.entries()) {
		const later = steps.slice(i + 1).filter(() => random() < 0.35);
		if (later.length > 0) before[a] = later;
	}
	if (Object.keys(before).length === 0) before.a = ['b'];
	const spares = ['x', 'y', 'z'].slice(0, below(random, 4));
	const items: OrderKey['items'] = Object.fromEntries(
		[...steps, ...spares].map((key) => [key, { spare: spares.includes(key), feedback: '' }]),
	);
	return { ...nothing, items, before, steps };
}

/** Any order of the steps that holds, chosen by chance. */
function sound(random: Random, key: OrderKey): string[] {
	const precedes = precedence(key.before);
	const done: string[] = [];
	while (done.length < key.steps.length) {
		const open = key.steps.filter((step) => !done.includes(step));
		const ready = open.filter((step) => !open.some((other) => precedes(other, step)));
		done.push(ready[below(random, ready.length)] ?? '');
	}
	return done;
}

const score = (response: string[], key: OrderKey) => gradeOrder.grade(response, asked, key).score;

test('any order that holds scores 1, whatever is unrelated', () => {
	const random = seeded(31);
	for (let i = 0; i < 400; i++) {
		const key = question(random);
		const graded = gradeOrder.grade(sound(random, key), asked, key);
		assert.deepEqual(graded, { score: 1, paths: [] });
	}
});

test('unrelated neighbours may change places without changing the score', () => {
	const random = seeded(32);
	let swapped = 0;
	for (let i = 0; i < 400; i++) {
		const key = question(random);
		const precedes = precedence(key.before);
		const response = shuffled(random, Object.keys(key.items)).slice(below(random, 3));
		for (const [at, a] of response.entries()) {
			const b = response[at + 1];
			if (b === undefined || precedes(a, b) || precedes(b, a)) continue;
			assert.equal(score(response.with(at, b).with(at + 1, a), key), score(response, key));
			swapped++;
		}
	}
	assert.ok(swapped > 400);
});

test('every score lies in [0, 1], is 1 for orders that hold only, and the reverse scores 0', () => {
	const random = seeded(33);
	for (let i = 0; i < 400; i++) {
		const key = question(random);
		const response = shuffled(random, Object.keys(key.items)).slice(below(random, 4));
		const found = score(response, key);
		assert.ok(found >= 0 && found <= 1);
		const precedes = precedence(key.before);
		const holds =
			response.length === key.steps.length &&
			response.every((a, n) => !key.items[a]?.spare && response.slice(n).every((b) => !precedes(b, a)));
		assert.equal(found === 1, holds, `${response} ${JSON.stringify(key.before)}`);
		assert.equal(score(sound(random, key).toReversed(), key), 0);
	}
});

test('what stood keeps its order in the nearest order that holds', () => {
	const random = seeded(34);
	for (let i = 0; i < 400; i++) {
		const key = question(random);
		const response = shuffled(random, key.steps).slice(below(random, 3));
		const mended = nearest(response, key.steps, key.before);
		assert.equal(score(mended, key), 1, `${response} -> ${mended}`);
		const stay = standing(response, key.before);
		assert.deepEqual(
			mended.filter((step) => stay.includes(step)),
			stay,
		);
	}
});

test('partial credit: a chain of five with one step astray is 3/4; a spare item costs as much', () => {
	const steps = ['a', 'b', 'c', 'd', 'e'];
	const before = { a: ['b'], b: ['c'], c: ['d'], d: ['e'] };
	const items: OrderKey['items'] = Object.fromEntries(
		[...steps, 'x'].map((key) => [key, { spare: key === 'x', feedback: '' }]),
	);
	const key: OrderKey = { ...nothing, steps, before, items };
	assert.equal(width(steps, before), 1);
	assert.deepEqual(gradeOrder.grade(['e', 'a', 'b', 'c', 'd'], asked, key), {
		score: 0.75,
		headline: '5 of 6 hold.',
		paths: ['e'],
	});
	assert.equal(score(['a', 'b', 'c', 'd'], key), 0.75, 'a step put aside');
	assert.equal(score(['a', 'x', 'b', 'c', 'd', 'e'], key), 0.75, 'a spare item left in');
	assert.equal(score(['x'], key), 0);
});

test('untouched is incomplete; moved is read without what was put aside', () => {
	const items = ['b', 'a', 'x'].map((key) => ({ key, text: asHtml(key) }));
	const q = { ...asked, items };
	assert.equal(gradeOrder.read(gradeOrder.blank, q).kind, 'incomplete');
	assert.deepEqual(gradeOrder.read({ order: ['a', 'b'], aside: ['x'] }, q), { kind: 'complete', response: ['a', 'b'] });
});

test('nothing in the log throws: keys that are gone, twice, or no keys at all', () => {
	const key = question(seeded(35));
	for (const response of [[], ['gone'], ['a', 'a', 'a'], ['constructor', '__proto__', 'b']]) {
		const found = score(response, key);
		assert.ok(found >= 0 && found < 1);
	}
	for (const response of [null, 'a', 7, { a: 'b' }, [1, 2], [['a']]]) {
		assert.equal(gradeOrder.readStored({ response }), null);
	}
	const { response } = gradeOrder.store(['a', 'b']);
	assert.deepEqual(gradeOrder.readStored({ response: JSON.parse(JSON.stringify(response)) }), ['a', 'b']);
});

test('publish: what everyone first sees never holds, and says nothing of the order', () => {
	const q = orderSchema.parse(sample.recover);
	const random = seeded(36);
	for (let i = 0; i < 200; i++) {
		const { asked: shown, key } = publishOrder('l/q', q, render, (keys) => (i === 0 ? keys : shuffled(random, keys)));
		const first = shown.items.map((item) => item.key);
		assert.deepEqual(first.toSorted(), Object.keys(q.items).toSorted());
		assert.ok(
			score(
				first.filter((item) => key.steps.includes(item)),
				key,
			) < 1,
		);
		assert.doesNotMatch(JSON.stringify(shown), /"before"|feedback|"spare"/);
		assert.deepEqual(key.steps, ['say', 'shed', 'drain', 'ramp', 'one-layer']);
	}
});

test('schema: circles, unknown ids, spare items with a place, too few and too many steps are refused', () => {
	const item = { text: 'x', feedback: 'why' };
	const items = { a: item, b: item, c: item, d: item };
	const issues = (more: object) => {
		const read = orderSchema.safeParse({
			type: 'order',
			title: 'T',
			prompt: 'P?',
			items,
			before: { a: ['b'] },
			...more,
		});
		return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
	};
	assert.deepEqual(issues({}), []);
	assert.deepEqual(issues({ before: { a: ['b'], b: ['c'], c: ['a'] } }), ['before.a: goes in a circle: a → b → c → a']);
	assert.deepEqual(issues({ before: { a: ['a'] } }), ['before.a: goes in a circle: a → a']);
	assert.deepEqual(issues({ before: { a: ['b', 'e'] } }), ['before.a.1: there is no item `e`']);
	assert.deepEqual(issues({ before: { e: ['a'] } }), ['before.e: there is no item `e`']);
	assert.deepEqual(issues({ before: {} }), ['before: nothing comes before anything']);
	assert.deepEqual(issues({ items: { a: item, b: item, c: item } }), ['items: 3 steps']);
	const many = Object.fromEntries([...'abcdefgh'].map((key) => [key, item]));
	assert.deepEqual(issues({ items: many }), ['items: 8 steps']);
	const spare = { ...items, e: { ...item, spare: true } };
	assert.deepEqual(issues({ items: spare, before: { e: ['a'] } }), ['before.e: `e` is spare and has no place']);
});

test('revision: wording and the order of listing keep it, a relation changes it', () => {
	const q = orderSchema.parse(sample.recover);
	const same = { ...q, before: Object.fromEntries(Object.entries(q.before).toReversed()), title: 'Other' };
	assert.deepEqual(gradedOrder(same), gradedOrder(q));
	assert.notDeepEqual(gradedOrder({ ...q, before: { ...q.before, say: ['drain'] } }), gradedOrder(q));
});

test('rank: each line of reasoning scores 1, others the best share of pairs', () => {
	const { asked: q, key } = publishRank('l/r', rankSchema.parse(sample.vouchers), render, (keys) => keys);
	for (const line of key.lines) {
		assert.deepEqual(gradeRank.grade(line.order, q, key), {
			score: 1,
			headline: `You reason closest to “${line.title}”.`,
			paths: [],
		});
	}
	assert.equal(gradeRank.grade(['borrow', 'cut', 'tell', 'flag'], q, key).score, 2 / 6);
	assert.deepEqual(agreement(['a', 'b', 'c'], ['c', 'b', 'a']), { same: 0, of: 3 });
});

test('rank: every order, and junk, scores in [0, 1] without throwing; where lines tie both are named', () => {
	const random = seeded(37);
	const lines = [
		['a', 'b', 'c'],
		['c', 'b', 'a'],
		['b', 'a', 'c'],
	].map((order, i) => ({ key: `l${i}`, title: `L${i}`, order, why: '' as const }));
	const key: RankKey = { ...nothing, rightWhen: {}, lines, dissent: '' };
	const q = {} as RankAsked;
	for (let i = 0; i < 100; i++) {
		const response = shuffled(random, ['a', 'b', 'c', 'gone']).slice(below(random, 4));
		const { score: found } = gradeRank.grade(response, q, key);
		assert.ok(found >= 0 && found <= 1);
	}
	assert.match(gradeRank.grade(['b', 'c', 'a'], q, key).headline ?? '', /“L1” and to “L2”/);
	assert.equal(gradeRank.grade([], q, { ...key, lines: [] }).score, 0);
});

test('rank schema: three different lines, each of all items once', () => {
	const issues = (change: (q: typeof sample.vouchers) => void) => {
		const q = structuredClone(sample.vouchers);
		change(q);
		const read = rankSchema.safeParse(q);
		return read.success ? [] : read.error.issues.map((issue) => issue.path.join('.'));
	};
	assert.deepEqual(
		issues(() => {}),
		[],
	);
	assert.deepEqual(
		issues((q) => delete q.lines.team),
		['lines'],
	);
	assert.deepEqual(
		issues((q) => q.lines.team.order.pop()),
		['lines.team.order'],
	);
	assert.deepEqual(
		issues((q) => q.lines.team.order.push('gone')),
		['lines.team.order.4'],
	);
	assert.deepEqual(
		issues((q) => {
			q.lines.team.order = q.lines.users.order;
		}),
		['lines.team.order'],
	);
	assert.deepEqual(
		issues((q) => delete q.dissent),
		['dissent'],
	);
});
