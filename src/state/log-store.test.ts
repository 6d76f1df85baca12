import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serializeEvent } from '../domain/log/entry.ts';
import type { Answered } from '../domain/log/event.ts';
import { below, pick, sampleEvent, seeded } from '../domain/log/sample-events.ts';
import { FakeStorage } from './fake-storage.ts';
import { openJournal } from './journal.ts';
import { createLogStore } from './log-store.ts';

const SITE = 'senior-path';
const ANSWER: Answered = { response: ['one'], score: 1, confidence: 75, variant: null, hints: 0, ms: 41_000 };
const START = Date.UTC(2026, 10, 20, 9);

function open(storage: Storage | null, replica = 'aaaaaaaa', now: () => number = () => START) {
	const journal = openJournal(storage, SITE, replica);
	const store = createLogStore({ journal, site: SITE, replica, now, zone: () => 'Europe/Berlin' });
	store.reload();
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
		a.reload();
		assert.deepEqual(ids(a), ids(again));
	});

	it('reads its own site only', () => {
		const storage = new FakeStorage();
		storage.put('senior:j:x:0', serializeEvent(sampleEvent(seeded(1))));
		storage.put('senior-path-acme:j:x:0', serializeEvent(sampleEvent(seeded(2))));
		storage.put('senior-path:theme', 'dark');
		assert.deepEqual(ids(open(storage)), []);
	});

	it('sets damaged text aside under its hash, once, and reports it', () => {
		const storage = new FakeStorage();
		storage.put(`${SITE}:j:x:0`, '{"id":"');
		const store = open(storage);
		const aside = [...storage.stored].filter(([key]) => key.startsWith(`${SITE}:bad:`));
		assert.deepEqual(
			aside.map(([, text]) => text),
			['{"id":"'],
		);
		assert.equal(storage.stored.get(`${SITE}:j:x:0`), '{"id":"');
		assert.deepEqual(store.$damaged.get(), ['{"id":"']);
		open(storage);
		assert.equal(storage.stored.size, 2);
	});

	it('leaves another text that has the same hash alone', () => {
		const storage = new FakeStorage();
		storage.put(`${SITE}:j:x:0`, 'broken');
		open(storage);
		const key = [...storage.stored.keys()].find((name) => name.includes(':bad:')) ?? '';
		storage.put(key, 'another text');
		open(storage);
		assert.equal(storage.stored.get(key), 'another text');
		assert.equal(storage.stored.get(`${key}+`), 'broken');
	});

	it('loses no good event when a character of a stored text is flipped, cut or inserted', () => {
		const random = seeded(31);
		for (let i = 0; i < 4000; i += 1) {
			const storage = new FakeStorage();
			const texts = Array.from({ length: 5 }, (_, n) => {
				const event = { ...sampleEvent(random), id: `00000000${n}-x-${n}` };
				storage.put(`${SITE}:j:x:${n}`, serializeEvent(event));
				return serializeEvent(event);
			});
			const victim = below(random, 5);
			const damaged = damage(texts[victim] ?? '', random);
			storage.put(`${SITE}:j:x:${victim}`, damaged);
			const store = open(storage);
			const whole = store.$whole.get();
			const kept = [...whole.entries, ...whole.quarantined].map(({ text }) => text);
			for (const [n, text] of texts.entries()) if (n !== victim) assert.ok(kept.includes(text));
			assert.ok(kept.includes(damaged) || store.$damaged.get().includes(damaged));
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
			assert.deepEqual(store.$unsaved.get(), { count: 2, since: '2026-11-20T09:00:00.000Z' });
			assert.equal(store.exportText().match(/"answered"/g)?.length, 2);
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
		assert.deepEqual(store.$unsaved.get(), { count: 0, since: null });
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
		const events = Array.from({ length: 500 }, () => {
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
		store.receive([JSON.stringify(other), '{"id":', JSON.stringify(other)]);
		assert.deepEqual(ids(store), [mine.id, other.id]);
		assert.equal(storage.stored.size, 2);
	});

	it('imports as a union: once or twice, the same', () => {
		const [from, to] = [open(new FakeStorage(), 'aaaaaaaa'), open(new FakeStorage(), 'bbbbbbbb')];
		from.append('answered', 'l/a', ANSWER);
		from.append('answered', 'l/b', ANSWER);
		to.append('answered', 'l/c', ANSWER);
		const { entries } = from.$whole.get();
		assert.deepEqual(to.importEntries(entries), { added: 2, known: 0, quarantined: 0 });
		assert.deepEqual(to.importEntries(entries), { added: 0, known: 2, quarantined: 0 });
		assert.equal(to.$log.get().length, 3);
	});

	it('keeps both versions of an id over a reload and an export', () => {
		const storage = new FakeStorage();
		const store = open(storage);
		const event = store.append('answered', 'l/a', ANSWER);
		const text = JSON.stringify({ ...event, subject: 'l/b' });
		const found = store.importEntries([{ id: event.id, text, event: { ...event, subject: 'l/b' } }]);
		assert.deepEqual(found, { added: 0, known: 0, quarantined: 1 });
		for (const log of [store, open(storage, 'later')]) {
			assert.equal(log.$log.get().length, 0);
			assert.equal(log.$whole.get().quarantined.length, 2);
			assert.ok(log.exportText().includes(text) && log.exportText().includes(JSON.stringify(event)));
		}
	});
});

function damage(text: string, random: () => number): string {
	const at = below(random, text.length);
	const odd = String.fromCharCode(32 + below(random, 95));
	const cut = random() < 0.34 ? '' : odd;
	return text.slice(0, at) + cut + text.slice(random() < 0.5 ? at : at + 1);
}
