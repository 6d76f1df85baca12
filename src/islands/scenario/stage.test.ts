import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogEvent, LogEventOf } from '../../domain/log/event.ts';
import { sample } from '../../domain/scenario/sample.ts';
import { begin, endingsSeen, opening, playsOf, restore } from './stage.ts';

const start = { at: 'start', badLink: null };

test('no draft, a broken one and one that has ended lead to the start', () => {
	for (const draft of [null, { path: 'x' }, ['alarm.act', 'after.fix'], { path: ['alarm.act', 'after.fix'] }])
		assert.deepEqual(restore(sample(), draft), start);
});

test('an unfinished play goes on where it was, with what was written', () => {
	const stage = restore(sample(), { path: ['alarm.graph', 'alarm.act'], written: { alarm: 'Looking.' } });
	assert.equal(stage.at === 'play' && stage.play.node, 'after');
	assert.deepEqual(stage.at === 'play' && [stage.lost, stage.written], [false, { alarm: 'Looking.' }]);
});

test('a draft of an earlier version, and a started play without a step, are still plays', () => {
	const earlier = restore(sample(), ['alarm.act']);
	assert.equal(earlier.at === 'play' && earlier.play.node, 'after');
	const fresh = restore(sample(), { path: [], written: {} });
	assert.equal(fresh.at === 'play' && fresh.play.node, 'alarm');
});

test('a draft that no longer fits goes on from the last step that does, and says so', () => {
	const stage = restore(sample(), ['alarm.act', 'after.gone']);
	assert.equal(stage.at === 'play' && stage.play.node, 'after');
	assert.equal(stage.at === 'play' && stage.lost, true);
});

const path = ['alarm.act', 'after.fix'];
const played = (id: string, subject: string, lines?: Record<string, string>): LogEventOf<'played'> => ({
	id,
	at: '2026-11-21T10:00:00.000Z',
	zone: 'UTC',
	type: 'played',
	subject,
	data: { path, ending: 'fixed', ...(lines && { lines }) },
});

test('the plays of this scenario count, unless they were deleted', () => {
	const events: LogEvent[] = [played('1', 'sample'), played('2', 'sample'), played('3', 'other')];
	const ids = (all: readonly LogEvent[]) => playsOf(all, 'sample').map(({ id }) => id);
	assert.deepEqual(ids(events), ['1', '2']);
	const gone: LogEvent = {
		id: '4',
		at: '2026-11-21T11:00:00.000Z',
		zone: 'UTC',
		type: 'deleted',
		subject: 'sample',
		data: { event: '2' },
	};
	assert.deepEqual(ids([...events, gone]), ['1']);
	assert.deepEqual(ids([]), []);
});

test('the road of an address opens its debrief: yours with what you wrote, or somebody else’s', () => {
	const plays = [played('1', 'sample', { alarm: 'Looking.' })];
	const own = opening(sample(), 'act.fix.fixed', null, plays);
	assert.deepEqual(own.at === 'end' && [own.from, own.on, own.written, own.path], [
		'log',
		'2026-11-21T10:00:00.000Z',
		{ alarm: 'Looking.' },
		path,
	]);
	const other = opening(sample(), 'wait.ignore.trapped', null, plays);
	assert.deepEqual(other.at === 'end' && [other.from, other.on, other.written], ['link', null, {}]);
});

test('a link that fits nothing leads to where the reader was, with a word about it', () => {
	assert.deepEqual(opening(sample(), '<b>', null, []), { at: 'start', badLink: 'unreadable' });
	const kept = opening(sample(), 'act.gone.fixed', { path: ['alarm.act'], written: {} }, []);
	assert.deepEqual(kept.at === 'play' && [kept.badLink, kept.play.node], ['stale', 'after']);
});

test('endings seen are those that there are today, under the name they have now', () => {
	const scenario = sample({ renamed: { mended: 'fixed' } });
	const plays = ['mended', 'fixed', 'gone', 'constructor', 'late'].map((ending, n) => ({
		...played(String(n), 'sample'),
		data: { path, ending },
	}));
	assert.equal(endingsSeen(scenario, plays), 2);
});

test('a replay begins at its decision', () => {
	const { play, written } = begin(sample(), ['alarm.act'], { alarm: 'Looking.' });
	assert.deepEqual([play.node, written], ['after', { alarm: 'Looking.' }]);
});
