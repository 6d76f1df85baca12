import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

test('an effect past the range of a meter is refused at its choice, with the worst play', async () => {
	assert.deepEqual(
		await said('scenario-range', [
			'effects: { users: 5, time: 8 }, outcome: Done',
			'effects: { users: 5, time: 58 }, outcome: Done',
		]),
		[
			'patch: error `time` would stand at 67, outside 0 to 60, after `alarm.graph`, `alarm.hasty`, `after.patch`. Lessen an effect on the way there, or widen the meter.',
		],
	);
});

test('a price past the range is refused at its evidence', async () => {
	const [found] = await said('scenario-range', ['cost: { time: 1 }', 'cost: { time: 70 }']);
	assert.match(found ?? '', /^graph: error `time` would stand at 70, outside 0 to 60, after `alarm.graph`\./);
});

test('a delayed effect past the range is refused at the choice that caused it', async () => {
	const [found] = await said('scenario-range', ['effects: { users: 10 }', 'effects: { users: -60 }']);
	assert.match(found ?? '', /^measured: error `users` would stand at -12, outside 0 to 100, after `alarm.measured`\./);
});
