import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

test('the number of decisions on a path is warned about', async () => {
	assert.deepEqual(await said('scenario-shape'), [
		'nodes: warning A play has 2 decisions. Three to six fit the ten minutes a player has.',
	]);
});

test('a scenario without a delayed consequence is warned about', async () => {
	const found = await said('scenario-shape', [
		'        later: { at: after, effects: { users: 10 }, text: It helped }\n',
		'',
	]);
	assert.match(found.join(), /nodes: warning No consequence arrives late\. Give a choice a `later:`/);
});

test('an ending class that is missing is warned about', async () => {
	const found = await said('scenario-shape', ['class: second-best', 'class: fail']);
	assert.match(found.join(), /endings: warning No ending is of class `second-best`\./);
});

test('more than twenty nodes are warned about', async () => {
	const chain = Array.from(
		{ length: 20 },
		(_, n) =>
			`  n${n}: { title: N, text: T, ask: A, choices: { a: { text: a, effects: { time: 1 }, outcome: o, to: ${n < 19 ? `n${n + 1}` : 'end'} }, b: { text: b, effects: { users: -1 }, outcome: o, to: end } } }\n`,
	).join('');
	const reasons = Array.from({ length: 20 }, (_, n) => `n${n}: Why, `).join('');
	const found = await said(
		'scenario-shape',
		['endings:\n', `${chain}endings:\n`],
		['reasons: { ', `reasons: { ${reasons}`],
		['outcome: Late, to: end', 'outcome: Late, to: n0'],
	);
	assert.match(found.join(), /nodes: warning There are 22 nodes; nobody reviews more than 20 well\./);
});
