import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { isDamaged, parseEvent, serializeEvent } from '../domain/log/entry.ts';
import type { Answered } from '../domain/log/event.ts';
import { writeExport } from '../domain/log/export-file.ts';
import { isDropped } from '../domain/log/merge.ts';
import { below, often, pick, sampleEvent, seeded } from '../domain/log/sample-events.ts';
import { FakeStorage } from './fake-storage.ts';
import { openJournal } from './journal.ts';
import { createLogStore } from './log-store.ts';
import type { Mirror } from './mirror.ts';

const SITE = 'senior-path';
const ANSWER: Answered = { response: ['one'], score: 1, confidence: 75, variant: null, hints: 0, ms: 41_000 };
const NOW = '2026-11-20T10:00:00.000Z';
const START = Date.UTC(2026, 10, 20, 9);

// A slice that never ends: these logs are there when `load` returns, however busy the machine is.
mock.method(performance, 'now', () => 0);

function open(storage: Storage | null, replica = 'aaaaaaaa', now: () => number = () => START) {
	const journal = openJournal(storage, SITE, replica);
	const mirror: Mirror = { put: async () => false, keys: async () => null, database: async () => null };
	const keep = async () => {};
	const store = createLogStore({ journal, mirror, replica, now, zone: () => 'Europe/Berlin', keep });
	void store.load();
	return store;
}

function ids(store: ReturnType<typeof open>): string[] {
	return store.$log.get().map(({ id }) => id);
}

describe('the journal', () => {
	it('writes one new key per event and none twice', () => {
		const storage = new FakeStorage();
		const store = open(storage);
		const first = store.append('answered', 'l/a', ANSWER, 'r1');
		store.append('played', 's', { path: ['a.b'], ending: 'drilled' });
		assert.deepEqual([...storage.stored.keys()], [`${SITE}:j:aaaaaaaa:0`, `${SITE}:j:aaaaaaaa:1`]);
		assert.equal(storage.stored.get(`${SITE}:j:aaaaaaaa:0`), JSON.stringify(first));
		assert.deepEqual(first, {
			id: first.id,
			at: '2026-11-20T09:00:00.000Z',
			zone: 'Europe/Berlin',
			type: 'answered',
			subject: 'l/a',
			rev: 'r1',
			data: ANSWER,
		});
	});

	it('never writes over a key that exists, even under its own name', () => {
		const storage = new FakeStorage();
		storage.put(`${SITE}:j:aaaaaaaa:0`, 'somebody was here');
		open(storage).append('answered', 'l/a', ANSWER);
		assert.equal(storage.stored.get(`${SITE}:j:aaaaaaaa:0`), 'somebody was here');
		assert.ok(storage.stored.has(`${SITE}:j:aaaaaaaa:1`));
	});

	it('shows after a reload what was saved before, from every page load', () => {
		const storage = new FakeStorage();
		const [a, b] = [open(storage, 'aaaaaaaa'), open(storage, 'bbbbbbbb')];
		for (const store of [a, b, a, b]) store.append('answered', 'l/a', ANSWER);
		const again = open(storage, 'cccccccc');
		assert.equal(again.$log.get().length, 4);
		assert.deepEqual(ids(again), [...ids(again)].sort());
		void a.load();
		assert.deepEqual(ids(a), ids(again));
	});

	it('reads its own site only', () => {
		const storage = new FakeStorage();
		storage.put('senior:j:x:0', serializeEvent(sampleEvent(seeded(1))));
		storage.put('senior-path-acme:j:x:0', serializeEvent(sampleEvent(seeded(2))));
		storage.put('senior-path:theme', 'dark');
		assert.deepEqual(ids(open(storage)), []);
	});

	it('reports damaged text and leaves it where it is', () => {
		const storage = new FakeStorage();
		storage.put(`${SITE}:j:x:0`, '{"id":"');
		const store = open(storage);
		assert.equal(storage.stored.get(`${SITE}:j:x:0`), '{"id":"');
		assert.deepEqual(store.$damaged.get(), ['{"id":"']);
		assert.equal(storage.stored.size, 1);
	});

	it('loses no good event when a character of a stored text is flipped, cut or inserted', () => {
		const random = seeded(31);
		for (let i = 0; i < often(2000); i += 1) {
			const storage = new FakeStorage();
			const texts = Array.from({ length: 5 }, (_, n) =>
				serializeEvent({ ...sampleEvent(random), id: `00000000${n}-x-${n}` }),
			);
			const victim = below(random, 5);
			const damaged = damage(texts[victim] ?? '', random);
			const stored = texts.with(victim, damaged);
			for (const [n, text] of stored.entries()) storage.put(`${SITE}:j:x:${n}`, text);
			const store = open(storage);
			const whole = store.$whole.get();
			const known = [...whole.entries, ...whole.quarantined].map(({ text }) => text);
			// A version of an entry that one of the others deletes goes with it.
			const gone = new Set(whole.entries.flatMap(({ event }) => (event?.type === 'deleted' ? event.data.event : [])));
			for (const text of stored) {
				const read = parseEvent(text);
				const kept = isDamaged(read)
					? store.$damaged.get().includes(text)
					: known.includes(text) || isDropped(read, gone);
				assert.ok(kept, JSON.stringify([text, texts[victim], damaged]));
			}
			assert.equal(storage.stored.get(`${SITE}:j:x:${victim}`), damaged);
		}
	});
});

