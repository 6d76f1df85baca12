import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../log/limits.ts';
import { lineAt, linesOf, ROOM, readUnfinished, write } from './written.ts';

test('a line is kept as far as there is room for all of them', () => {
	const nodes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	const written = nodes.reduce((all, node) => write(all, node, 'x'.repeat(5000)), {});
	assert.equal(lineAt({}, written, 'a')?.length, 400);
	assert.equal(Object.keys(written).length, 6);
	assert.ok(JSON.stringify(written).length <= ROOM);
	const escaped = write({}, 'a', '"\n\u0001'.repeat(5000));
	assert.ok(JSON.stringify(escaped).length <= ROOM);
	assert.deepEqual(write({ a: 'one', b: 'two' }, 'a', ''), { b: 'two' });
});

test('a play with six decisions, all evidence opened and every line full is within the limit of an event', () => {
	const nodes = Array.from({ length: 6 }, (_, n) => `quite-a-long-node-${n}`);
	const path = nodes.flatMap((node) => ['evidence', 'more', 'choice'].map((step) => `${node}.some-${step}-id`));
	const lines = nodes.reduce((all, node) => write(all, node, '„“\u{1f642}'.repeat(300)), {});
	const event = {
		id: 'x'.repeat(24),
		at: '2026-11-21T10:00:00.000Z',
		zone: 'America/Argentina/Buenos_Aires',
		type: 'played',
		subject: 'negotiate-and-say-no',
		data: { path, ending: 'an-ending-with-a-long-name', lines },
	};
	assert.ok(JSON.stringify(event).length < LIMITS.event, String(JSON.stringify(event).length));
});

test('no half of a character is kept', () => {
	assert.equal(write({}, 'a', `${'x'.repeat(399)}\u{1f642}`).a, 'x'.repeat(399));
});

test('what goes into the log are lines of decisions taken, trimmed', () => {
	assert.deepEqual(linesOf({ a: ' one ', b: 'two', c: '  ' }, ['a.x', 'c.y']), { a: 'one' });
	assert.equal(linesOf({ b: 'two' }, ['a.x']), null);
});

test('a line is found under an earlier name of its node', () => {
	assert.equal(lineAt({ renamed: { 'old.x': 'new.x' } }, { old: 'one' }, 'new'), 'one');
	assert.equal(lineAt({}, { old: 'one' }, 'new'), null);
	assert.equal(lineAt({}, {}, 'constructor'), null);
});

test('a draft is read as a play only if it is one', () => {
	assert.deepEqual(readUnfinished(['alarm.act']), { path: ['alarm.act'], written: {} });
	assert.deepEqual(readUnfinished({ path: [], written: { alarm: 'one', after: 4 } }), {
		path: [],
		written: { alarm: 'one' },
	});
	assert.deepEqual(readUnfinished({ path: [], written: ['x'] }), { path: [], written: {} });
	for (const odd of [null, undefined, 'alarm.act', 4, {}, [1], ['alarm.act', null], { path: 'x' }, { path: [1] }])
		assert.equal(readUnfinished(odd), null);
});
