import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

const best = 'if: { chose: [alarm.measured, after.trace] }';

test('`best` in more than a quarter of random plays is warned about', async () => {
	assert.deepEqual(await said('scenario-chance', [best, 'if: { chose: [after.trace], not: [alarm.quick] }']), []);
	assert.deepEqual(await said('scenario-chance', [best, 'if: { not: [alarm.hasty, after.patch] }']), [
		'known: warning Random play gets `best` in 44.4 % of plays, which is more than 25 %. Narrow its condition, or add a choice that competent people take too.',
	]);
});

test('an ending in less than one of twenty random plays is warned about', async () => {
	const rare = 'if: { chose: [alarm.measured, after.trace], opened: [alarm.graph] }';
	const found = await said('scenario-chance', [best, rare], ['best: [alarm', 'best: [alarm.graph, alarm']);
	assert.match(found.join(), /^known: warning Random play ends in `known` in 0 % of plays, which is less than 5 %\./);
});
