import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

test('a node that nothing leads to is refused', async () => {
	const island =
		'  island: { title: I, text: T, ask: A, choices: { a: { text: a, effects: { time: 1 }, outcome: o, to: end }, b: { text: b, effects: { users: 1 }, outcome: o, to: end } } }\n';
	assert.deepEqual(
		await said('scenario-play', ['endings:\n', `${island}endings:\n`], ['reasons: {', 'reasons: { island: Why,']),
		['island: error No way of playing reaches `island`. Lead a choice to it, or remove it.'],
	);
});

test('a node that only an impossible condition opens is refused, with what ends there', async () => {
	assert.deepEqual(
		await said('scenario-play', ['chose: [after.trace] }', 'chose: [after.trace], not: [after.trace] }']),
		['found: error No way of playing ends in `found`. Correct its condition or the order of endings, or remove it.'],
	);
});

test('a node where a play finds no choice open is refused, with that play', async () => {
	const only = [
		'effects: { users: 5, time: 8 }, outcome: Done',
		'if: { chose: [alarm.hasty] }, effects: { users: 5, time: 8 }, outcome: Done',
	] as const;
	const found = await said(
		'scenario-play',
		only,
		['text: Find the cause,', 'text: Find the cause, if: { chose: [alarm.hasty] },'],
		['text: Go home,', 'text: Go home, if: { chose: [alarm.measured] },'],
	);
	assert.ok(
		found.includes(
			'after: error Play stops here after `alarm.quick`: no choice is open. Leave one choice without a condition, or add one for this case.',
		),
		found.join(),
	);
});

test('a road that ends elsewhere, or cannot be played, is refused', async () => {
	assert.deepEqual(
		await said('scenario-play', ['best: [alarm.measured, after.trace]', 'best: [alarm.quick, after.trace]']),
		[
			'best: error The road ends in `found`, of class `second-best`. Correct the list: it is played as it stands and must end in class `best`.',
		],
	);
	assert.deepEqual(await said('scenario-play', ['best: [alarm.measured, after.trace]', 'best: [after.trace]']), [
		'best: error The road cannot be played from `after.trace` on. Correct the list: it is played as it stands and must end in class `best`.',
	]);
});

test('a scenario that can end in `best` has a road there', async () => {
	assert.deepEqual(await said('scenario-play', ['best: [alarm.measured, after.trace], ', '']), [
		'roads: error There is no `best` road. Add one: the debrief compares every play with it.',
	]);
});
