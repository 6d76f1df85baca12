import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debrief } from './debrief.ts';
import { otherwise } from './otherwise.ts';
import { choice, sample } from './sample.ts';
import type { Scenario } from './types.ts';

const scenario = sample();

test('the other choice comes first, then your later choices', () => {
	assert.deepEqual(otherwise(scenario, ['alarm.wait', 'after.ignore'], 0, 'act').path, ['alarm.act', 'after.ignore']);
});

test('a worse turning is not mended by the best road later on', () => {
	const path = ['alarm.act', 'after.ignore'];
	assert.equal(otherwise(scenario, path, 0, 'wait').ending, 'trapped');
});

test('your later choices are found under the names they have now', () => {
	const renamed = sample({ renamed: { 'later.fix': 'after.fix' } });
	assert.deepEqual(otherwise(renamed, ['alarm.wait', 'later.fix'], 0, 'act').path, ['alarm.act', 'after.fix']);
});

test('steps before the decision stay, evidence included', () => {
	const { path, meters } = otherwise(scenario, ['alarm.graph', 'alarm.act', 'after.fix'], 2, 'ignore');
	assert.deepEqual(path, ['alarm.graph', 'alarm.act', 'after.ignore']);
	assert.equal(meters.time, 9);
});

test('evidence you opened later belongs to your later choices', () => {
	const two = wide();
	const path = ['start.left', 'bend.map', 'bend.on', 'meet.stop'];
	assert.deepEqual(otherwise(two, path, 0, 'straight').path, ['start.straight', 'bend.map', 'bend.on', 'meet.stop']);
});

test('where you never were, the best road decides, with its evidence; where you were, you do again', () => {
	const path = ['start.left', 'bend.on', 'meet.stop'];
	assert.deepEqual(otherwise(wide(), path, 0, 'right').path, ['start.right', 'lane.map', 'lane.short', 'meet.stop']);
});

test('where your choice is no longer open, the best road decides', () => {
	const path = ['start.left', 'bend.on', 'meet.shout'];
	const other = wide();
	assert.deepEqual(otherwise(other, path, 0, 'straight').path, ['start.straight', 'bend.on', 'meet.go']);
});

test('where the best road says nothing, the best ending that can still be had is taken', () => {
	const other = wide();
	delete other.roads.best;
	for (const each of ['long', 'short'] as const) {
		const lane = other.nodes.lane?.choices[each];
		if (lane) lane.to = each === 'long' ? 'bend' : 'meet';
	}
	const { path, ending } = otherwise(other, ['start.left', 'bend.on', 'meet.shout'], 0, 'right');
	assert.deepEqual([path, ending], [['start.right', 'lane.long', 'bend.on', 'meet.go'], 'there']);
});

test('a place with no way on has no ending, and is no alternative', () => {
	const stuck = wide();
	for (const each of Object.values(stuck.nodes.lane?.choices ?? {})) each.if = { chose: ['start.left'] };
	assert.equal(otherwise(stuck, ['start.left', 'bend.on', 'meet.stop'], 0, 'right').ending, null);
	const [first] = debrief(stuck, ['start.left', 'bend.on', 'meet.stop']).decisions;
	assert.equal(first?.passed.find(({ id }) => id === 'right')?.otherwise, null);
});

test('a search without an end in sight stops', () => {
	const nodes: Scenario['nodes'] = {};
	for (let n = 0; n < 40; n += 1) {
		const to = n === 39 ? 'end' : `n${n + 1}`;
		const choices = { a: choice(to), b: choice(to), c: choice(to) };
		nodes[`n${n}`] = { title: '', text: '', also: [], evidence: {}, ask: '', choices };
	}
	const endings: Scenario['endings'] = { over: { class: 'fail', title: '', text: '' } };
	const long = sample({ nodes, endings, roads: {} });
	assert.equal(otherwise(long, ['n0.a'], 0, 'b').ending, 'over');
});

/** `left` and `straight` lead to `bend`, `right` to `lane`; both meet, and `shout` is for who went left. */
function wide(): Scenario {
	const place = (choices: Scenario['nodes'][string]['choices'], evidence = {}): Scenario['nodes'][string] => ({
		title: '',
		text: '',
		also: [],
		evidence,
		ask: '',
		choices,
	});
	const map = { map: { title: 'Map', kind: 'chart', cost: { time: 1 }, body: '' } };
	return sample({
		nodes: {
			start: place({ left: choice('bend'), straight: choice('bend'), right: choice('lane') }),
			bend: place({ on: choice('meet'), back: choice('meet') }, map),
			lane: place({ long: choice('meet'), short: choice('meet') }, map),
			meet: place({ stop: choice('end'), shout: choice('end', { if: { chose: ['start.left'] } }), go: choice('end') }),
		},
		endings: {
			there: { class: 'best', if: { chose: ['meet.go'] }, title: '', text: '' },
			lost: { class: 'fail', title: '', text: '' },
		},
		roads: { best: ['start.right', 'lane.map', 'lane.short', 'meet.go'] },
	});
}
