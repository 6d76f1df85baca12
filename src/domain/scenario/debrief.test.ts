import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costliest, debrief } from './debrief.ts';
import { replay } from './replay.ts';
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

test('the choices passed by are those that were open, with what would have come of them', () => {
	const [first, second] = debrief(scenario, ['alarm.wait', 'after.ignore']).decisions;
	assert.deepEqual(
		first?.passed.map(({ id, onBest, outcome }) => [id, onBest, outcome]),
		[['act', true, 'Load falls']],
	);
	assert.deepEqual(
		second?.passed.map(({ id, onBest }) => [id, onBest]),
		[['fix', true]],
	);
});

test('otherwise: the other choice, then yours; its numbers are those of a replay', () => {
	const [first] = debrief(scenario, ['alarm.wait', 'after.ignore']).decisions;
	const act = first?.passed[0]?.otherwise;
	assert.deepEqual(act?.path, ['alarm.act', 'after.ignore']);
	assert.equal(act?.ending.id, 'trapped');
	assert.deepEqual(act?.meters, replay(scenario, act?.path ?? []).play.meters);
	assert.deepEqual(act?.difference, { users: 25, time: -14 });
	assert.equal(act?.at, '23:56');
});

test('better is a better ending, or no meter worse and one better', () => {
	const better = (path: string[]) =>
		debrief(scenario, path).decisions.map(({ passed }) => passed.map(({ otherwise }) => otherwise?.better));
	assert.deepEqual(better(['alarm.wait', 'after.ignore']), [[true], [true]]);
	assert.deepEqual(better(['alarm.act', 'after.fix']), [[false], [false]]);
	const mixed = sample();
	mixed.nodes.alarm.choices.act.effects = { users: -5, time: 30 };
	const [first] = debrief(mixed, ['alarm.wait', 'after.ignore']).decisions;
	assert.deepEqual(first?.passed[0]?.otherwise?.difference, { users: 25, time: 10 });
	assert.equal(first?.passed[0]?.otherwise?.better, false);
});

test('an ending outweighs every number, and numbers count by the range of their meter', () => {
	const [, second] = debrief(scenario, ['alarm.wait', 'after.ignore']).decisions;
	assert.equal(second?.passed[0]?.otherwise?.gain, 10 + 10 / 100);
	const [first] = debrief(scenario, ['alarm.wait', 'after.ignore']).decisions;
	assert.equal(first?.passed[0]?.otherwise?.gain, 25 / 100 + 14 / 120);
});

test('the costliest decision is the one whose best turning would have gained most', () => {
	assert.equal(costliest(debrief(scenario, ['alarm.wait', 'after.ignore']))?.node, 'after');
	assert.equal(costliest(debrief(scenario, ['alarm.wait', 'after.fix']))?.node, 'alarm');
	assert.equal(costliest(debrief(scenario, ['alarm.act', 'after.fix'])), null);
});

test('a replay from a decision begins with the steps that led there, before anything was opened', () => {
	const { decisions } = debrief(scenario, ['alarm.graph', 'alarm.act', 'after.fix']);
	assert.deepEqual(
		decisions.map(({ before }) => before),
		[[], ['alarm.graph', 'alarm.act']],
	);
});

test('each decision has the meters it left behind, with what surfaced on arrival', () => {
	const { decisions } = debrief(scenario, ['alarm.wait', 'after.fix']);
	assert.deepEqual(
		decisions.map(({ after }) => after),
		[
			{ users: 50, time: 20 },
			{ users: 60, time: 20 },
		],
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

test('the best road is listed, without its evidence', () => {
	const { best } = debrief(sample({ roads: { best: ['alarm.graph', 'alarm.act', 'after.fix'] } }), ['alarm.wait']);
	assert.deepEqual(
		best.map(({ at, text }) => [at, text]),
		[
			['23:53', 'Go to after'],
			['23:59', 'Go to end'],
		],
	);
});

test('without a best road that ends there are no numbers beside yours', () => {
	const { meters, best } = debrief(sample({ roads: { best: ['alarm.act'] } }), ['alarm.wait', 'after.fix']);
	assert.deepEqual(
		meters.map((each) => each.best),
		[null, null],
	);
	assert.deepEqual(best, []);
});

test('a path that no longer fits is debriefed as far as it does', () => {
	const { ending, decisions, lost } = debrief(scenario, ['alarm.act', 'after.gone']);
	assert.equal(ending, null);
	assert.equal(decisions.length, 1);
	assert.deepEqual(lost, ['after.gone']);
	assert.equal(decisions[0]?.passed[0]?.otherwise, null, 'nothing to compare with');
});
