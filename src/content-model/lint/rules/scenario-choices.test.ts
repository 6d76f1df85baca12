import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

test('a choice that moves no meter at once is refused', async () => {
	const found = await said('scenario-choices', [
		'text: Go home, effects: { users: -8, time: 1 }',
		'text: Go home, effects: { users: 0 }',
	]);
	assert.ok(
		found.some((line) => /^effects: error `leave` moves no meter at once\. Give it what it costs/.test(line)),
		found.join(),
	);
});

test('a choice as good on every meter and better on one is refused', async () => {
	assert.deepEqual(
		await said('scenario-choices', [
			'text: Find the cause, effects: { users: -2, time: 4 }',
			'text: Find the cause, effects: { users: -2, time: 1 }',
		]),
		[
			'effects: error `trace` is at least as good as `leave` on every meter, and better on one. Let `trace` cost something now that `leave` does not.',
		],
	);
});

test('choices that are never open together are not compared', async () => {
	assert.deepEqual(
		await said(
			'scenario-choices',
			[
				'text: Find the cause, effects: { users: -2, time: 4 }',
				'text: Find the cause, if: { chose: [alarm.measured] }, effects: { users: -2, time: 1 }',
			],
			['text: Go home, effects', 'text: Go home, if: { not: [alarm.measured] }, effects'],
		),
		[],
	);
});

test('delayed effects do not excuse: what is shown now counts', async () => {
	const found = await said(
		'scenario-choices',
		['effects: { users: -2, time: 4 }\n        later', 'effects: { users: 6, time: 4 }\n        later'],
		['later: { at: after, effects: { users: 10 }', 'later: { at: after, effects: { users: -20 }'],
	);
	assert.match(found.join(), /`measured` is at least as good as `hasty`/);
});
