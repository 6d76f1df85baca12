import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference } from './difference.ts';
import { isDamaged, parseEvent, saysTheSame, serializeEvent } from './entry.ts';
import { eventId } from './event-id.ts';
import { EMPTY_LOG, growLog, isDropped, logOf, mergeLogs } from './merge.ts';
import { below, entryOf, often, sampleEntries, sampleEvent, seeded, shuffled } from './sample-events.ts';

const CASES = often(3000);

describe('event ids', () => {
	it('sort as text by time, then by count, on both sides of the year 2059', () => {
		const times = [0, 1, 35, 36, 1_760_000_000_000, 36 ** 8 - 1, 36 ** 8, 4_000_000_000_000];
		const ids = times.flatMap((time) => [0, 1, 35, 36, 1000].map((n) => eventId(time, 'r', n)));
		assert.deepEqual(ids, [...ids].sort());
		assert.equal(new Set(ids).size, ids.length);
	});

	it('survive a clock that says nonsense', () => {
		for (const now of [Number.NaN, Number.POSITIVE_INFINITY, -1]) assert.match(eventId(now, 'r', 0), /^0{9}-r-0000$/);
	});
});

describe('reading and writing an event', () => {
	it('gives back every known event', () => {
		const random = seeded(1);
		for (let i = 0; i < CASES; i += 1) {
			const event = sampleEvent(random);
			assert.deepEqual(entryOf(serializeEvent(event)).event, event);
		}
	});

	it('keeps unknown types, unknown fields and unknown payloads byte for byte', () => {
		const odd = [
			'{"id":"1","type":"dreamt","big":12345678901234567890123,"n":1.0,"e":1e400}',
			'{ "id" : "2", "type":"answered", "data":{"score":"full"} }',
			`{"mood" : "calm",${serializeEvent(sampleEvent(seeded(1))).slice(1)}`,
		];
		for (const text of odd) assert.equal(entryOf(text).text, text);
		assert.deepEqual(
			odd.map((text) => entryOf(text).event?.type ?? null),
			[null, null, sampleEvent(seeded(1)).type],
		);
	});

	it('reads a play with and without lines, and no lines that are no texts', () => {
		const play = (data: object) =>
			entryOf(
				JSON.stringify({ ...sampleEvent(seeded(1)), type: 'played', data: { path: ['a.b'], ending: 'c', ...data } }),
			).event?.type ?? null;
		assert.deepEqual([{}, { lines: {} }, { lines: { a: 'Said.' } }].map(play), ['played', 'played', 'played']);
		for (const lines of [null, 'x', ['x'], { a: 4 }, { a: null }]) assert.equal(play({ lines }), null);
	});

	it('reports damaged text and never throws', () => {
		const random = seeded(3);
		const whole = serializeEvent(sampleEvent(random));
		for (const text of ['', 'null', '[]', '7', '"id"', '{}', '{"id":7}', '{"id":""}', '['.repeat(500_000)]) {
			assert.ok(isDamaged(parseEvent(text)), text.slice(0, 20));
		}
		for (let i = 0; i < CASES; i += 1) {
			const cut = parseEvent(whole.slice(0, below(random, whole.length)));
			assert.ok(isDamaged(cut) && cut.reason === 'not-json');
		}
	});

	it('knows two spellings of one event from two events', () => {
		const event = sampleEvent(seeded(4));
		const text = serializeEvent(event);
		const reversed = JSON.stringify(Object.fromEntries(Object.entries(event).reverse()), null, '\t');
		assert.ok(saysTheSame(text, reversed));
		assert.ok(!saysTheSame(text, text.replace(event.zone, 'Elsewhere')));
		assert.ok(!saysTheSame('{"a":["a",1]}', '[["a",["a",1]]]'));
	});
});

