import assert from 'node:assert/strict';
import { test } from 'node:test';
import { said } from '../../../../tests/helpers/tiny-scenario.ts';

const best = 'best, if: { chose: [alarm.measured, after.trace] }';
const cases: [policy: RegExp, to: string][] = [
	[/always takes the first choice gets here: alarm\.hasty, after\.patch\./, '[alarm.hasty, after.patch]'],
	[/always takes the last choice gets here: alarm\.quick, after\.leave\./, '[alarm.quick, after.leave]'],
	[/always takes the longest text gets here: alarm\.hasty, after\.patch\./, '[alarm.hasty, after.patch]'],
	[/always takes what costs least time gets here: alarm\.quick, after\.leave\./, '[alarm.quick, after.leave]'],
	[/best sum of changes on the meters gets here: alarm\.hasty, after\.patch\./, '[alarm.hasty, after.patch]'],
	[/each as a share of its meter’s range gets here: alarm\.hasty, after\.patch\./, '[alarm.hasty, after.patch]'],
];

test('the sound scenario is won by no blind policy', async () => {
	assert.deepEqual(await said('scenario-blind'), []);
});

for (const [policy, road] of cases) {
	test(`refused: ${policy.source}`, async () => {
		const found = await said(
			'scenario-blind',
			[best, `best, if: { chose: ${road} }`],
			['best: [alarm.measured, after.trace]', `best: ${road}`],
		);
		const [line = ''] = found.filter((each) => policy.test(each));
		assert.match(line, /^known: error .*change the order, the length of the texts or the immediate effects\.$/);
	});
}

test('a policy that wins only with all evidence opened is refused too', async () => {
	const found = await said(
		'scenario-blind',
		[best, 'best, if: { chose: [alarm.hasty, after.patch], opened: [alarm.graph] }'],
		['best: [alarm.measured, after.trace]', 'best: [alarm.graph, alarm.hasty, after.patch]'],
	);
	assert.match(found.join(), /first choice gets here: alarm\.graph, alarm\.hasty, after\.patch\./);
});

test('of choices liked the same, either may be taken', async () => {
	const found = await said(
		'scenario-blind',
		['effects: { users: 5, time: 8 }, outcome: Done', 'effects: { users: -6, time: 1 }, outcome: Done'],
		[best, 'best, if: { chose: [alarm.quick, after.patch] }'],
		['best: [alarm.measured, after.trace]', 'best: [alarm.quick, after.patch]'],
	);
	assert.match(found.join(), /costs least time gets here: alarm\.quick, after\.patch\./);
});
