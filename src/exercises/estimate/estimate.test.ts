import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber } from './format.ts';
import { gradeEstimate, within } from './grade.ts';
import { readNumber } from './number.ts';
import { estimateSchema } from './schema.ts';
import type { EstimateAsked, EstimateKey } from './types.ts';

const asked = { unit: 'ms', interval: false } as EstimateAsked;
const key: EstimateKey = {
	rule: null,
	solution: null,
	verdict: {},
	value: 450,
	tolerance: { absolute: 10 },
	wrong: [
		{ key: 'whole', value: 500, feedback: '' },
		{ key: 'one-try', value: 900, feedback: '' },
	],
};

test('reads numbers as people type them', () => {
	for (const [text, value] of [
		['450', 450],
		['1,200', 1200],
		['1_000', 1000],
		['1 000', 1000],
		["1'000", 1000],
		['1.2k', 1200],
		['1e3', 1000],
		['3M', 3e6],
		['.5', 0.5],
		['5.', 5],
		['1,200.', 1200],
		['7. requests', 7],
		['0,5', 0.5],
		['0,125', 0.125],
		['-0,500', -0.5],
		['-3', -3],
		['−7.5', -7.5],
		['~ 450', 450],
		['1,234,567.5', 1234567.5],
	] as const) {
		assert.deepEqual(readNumber(text, 'requests'), { kind: 'number', value }, text);
	}
});

test('a number is written short, however large or small', () => {
	for (const [value, text] of [
		[1200, '1,200'],
		[0.95, '0.95'],
		[123_456, '123,500'],
		[-1e300, '-1e+300'],
		[1.23456e-12, '1.235e-12'],
	] as const) {
		assert.equal(formatNumber(value), text);
	}
});

test('converts units of the same family and refuses others by name', () => {
	assert.deepEqual(readNumber('0.45 s', 'ms'), { kind: 'number', value: 450 });
	assert.deepEqual(readNumber('1.5 s', 'ms'), { kind: 'number', value: 1500 });
	assert.deepEqual(readNumber('450ms', 'ms'), { kind: 'number', value: 450 });
	assert.deepEqual(readNumber('18 %', '%'), { kind: 'number', value: 18 });
	const refused = readNumber('450 km', 'ms');
	assert.equal(refused.kind, 'unreadable');
	assert.match(refused.kind === 'unreadable' ? refused.why : '', /ms/);
	for (const text of ['about half', '1.2.3', '12,34,5']) assert.equal(readNumber(text, 'ms').kind, 'unreadable', text);
});

test('an empty or unreadable field is incomplete, not wrong', () => {
	assert.equal(gradeEstimate.read({ value: ' ', low: '', high: '' }, asked).kind, 'incomplete');
	assert.equal(gradeEstimate.read({ value: 'x', low: '', high: '' }, asked).kind, 'incomplete');
	assert.equal(
		gradeEstimate.read({ value: '1', low: '5', high: '2' }, { ...asked, interval: true }).kind,
		'incomplete',
	);
	assert.deepEqual(gradeEstimate.read({ value: '0.45 s', low: '400', high: '500' }, { ...asked, interval: true }), {
		kind: 'complete',
		response: { value: 450, unit: 'ms', low: 400, high: 500 },
	});
});

test('tolerance by amount, share and factor, edges included', () => {
	assert.ok(within(440, 450, { absolute: 10 }) && !within(439, 450, { absolute: 10 }));
	assert.ok(within(0.3, 0.1 + 0.2, { absolute: 0 }), 'binary fractions do not fail the edge');
	assert.ok(within(18.7, 18.2, { relative: 0.03 }) && !within(20, 18.2, { relative: 0.03 }));
	assert.ok(within(128, 64, { factor: 2 }) && within(32, 64, { factor: 2 }) && !within(129, 64, { factor: 2 }));
	assert.ok(!within(-64, 64, { factor: 2 }));
});

test('a named wrong value is recognised by its path', () => {
	assert.deepEqual(gradeEstimate.grade({ value: 500, unit: 'ms' }, asked, key), { score: 0, paths: ['whole'] });
	assert.deepEqual(gradeEstimate.grade({ value: 450, unit: 'ms' }, asked, key), { score: 1, paths: [] });
	assert.deepEqual(gradeEstimate.grade({ value: 7, unit: 'ms' }, asked, key), { score: 0, paths: [] });
});

test('schema: wrong values inside the tolerance and broken expressions are refused', () => {
	const q = (more: object) =>
		estimateSchema.safeParse({
			type: 'estimate',
			title: 'T',
			prompt: 'How many?',
			unit: '%',
			expr: '100*(1-0.99**20)',
			tolerance: { relative: 0.03 },
			wrong: { adding: { value: 20, feedback: 'x' }, one: { value: 1, feedback: 'x' } },
			...more,
		});
	assert.ok(q({}).success);
	assert.ok(!q({ tolerance: { relative: 0.2 } }).success);
	assert.ok(!q({ expr: '2+' }).success);
	assert.ok(!q({ wrong: { adding: { value: 20, feedback: 'x' } } }).success);
});
