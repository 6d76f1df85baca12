import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

test('a player who looks at one meter alone and gets `best` is warned about', async () => {
	const found = await said(
		'scenario-narrow',
		['best, if: { chose: [alarm.measured, after.trace] }', 'best, if: { chose: [alarm.hasty, after.patch] }'],
		['best: [alarm.measured, after.trace]', 'best: [alarm.hasty, after.patch]'],
	);
	assert.deepEqual(found, [
		'known: warning A player who always takes what is best for “Users served” gets here: alarm.hasty, after.patch. Let the best road lose something on this meter early.',
	]);
});

test('the clock is no such meter: what costs least time is refused elsewhere', async () => {
	assert.deepEqual(await said('scenario-narrow'), []);
});
