import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, openEvidence, startPlay } from '../../domain/scenario/play.ts';
import { sample } from '../../domain/scenario/sample.ts';
import { addressOf, placeInAddress } from './group.ts';

const scenario = sample();

test('a reload goes on where the group was, evidence included', () => {
	const play = choose(scenario, openEvidence(scenario, startPlay(scenario), 'alarm', 'graph'), 'act');
	assert.equal(addressOf(play), '#group=alarm.graph~alarm.act');
	assert.deepEqual(placeInAddress(scenario, addressOf(play)), { play, told: false, lost: false });
});

test('a reload while the outcome of a decision is told tells it still', () => {
	const play = choose(scenario, startPlay(scenario), 'act');
	assert.equal(addressOf(play, true), '#group=alarm.act~');
	assert.deepEqual(placeInAddress(scenario, addressOf(play, true)), { play, told: true, lost: false });
	assert.equal(placeInAddress(scenario, '#group=alarm.graph~').told, false, 'nothing is decided');
});

test('a group that has begun and decided nothing is at the first decision', () => {
	assert.equal(placeInAddress(scenario, addressOf(startPlay(scenario))).play?.node, 'alarm');
});

test('an address without a group is before the beginning', () => {
	assert.deepEqual(placeInAddress(scenario, '#main'), { play: null, told: false, lost: false });
	assert.equal(addressOf(null), '');
});

test('steps that do not fit begin at the start, and say so', () => {
	for (const hash of ['#group=alarm.gone', '#group=after.fix', '#group=<script>', '#group=%00~~..'])
		assert.deepEqual(placeInAddress(scenario, hash), { play: null, told: false, lost: true });
});
