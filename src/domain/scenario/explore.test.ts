import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore } from './explore.ts';
import { generate } from './generate.ts';
import { choice, sample } from './sample.ts';

test('every ending comes with its chance, its number of plays and a way to it', () => {
	const { complete, endings } = explore(sample());
	assert.equal(complete, true);
	assert.deepEqual(endings, {
		fixed: { chance: 0.25, plays: 1, path: ['alarm.act', 'after.fix'] },
		late: { chance: 0.25, plays: 1, path: ['alarm.wait', 'after.fix'] },
		trapped: { chance: 0.5, plays: 2, path: ['alarm.act', 'after.ignore'] },
	});
});

test('a sound scenario has no findings', () => {
	const { unreachable, unreached, deadEnds, beyond, roads, circle } = explore(sample());
	assert.deepEqual(
		{ unreachable, unreached, deadEnds, beyond, roads, circle },
		{ unreachable: [], unreached: [], deadEnds: [], beyond: [], roads: [], circle: null },
	);
});

test('a node that no play visits is found', () => {
	const scenario = sample();
	scenario.nodes.island = { title: '', text: '', also: [], evidence: {}, ask: '', choices: { go: choice('end') } };
	assert.deepEqual(explore(scenario).unreachable, ['island']);
});

test('an ending that no play reaches is found', () => {
	const scenario = sample();
	scenario.endings = {
		never: { class: 'fail', if: { chose: ['after.fix'], not: ['after.fix'] }, title: '', text: '' },
		...scenario.endings,
	};
	const { endings, unreached } = explore(scenario);
	assert.deepEqual(unreached, ['never']);
	assert.deepEqual(endings.never, { chance: 0, plays: 0, path: null });
});

test('what only a reader of the evidence reaches counts as reached, not in the chances', () => {
	const scenario = sample();
	scenario.nodes.after.choices.tell.to = 'talk';
	scenario.nodes.talk = { title: '', text: '', also: [], evidence: {}, ask: '', choices: { go: choice('end') } };
	scenario.endings = { told: { class: 'best', if: { chose: ['talk.go'] }, title: '', text: '' }, ...scenario.endings };
	const { unreachable, unreached, endings } = explore(scenario);
	assert.deepEqual([unreachable, unreached], [[], []]);
	assert.deepEqual(endings.told, {
		chance: 0,
		plays: 0,
		path: ['alarm.graph', 'alarm.act', 'after.tell', 'talk.go'],
	});
});

test('a price that would leave the range is found', () => {
	const scenario = sample();
	scenario.nodes.alarm.evidence.graph.cost = { time: 130 };
	assert.deepEqual(explore(scenario).beyond[0], {
		of: 'alarm.graph',
		meter: 'time',
		value: 130,
		path: ['alarm.graph'],
	});
});

test('a node without an open choice is a dead end', () => {
	const scenario = sample();
	for (const each of Object.values(scenario.nodes.after.choices)) each.if = { opened: ['alarm.graph'] };
	assert.deepEqual(
		explore(scenario).deadEnds.map(({ node, path }) => [node, path.join()]),
		[['after', 'alarm.act']],
	);
});

test('a choice that leads nowhere is a dead end', () => {
	const scenario = sample();
	scenario.nodes.alarm.choices.act.to = 'nowhere';
	assert.deepEqual(explore(scenario).deadEnds, [{ node: 'nowhere', path: ['alarm.act'] }]);
});

test('an effect that would leave the range is found once, with where the meter would stand', () => {
	const scenario = sample();
	scenario.nodes.alarm.choices.wait.later.effects = { users: -90 };
	const { beyond } = explore(scenario);
	assert.deepEqual(beyond, [{ of: 'alarm.wait', meter: 'users', value: -10, path: ['alarm.wait'] }]);
	scenario.nodes.alarm.choices.act.effects = { users: 25 };
	assert.deepEqual(explore(scenario).beyond[0], { of: 'alarm.act', meter: 'users', value: 105, path: ['alarm.act'] });
});

test('of several ways past a range the worst is told', () => {
	const scenario = sample();
	scenario.meters.users.max = 90;
	scenario.nodes.alarm.choices.act.effects = { users: 9 };
	scenario.nodes.after.choices.ignore.effects = { users: 5 };
	assert.deepEqual(
		explore(scenario).beyond.map(({ of, value, path }) => [of, value, path.join(' ')]),
		[
			['after.fix', 99, 'alarm.act after.fix'],
			['after.ignore', 94, 'alarm.act after.ignore'],
			['after.tell', 94, 'alarm.graph alarm.act after.tell'],
		],
	);
});

test('choices count as offered together only if a play finds them so', () => {
	assert.deepEqual(explore(sample()).offers, {
		alarm: [['act', 'wait']],
		after: [
			['fix', 'ignore'],
			['fix', 'ignore', 'tell'],
		],
	});
});

test('a road that stops early or ends in another class is found', () => {
	const roads = { best: ['alarm.wait', 'after.fix'], 'second-best': ['alarm.wait'], trap: ['alarm.no', 'after.fix'] };
	assert.deepEqual(explore(sample({ roads })).roads, [
		{ class: 'best', ending: 'late', lost: [] },
		{ class: 'second-best', ending: null, lost: [] },
		{ class: 'trap', ending: null, lost: ['alarm.no', 'after.fix'] },
	]);
});

test('a circle is reported and does not run for ever', () => {
	const scenario = sample();
	scenario.nodes.after.choices.ignore.to = 'alarm';
	const { circle, complete } = explore(scenario);
	assert.equal(complete, false);
	assert.deepEqual(circle, ['alarm', 'after', 'alarm']);
});

test('sixty nodes are explored, however many plays there are', () => {
	const shape = { nodes: 60, reach: 3, spice: 0.1, connected: true, range: 100 };
	const { complete, states, endings, unreachable } = explore(generate(1, shape));
	const all = Object.values(endings);
	const total = (of: 'chance' | 'plays') => all.reduce((sum, ending) => sum + ending[of], 0);
	assert.equal(complete, true);
	assert.ok(total('plays') > 1e15, `${total('plays')} plays`);
	assert.ok(states < 100_000, `${states} situations`);
	assert.ok(Math.abs(total('chance') - 1) < 1e-9);
	assert.deepEqual(unreachable, []);
});

test('a scenario with too many situations is given up, and says so', () => {
	const shape = { nodes: 30, reach: 3, spice: 0.1, connected: true, range: 100 };
	const scenario = generate(1, shape);
	const { complete, unreachable, unreached } = explore(scenario, 1000);
	assert.deepEqual([complete, unreachable, unreached], [false, [], []]);
	assert.equal(explore(scenario).complete, true);
});