describe('a storage that fails', () => {
	it('null, throwing or without any room is "blocked", and answers stay in memory', () => {
		const throwing = new FakeStorage();
		throwing.blocked = true;
		const roomless = new FakeStorage();
		roomless.quota = 0;
		for (const storage of [null, throwing, roomless]) {
			const store = open(storage);
			store.append('answered', 'l/a', ANSWER);
			store.append('answered', 'l/b', ANSWER);
			assert.equal(store.$saving.get(), 'blocked');
			assert.equal(store.$log.get().length, 2);
			assert.deepEqual(store.$unsaved.get(), { count: 2, mirrored: 0, since: '2026-11-20T09:00:00.000Z' });
			assert.equal(writeExport(store.$whole.get(), SITE, NOW).match(/"answered"/g)?.length, 2);
		}
	});

	it('says so before the first answer where it can be known', () => {
		const throwing = new FakeStorage();
		throwing.blocked = true;
		assert.equal(open(null).$saving.get(), 'blocked');
		assert.equal(open(throwing).$saving.get(), 'blocked');
		assert.equal(open(new FakeStorage()).$saving.get(), 'saved');
	});

	it('full keeps what it has, says "full", and saves the rest once there is room', () => {
		const storage = new FakeStorage();
		const store = open(storage);
		store.append('answered', 'l/a', ANSWER);
		storage.quota = 300;
		store.append('answered', 'l/b', ANSWER);
		store.append('answered', 'l/c', ANSWER);
		assert.equal(store.$saving.get(), 'full');
		assert.equal(store.$unsaved.get().count, 2);
		assert.equal(open(storage).$log.get().length, 1);
		storage.quota = 5_000;
		store.append('answered', 'l/d', ANSWER);
		assert.equal(store.$saving.get(), 'saved');
		assert.deepEqual(store.$unsaved.get(), { count: 0, mirrored: 0, since: null });
		assert.deepEqual(ids(open(storage)), ids(store));
	});

	it('may throw at any single call: nothing leaves, nothing is lost, "saved" is true', () => {
		const calls = run(new FakeStorage());
		assert.ok(calls > 12);
		for (let k = 1; k <= calls; k += 1) {
			const storage = new FakeStorage();
			storage.failAt = k;
			run(storage);
		}

		function run(storage: FakeStorage): number {
			storage.put(`${SITE}:j:old:0`, serializeEvent({ ...sampleEvent(seeded(41)), id: 'old' }));
			storage.put(`${SITE}:j:old:1`, 'damaged');
			const store = open(storage);
			const events = ['l/a', 'l/b', 'l/c', 'l/d'].map((subject) => store.append('answered', subject, ANSWER));
			for (const { id } of events) assert.ok(ids(store).includes(id));
			const { calls } = storage;
			storage.failAt = Number.POSITIVE_INFINITY;
			const stored = ids(open(storage, 'later'));
			assert.ok(stored.includes('old'));
			assert.equal(store.$unsaved.get().count, events.filter(({ id }) => !stored.includes(id)).length);
			if (store.$saving.get() === 'saved') for (const { id } of events) assert.ok(stored.includes(id));
			store.append('answered', 'l/e', ANSWER);
			for (const id of ids(store)) assert.ok(ids(open(storage, 'latest')).includes(id));
			return calls;
		}
	});
});

