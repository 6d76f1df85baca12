import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionsAhead } from './ahead.ts';
import { sample } from './sample.ts';

test('decisions to the end are counted from any node', () => {
	assert.deepEqual(decisionsAhead(sample(), 'alarm'), { least: 2, most: 2 });
	assert.deepEqual(decisionsAhead(sample(), 'after'), { least: 1, most: 1 });
});

test('branches of different length give the fewest and the most', () => {
	const scenario = sample();
	scenario.nodes.alarm.choices.wait.to = 'end';
	assert.deepEqual(decisionsAhead(scenario, 'alarm'), { least: 1, most: 2 });
});

test('a circle does not run for ever', () => {
	const scenario = sample();
	scenario.nodes.after.choices.fix.to = 'alarm';
	assert.equal(Number.isFinite(decisionsAhead(scenario, 'alarm').most), true);
});
