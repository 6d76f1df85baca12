import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, openEvidence, startPlay } from '../../domain/scenario/play.ts';
import { sample } from '../../domain/scenario/sample.ts';
import { addressOf, playInAddress } from './group.ts';

const scenario = sample();

test('a reload goes on where the group was, evidence included', () => {
	const play = choose(scenario, openEvidence(scenario, startPlay(scenario), 'alarm', 'graph'), 'act');
	assert.equal(addressOf(play), '#group=alarm.graph~alarm.act');
	assert.deepEqual(playInAddress(scenario, addressOf(play)), { play, lost: false });
});

test('a group that has begun and decided nothing is at the first decision', () => {
	assert.equal(playInAddress(scenario, addressOf(startPlay(scenario))).play?.node, 'alarm');
});

test('an address without a group is before the beginning', () => {
	assert.deepEqual(playInAddress(scenario, '#main'), { play: null, lost: false });
	assert.equal(addressOf(null), '');
});

test('steps that do not fit begin at the start, and say so', () => {
	for (const hash of ['#group=alarm.gone', '#group=after.fix', '#group=<script>', '#group=%00~~..'])
		assert.deepEqual(playInAddress(scenario, hash), { play: null, lost: true });
});