describe('the clock', () => {
	it('set back never files an event before the last of this page', () => {
		const random = seeded(51);
		let now = START;
		const store = open(new FakeStorage(), 'aaaaaaaa', () => now);
		const events = Array.from({ length: often(1000) }, () => {
			now = pick(random, [now + 1, now - 86_400_000, now, Number.NaN, Date.UTC(2099, 0), Number.POSITIVE_INFINITY]);
			const event = store.append('answered', 'l/a', ANSWER);
			now = START + below(random, 10_000);
			return event;
		});
		assert.deepEqual(
			ids(store),
			events.map(({ id }) => id),
		);
		for (const { at } of events) assert.ok(Number.isFinite(Date.parse(at)));
	});
});

describe('other tabs and files', () => {
	it('takes in what another tab stored, and damaged text from there harms nothing', () => {
		const storage = new FakeStorage();
		const store = open(storage);
		const mine = store.append('answered', 'l/a', ANSWER);
		const other = open(storage, 'bbbbbbbb').append('answered', 'l/b', ANSWER);
		const key = `${SITE}:j:bbbbbbbb:0`;
		for (const text of [JSON.stringify(other), '{"id":', JSON.stringify(other)]) store.receive(key, text);
		assert.deepEqual(ids(store), [mine.id, other.id]);
		assert.equal(storage.stored.size, 2);
	});

	it('keeps both versions of an id over a reload and an export', async () => {
		const storage = new FakeStorage();
		const store = open(storage);
		const event = store.append('answered', 'l/a', ANSWER);
		const other = { ...event, subject: 'l/b' };
		const entry = { id: event.id, text: JSON.stringify(other), event: other };
		await store.write(`${SITE}:j:s:1:abc`, entry.text, [entry]);
		for (const log of [store, open(storage, 'later')]) {
			assert.equal(log.$log.get().length, 0);
			assert.equal(log.$whole.get().quarantined.length, 2);
			const file = writeExport(log.$whole.get(), SITE, NOW);
			assert.ok(file.includes(entry.text) && file.includes(JSON.stringify(event)));
		}
	});
});

describe('content that changed', () => {
	it('counts answers under the name a question has today, and stores them as they were', () => {
		const storage = new FakeStorage();
		const store = open(storage);
		store.append('answered', 'old-lesson/a', ANSWER);
		store.append('played', 'old', { path: [], ending: 'x' });
		store.append('rated', 'old', { theme: 'old', level: 'alone' });
		// A page learns them bit by bit: those of its lesson, those of a scenario in it.
		store.learnNames({ 'old-lesson/a': 'lesson/b' });
		store.learnNames({ 'scenario:old': 'new' });
		store.append('answered', 'old-lesson/a', ANSWER);
		assert.deepEqual(
			store.$log.get().map(({ subject }) => subject),
			['lesson/b', 'new', 'old', 'lesson/b'],
		);
		assert.equal(store.$whole.get().entries[0]?.event?.subject, 'old-lesson/a');
		assert.equal(storage.stored.get(`${SITE}:j:aaaaaaaa:0`), store.$whole.get().entries[0]?.text);
	});
});

describe('a later version of the site', () => {
	it('that keeps the log is noticed: this page asks to be reloaded, and what it adds is only added', async () => {
		const storage = new FakeStorage();
		open(storage).append('answered', 'l/a', ANSWER);
		storage.put(`${SITE}:version`, '2');
		storage.put(`${SITE}:j:s:9:strange`, 'not a record of ours');
		const before = new Map(storage.stored);
		const store = open(storage, 'bbbbbbbb');
		await store.check();
		assert.equal(store.$saving.get(), 'newer');
		store.append('answered', 'l/b', ANSWER);
		assert.equal(store.$saving.get(), 'newer');
		for (const [key, text] of before) assert.equal(storage.stored.get(key), text);
		assert.equal(storage.stored.size, before.size + 1);
	});
});

function damage(text: string, random: () => number): string {
	const at = below(random, text.length);
	const odd = String.fromCharCode(32 + below(random, 95));
	const cut = random() < 0.34 ? '' : odd;
	return text.slice(0, at) + cut + text.slice(random() < 0.5 ? at : at + 1);
}