describe('merging logs', () => {
	it('is idempotent, commutative and associative, and loses no version of an event', () => {
		const random = seeded(5);
		for (let i = 0; i < CASES; i += 1) {
			const [x, y, z] = [sampleEntries(random, 6), sampleEntries(random, 6), sampleEntries(random, 6)];
			const [a, b, c] = [logOf(x), logOf(y), logOf(z)];
			assert.deepEqual(mergeLogs(a, a), a);
			assert.deepEqual(mergeLogs(a, b), mergeLogs(b, a));
			assert.deepEqual(mergeLogs(mergeLogs(a, b), c), mergeLogs(a, mergeLogs(b, c)));
			const all = mergeLogs(mergeLogs(a, b), c);
			const kept = [...all.entries, ...all.quarantined];
			const gone = new Set(
				[...x, ...y, ...z].flatMap(({ event }) => (event?.type === 'deleted' ? event.data.event : [])),
			);
			for (const entry of [...x, ...y, ...z]) {
				const there = kept.some(({ id, text }) => id === entry.id && saysTheSame(text, entry.text));
				assert.equal(there, !isDropped(entry, gone));
			}
			assert.deepEqual(logOf(shuffled(random, kept)), all);
		}
	});

	it('sorts by id', () => {
		const { entries } = logOf(sampleEntries(seeded(6), 500));
		assert.deepEqual(
			entries.map(({ id }) => id),
			entries.map(({ id }) => id).sort(),
		);
	});

	it('quarantines an id with two payloads: neither wins, neither is lost', () => {
		const a = entryOf('{"id":"1","type":"x","data":1}');
		const b = entryOf('{"id":"1","type":"x","data":2}');
		const merged = mergeLogs(logOf([a]), logOf([b]));
		assert.deepEqual(merged, { entries: [], quarantined: [a, b] });
		assert.deepEqual(mergeLogs(merged, logOf([a])), merged);
	});

	it('counts before anything changes exactly what a merge then does', () => {
		const random = seeded(7);
		for (let i = 0; i < CASES; i += 1) {
			const [mine, theirs] = [logOf(sampleEntries(random, 8)), logOf(sampleEntries(random, 8))];
			const found = difference(mine, theirs);
			const after = mergeLogs(mine, theirs);
			const size = (log: typeof mine) => log.entries.length + log.quarantined.length;
			const news = found.added.length + found.quarantined.length;
			assert.equal(size(after) - size(mine), news - found.removed.length);
			assert.equal(size(theirs), news + found.known + found.deletedHere);
			assert.deepEqual(mergeLogs(mine, logOf([...found.added, ...found.quarantined])), after);
			assert.deepEqual(difference(after, theirs).added, []);
			assert.deepEqual(difference(after, theirs).removed, []);
		}
		assert.deepEqual(difference(EMPTY_LOG, EMPTY_LOG).added, []);
	});

	it('drops what a deletion names, whichever comes first, and never a deletion', () => {
		const note = entryOf('{"id":"1","type":"x","data":"secret"}');
		const base = { at: '2026-11-20T09:00:00.000Z', zone: 'UTC', type: 'deleted', subject: 'design' };
		const deletion = entryOf(JSON.stringify({ ...base, id: '2', data: { event: '1' } }));
		const again = entryOf(JSON.stringify({ ...base, id: '3', data: { event: '2' } }));
		for (const order of [
			[note, deletion, again],
			[again, deletion, note],
			[deletion, note, again],
		]) {
			assert.deepEqual(logOf(order), { entries: [deletion, again], quarantined: [] });
		}
	});

	it('drops every later version of an entry with the event that began it, whichever comes first', () => {
		const base = { at: '2026-11-20T09:00:00.000Z', zone: 'UTC', subject: 'evidence' };
		const event = (id: string, type: string, data: object) => entryOf(JSON.stringify({ ...base, id, type, data }));
		const began = event('1', 'noted', { fields: { did: 'a secret' } });
		const second = event('2', 'noted', { entry: '1', fields: { did: 'a secret, again' } });
		const elsewhere = event('3', 'noted', { entry: '1', fields: { did: 'the secret on a phone' } });
		const other = event('4', 'noted', { fields: { did: 'no secret' } });
		const deletion = event('5', 'deleted', { event: '1' });
		for (const order of [
			[began, second, elsewhere, other, deletion],
			[deletion, elsewhere, second, other, began],
			[elsewhere, deletion, began, other, second],
		]) {
			assert.deepEqual(logOf(order), { entries: [other, deletion], quarantined: [] });
		}
		const [mine, theirs] = [logOf([began, second]), logOf([elsewhere, deletion])];
		assert.deepEqual(difference(mine, theirs).removed, [began, second]);
		assert.equal(difference(theirs, mine).deletedHere, 2);
		// The deletion of a later version takes that version alone.
		const last = event('6', 'deleted', { event: '2' });
		assert.deepEqual(logOf([began, second, last]).entries, [began, last]);
	});

	it('grows event by event to what a merge makes of all', () => {
		const random = seeded(8);
		for (let i = 0; i < CASES; i += 1) {
			const entries = sampleEntries(random, 12);
			const growing = growLog();
			for (const entry of entries) {
				growing.add(entry);
				if (random() < 0.3) growing.log();
			}
			assert.deepEqual(growing.log(), logOf(entries));
			assert.equal(growing.log(), growing.log());
		}
	});
});
