import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogEvent } from '../../domain/log/event.ts';
import { sample } from '../../domain/scenario/sample.ts';
import { lastPlayed, restore } from './stage.ts';

test('no draft, a broken one and one that has ended lead to the start', () => {
	for (const draft of [null, { path: [] }, ['alarm.act', 'after.fix']])
		assert.deepEqual(restore(sample(), draft), { at: 'start' });
});

test('an unfinished play goes on where it was', () => {
	const stage = restore(sample(), ['alarm.graph', 'alarm.act']);
	assert.equal(stage.at === 'play' && stage.play.node, 'after');
	assert.equal(stage.at === 'play' && stage.lost, false);
});

test('a started play without a step is still a play', () => {
	const stage = restore(sample(), []);
	assert.equal(stage.at === 'play' && stage.play.node, 'alarm');
});

test('a draft that no longer fits goes on from the last step that does, and says so', () => {
	const stage = restore(sample(), ['alarm.act', 'after.gone']);
	assert.equal(stage.at === 'play' && stage.play.node, 'after');
	assert.equal(stage.at === 'play' && stage.lost, true);
});

const played = (id: string, subject: string): LogEvent => ({
	id,
	at: '2026-11-21T10:00:00.000Z',
	zone: 'UTC',
	type: 'played',
	subject,
	data: { path: ['alarm.act', 'after.fix'], ending: 'fixed' },
});

test('the last play of this scenario counts, unless it was deleted', () => {
	const events: LogEvent[] = [played('1', 'sample'), played('2', 'sample'), played('3', 'other')];
	assert.equal(lastPlayed(events, 'sample')?.id, '2');
	const gone: LogEvent = {
		id: '4',
		at: '2026-11-21T11:00:00.000Z',
		zone: 'UTC',
		type: 'deleted',
		subject: 'sample',
		data: { event: '2' },
	};
	assert.equal(lastPlayed([...events, gone], 'sample')?.id, '1');
	assert.equal(lastPlayed([], 'sample'), null);
});
