import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debrief } from './debrief.ts';
import { sample } from './sample.ts';

const scenario = sample();

test('the ending comes with its class, title, text and cost', () => {
	const { ending, at } = debrief(scenario, ['alarm.wait', 'after.fix']);
	assert.equal(ending?.id, 'late');
	assert.equal(ending?.class, 'second-best');
	assert.equal(ending?.cost, 'Users');
	assert.equal(at, '00:10');
});

test('each decision has its time, choice, outcome, reason and when it would be right', () => {
	const [first] = debrief(scenario, ['alarm.graph', 'alarm.act', 'after.fix']).decisions;
	assert.equal(first?.title, 'Alarm');
	assert.equal(first?.at, '23:53');
	assert.equal(first?.choice, 'act');
	assert.equal(first?.outcome, 'Load falls');
	assert.equal(first?.reason, 'Act first');
	assert.equal(first?.rightWhen, 'load is the cause');
});

test('what a decision did includes its delayed effects', () => {
	const [first] = debrief(scenario, ['alarm.wait', 'after.fix']).decisions;
	assert.deepEqual(first?.change, { time: 20, users: -30 });
	assert.deepEqual(first?.later, [{ at: '00:10', text: 'The wait shows', change: { users: -30 } }]);
});

test('the choices passed by are those that were open, and one on the best road is better', () => {
	const [first, second] = debrief(scenario, ['alarm.wait', 'after.ignore']).decisions;
	assert.deepEqual(
		first?.passed.map(({ id, better }) => [id, better]),
		[['act', true]],
	);
	assert.deepEqual(
		second?.passed.map(({ id, better }) => [id, better]),
		[['fix', true]],
	);
});

test('on the best road nothing passed by is better', () => {
	const { decisions } = debrief(scenario, ['alarm.act', 'after.fix']);
	assert.equal(
		decisions.some((decision) => decision.passed.some((choice) => choice.better)),
		false,
	);
});

test('the hinge is marked', () => {
	assert.deepEqual(
		debrief(scenario, ['alarm.act', 'after.fix']).decisions.map(({ hinge }) => hinge),
		[false, true],
	);
});

test('meters stand beside those of the best road', () => {
	const { meters } = debrief(scenario, ['alarm.wait', 'after.fix']);
	assert.deepEqual(
		meters.map(({ id, you, best }) => [id, you, best]),
		[
			['users', 60, 85],
			['time', 20, 6],
		],
	);
});

test('without a best road that ends there is nothing to compare with', () => {
	const { meters, decisions } = debrief(sample({ roads: { best: ['alarm.act'] } }), ['alarm.wait', 'after.fix']);
	assert.deepEqual(
		meters.map(({ best }) => best),
		[null, null],
	);
	assert.equal(decisions[0]?.passed[0]?.better, false);
});

test('a path that no longer fits is debriefed as far as it does', () => {
	const { ending, decisions, lost } = debrief(scenario, ['alarm.act', 'after.gone']);
	assert.equal(ending, null);
	assert.equal(decisions.length, 1);
	assert.deepEqual(lost, ['after.gone']);
});
