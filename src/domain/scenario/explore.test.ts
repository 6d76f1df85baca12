import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore, MOST_PLAYS } from './explore.ts';
import { choice, sample } from './sample.ts';
import type { Scenario } from './types.ts';

test('every way of playing is listed with its ending and chance', () => {
	const { complete, ways, endings } = explore(sample());
	assert.equal(complete, true);
	assert.deepEqual(
		ways.map(({ path, ending, chance }) => [path.join(' '), ending, chance]),
		[
			['alarm.act after.fix', 'fixed', 0.25],
			['alarm.act after.ignore', 'trapped', 0.25],
			['alarm.wait after.fix', 'late', 0.25],
			['alarm.wait after.ignore', 'trapped', 0.25],
		],
	);
	assert.deepEqual(endings, { fixed: 0.25, late: 0.25, trapped: 0.5 });
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
	assert.equal(endings.never, 0);
});

test('what only a reader of the evidence reaches counts as reached, not in the chances', () => {
	const scenario = sample();
	scenario.nodes.after.choices.tell.to = 'talk';
	scenario.nodes.talk = { title: '', text: '', also: [], evidence: {}, ask: '', choices: { go: choice('end') } };
	scenario.endings = { told: { class: 'best', if: { chose: ['talk.go'] }, title: '', text: '' }, ...scenario.endings };
	const { unreachable, unreached, endings, ways } = explore(scenario);
	assert.deepEqual([unreachable, unreached], [[], []]);
	assert.equal(endings.told, 0);
	assert.equal(ways.length, 4);
});

test('a price that would leave the range is found', () => {
	const scenario = sample();
	scenario.nodes.alarm.evidence.graph.cost = { time: 130 };
	assert.deepEqual(explore(scenario).beyond.slice(0, 1), [
		{ of: 'alarm.graph', meter: 'time', value: 130, path: ['alarm.graph', 'alarm.chat'] },
	]);
});

test('a node without an open choice is a dead end', () => {
	const scenario = sample();
	for (const each of Object.values(scenario.nodes.after.choices)) each.if = { opened: ['alarm.graph'] };
	assert.deepEqual(
		explore(scenario).deadEnds.map(({ node, path }) => [node, path.join()]),
		[
			['after', 'alarm.act'],
			['after', 'alarm.wait'],
		],
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
	assert.deepEqual(circle, { node: 'alarm', path: ['alarm.act', 'after.ignore'] });
});

test('a scenario with too many plays is refused instead of walked', () => {
	const nodes: Scenario['nodes'] = {};
	for (let n = 0; n < 12; n++) {
		const to = n === 11 ? 'end' : `n${n + 1}`;
		nodes[`n${n}`] = {
			title: '',
			text: '',
			also: [],
			evidence: {},
			ask: '',
			choices: { a: choice(to), b: choice(to), c: choice(to) },
		};
	}
	const { complete, ways } = explore(sample({ nodes, roads: {} }));
	assert.equal(complete, false);
	assert.equal(ways.length, MOST_PLAYS);
});
