import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, openEvidence, startPlay } from './play.ts';
import { replay } from './replay.ts';
import { sample } from './sample.ts';

const scenario = sample();

test('a stored path folds into the play it came from', () => {
	let play = openEvidence(scenario, startPlay(scenario), 'alarm', 'graph');
	play = choose(scenario, choose(scenario, play, 'act'), 'tell');
	assert.deepEqual(replay(scenario, play.path), { play, lost: [] });
});

test('an empty path is the start', () => {
	assert.deepEqual(replay(scenario, []), { play: startPlay(scenario), lost: [] });
});

test('a path that no longer fits gives its longest valid beginning and says what was lost', () => {
	const { play, lost } = replay(scenario, ['alarm.act', 'after.rewrite', 'after.fix']);
	assert.equal(play.node, 'after');
	assert.deepEqual(play.path, ['alarm.act']);
	assert.deepEqual(lost, ['after.rewrite', 'after.fix']);
});

test('a choice whose condition does not hold does not fit', () => {
	assert.deepEqual(replay(scenario, ['alarm.act', 'after.tell']).lost, ['after.tell']);
});

test('steps after the ending, steps of other nodes and nonsense do not fit and do not throw', () => {
	assert.deepEqual(replay(scenario, ['alarm.act', 'after.fix', 'after.fix']).lost, ['after.fix']);
	assert.deepEqual(replay(scenario, ['after.fix']).lost, ['after.fix']);
	for (const odd of ['', '.', 'alarm', 'alarm.', 'alarm.constructor', '__proto__.x', 'alarm.act.more.dots']) {
		assert.doesNotThrow(() => replay(scenario, [odd, 'alarm.act']));
	}
	assert.deepEqual(replay(scenario, ['alarm.constructor']).lost, ['alarm.constructor']);
});

test('steps under an earlier name are found', () => {
	const renamed = sample({ renamed: { 'alarm.shed': 'alarm.act', 'later.fix': 'after.fix' } });
	const { play, lost } = replay(renamed, ['alarm.shed', 'later.fix']);
	assert.deepEqual(lost, []);
	assert.equal(play.ending, 'fixed');
	assert.deepEqual(play.path, ['alarm.act', 'after.fix']);
});
