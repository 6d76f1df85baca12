import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asHtml } from '../../domain/text/html.ts';
import { gradeMulti, gradeSingle } from './grade.ts';
import { multiSchema, publishChoice, singleSchema } from './schema.ts';
import type { ChoiceAsked, ChoiceKey } from './types.ts';

const common = { title: 'T', prompt: 'Which?' };
const option = (correct: boolean) => ({
	text: 'x',
	feedback: 'why',
	...(correct ? { correct: true } : { misconception: 'm' }),
});
const key: ChoiceKey = {
	rule: null,
	solution: null,
	verdict: {},
	options: Object.fromEntries(
		Object.entries({ a: true, b: true, c: false, d: false }).map(([k, correct]) => [k, { correct, feedback: '' }]),
	),
};
const asked = { options: [] as ChoiceAsked['options'] } as ChoiceAsked;

test('single: nothing chosen is incomplete, not wrong', () => {
	assert.equal(gradeSingle.read([], asked).kind, 'incomplete');
	assert.deepEqual(gradeSingle.read(['a'], asked), { kind: 'complete', response: ['a'] });
});

test('single: right or wrong, and the wrong path is named', () => {
	assert.deepEqual(gradeSingle.grade(['a'], asked, key), { score: 1, paths: [] });
	assert.deepEqual(gradeSingle.grade(['c'], asked, key), { score: 0, paths: ['c'] });
});

test('single: an option that no longer exists scores 0 and does not throw', () => {
	assert.equal(gradeSingle.grade(['gone'], asked, key).score, 0);
});

test('multi: partial credit punishes ticking everything', () => {
	assert.equal(gradeMulti.grade(['a', 'b'], asked, key).score, 1);
	assert.equal(gradeMulti.grade(['a'], asked, key).score, 0.5);
	assert.equal(gradeMulti.grade(['a', 'b', 'c'], asked, key).score, 0.5);
	assert.equal(gradeMulti.grade(['a', 'b', 'c', 'd'], asked, key).score, 0);
	assert.equal(gradeMulti.grade(['c', 'd'], asked, key).score, 0);
});

test('multi: ticking everything scores nothing, whatever the mix', () => {
	for (let correct = 1; correct < 6; correct += 1) {
		const options: ChoiceKey['options'] = Object.fromEntries(
			Array.from({ length: 6 }, (_, n) => [`o${n}`, { correct: n < correct, feedback: '' }]),
		);
		const all = Object.keys(options);
		const graded = (response: string[]) => gradeMulti.grade(response, asked, { ...key, options }).score;
		assert.equal(graded(all), 0);
		assert.equal(graded(all.slice(0, correct)), 1);
	}
});

test('multi: says how many options hold, unticked ones too', () => {
	assert.equal(gradeMulti.grade(['a'], asked, key).headline, '3 of 4 hold.');
});

test('schema: single wants exactly one correct of three or four', () => {
	const q = (options: object) => singleSchema.safeParse({ ...common, type: 'single', options });
	assert.ok(q({ a: option(true), b: option(false), c: option(false) }).success);
	assert.ok(!q({ a: option(true), b: option(true), c: option(false) }).success);
	assert.ok(!q({ a: option(true), b: option(false) }).success);
	assert.ok(!q({ 1: option(true), b: option(false), c: option(false) }).success, 'integer-like keys lose their order');
});

test('schema: multi wants two correct and a distractor', () => {
	const q = (options: object) => multiSchema.safeParse({ ...common, type: 'multi', options });
	assert.ok(q({ a: option(true), b: option(true), c: option(false), d: option(false) }).success);
	assert.ok(!q({ a: option(true), b: option(true), c: option(true), d: option(true) }).success);
});

test('publish: what everyone sees holds neither key nor feedback', () => {
	const q = singleSchema.parse({
		...common,
		type: 'single',
		rule: 'RULE',
		options: { a: option(true), b: option(false), c: option(false) },
	});
	const render = { block: asHtml, inline: asHtml };
	const { asked: shown } = publishChoice('l/q', q, render, (keys) => keys.toReversed());
	assert.deepEqual(
		shown.options.map((o) => o.key),
		['c', 'b', 'a'],
	);
	assert.doesNotMatch(JSON.stringify(shown), /why|RULE|correct/);
});
