/**
 * Two stores, several tabs, and whatever happens in between, in orders drawn from a seed: nothing that was answered is lost,
 * and nothing that was erased comes back. `ENDURANCE=<n>` runs n times as many.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answered } from '../domain/log/event.ts';
import { logOf } from '../domain/log/merge.ts';
import { below, often, pick, type Random, sampleEntries, seeded } from '../domain/log/sample-events.ts';
import { type Circumstances, FakeBrowser, SITE, type Tab } from './fake-browser.ts';
import { erase, importEvents, takeBack } from './import-events.ts';
import { ROOM } from './keeper.ts';
import { SINGLES } from './log-store.ts';
import { epochOf, isGathered } from './record.ts';

const RUNS = often(20);
const ENDURING = often(1) > 1;
const ANSWER: Answered = { response: ['one'], score: 1, confidence: 75, variant: null, hints: 0, ms: 41_000 };

interface Story {
	random: Random;
	now(): number;
	browser: FakeBrowser;
	/** Ids that must be there in the end. */
	kept: Set<string>;
	/** Ids that must not. */
	erased: Set<string>;
}

function begin(seed: number, circumstances: Partial<Circumstances> = {}): Story {
	const random = seeded(seed);
	let time = 1_763_700_000_000;
	const now = () => {
		time += 1;
		return time;
	};
	return {
		random,
		now,
		browser: new FakeBrowser({ random, now, ...circumstances }),
		kept: new Set(),
		erased: new Set(),
	};
}

function answer({ kept, random }: Story, tab: Tab, times = 1): void {
	for (let n = 0; n < times; n += 1) {
		kept.add(tab.store.append('answered', `lesson/${below(random, 30)}`, ANSWER, 'r1').id);
	}
}

/** UTF-16 units of records with their keys. */
const units = (records: Iterable<[string, string]>) =>
	[...records].reduce((sum, [key, text]) => sum + key.length + text.length, 0);

function someTab({ browser, random }: Story): Tab {
	return browser.tabs[below(random, browser.tabs.length)] ?? browser.open();
}

/** What a tab opened last shows, once everything is done. */
async function finish({ browser, kept, erased }: Story, said: string): Promise<Tab> {
	await browser.turns.pass();
	const tab = browser.open();
	await browser.turns.pass();
	const ids = new Set(tab.store.$log.get().map(({ id }) => id));
	const lost = [...kept].filter((id) => !ids.has(id));
	const back = [...ids].filter((id) => erased.has(id));
	assert.deepEqual({ lost, back }, { lost: [], back: [] }, said);
	assert.deepEqual(tab.store.$damaged.get(), []);
	return tab;
}

describe('two or three tabs', () => {
	for (const locks of [true, false]) {
		it(`lose no answer while they gather, ${locks ? 'one at a time' : 'all at once'}`, async () => {
			for (let run = 0; run < RUNS; run += 1) {
				const story = begin(1000 + run, { locks });
				for (let n = 0; n < 2 + (run % 2); n += 1) story.browser.open();
				for (let step = 0; step < 14; step += 1) {
					answer(story, someTab(story), below(story.random, 30));
					if (story.random() < 0.3) void someTab(story).keep();
					if (story.random() < 0.15) story.browser.close(someTab(story));
					if (story.random() < 0.2) story.browser.open();
					await story.browser.turns.pass(below(story.random, 40));
				}
				await finish(story, `seed ${1000 + run}`);
				// A start never has to read many small records, whatever happened before.
				const singles = [...story.browser.disk.keys()].filter((key) => epochOf(key, SITE) >= 0 && !isGathered(key));
				assert.ok(singles.length <= SINGLES, `seed ${1000 + run}: ${singles.length} records of one event`);
				// The mirror holds all, localStorage what it has room for.
				const { disk, mirrored } = story.browser;
				assert.deepEqual(
					[...disk.keys()].filter((key) => !mirrored.has(key)),
					[],
				);
				const used = units(disk);
				for (const record of mirrored)
					assert.ok(disk.has(record[0]) || used + units([record]) > ROOM, `seed ${1000 + run}: ${record[0]}`);
			}
		});
	}

	it('see each other’s answers without a reload', async () => {
		const story = begin(1);
		const [one, two] = [story.browser.open(), story.browser.open()];
		answer(story, one, 3);
		answer(story, two, 3);
		await story.browser.turns.pass();
		for (const tab of [one, two]) assert.equal(tab.store.$log.get().length, 6);
	});
});

describe('a browser that is killed, and storage that is cleared', () => {
	it('lose no answer that the mirror has', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(2000 + run, { locks: run % 3 > 0 });
			story.browser.open();
			for (let step = 0; step < 12; step += 1) {
				answer(story, someTab(story), below(story.random, 40));
				await story.browser.turns.pass(below(story.random, 60));
				const fate = story.random();
				if (fate < 0.2) story.browser.kill(below(story.random, 200));
				else if (fate < 0.35) story.browser.clear();
				else if (fate < 0.5) story.browser.open();
			}
			await finish(story, `seed ${2000 + run}`);
		}
	});

	it('lose no answer when the mirror is gone instead, or was never there', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(3000 + run, { mirror: run % 2 > 0 });
			story.browser.open();
			for (let step = 0; step < 8; step += 1) {
				answer(story, someTab(story), below(story.random, 50));
				await story.browser.turns.pass(below(story.random, 60));
				if (story.random() < 0.2) story.browser.mirrored = new Map();
				story.browser.mirrorFull = story.random() < 0.2;
				if (story.random() < 0.3) story.browser.open();
			}
			story.browser.mirrorFull = false;
			await finish(story, `seed ${3000 + run}`);
		}
	});

	it('another site’s clear() loses nothing to an open page without a mirror', async () => {
		const story = begin(4, { mirror: false });
		answer(story, story.browser.open(), 250);
		await story.browser.turns.pass();
		story.browser.clear();
		await finish(story, 'cleared');
	});
});

describe('gathering that is interrupted', () => {
	it('by a localStorage that fails at call k, for every k: no answer is lost, with a mirror and without', async () => {
		for (const mirror of [true, false]) {
			// In the short form every 61st k, and another one each time.
			let steps = 0;
			for (let k = 1; ; k += ENDURING ? 1 : 61) {
				const story = begin(4200 + k, { mirror });
				const tab = story.browser.open();
				await story.browser.turns.pass();
				answer(story, tab, SINGLES + 3);
				await story.browser.turns.pass();
				const before = tab.storage.calls;
				tab.storage.failAt = before + k;
				await Promise.all([tab.keep(), story.browser.turns.pass()]);
				const reached = tab.storage.calls >= before + k;
				tab.storage.failAt = Number.POSITIVE_INFINITY;
				await finish(story, `mirror ${mirror}, call ${k}`);
				if (!reached) break;
				steps += 1;
			}
			assert.ok(steps > 3, `${steps} calls failed`);
		}
	});
});

describe('localStorage that is full', () => {
	it('keeps every answer in the mirror, says so, and takes them in when there is room', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(4500 + run);
			story.browser.quota = 2_000 + below(story.random, 60_000);
			const tab = story.browser.open();
			await story.browser.turns.pass();
			answer(story, tab, 20 + below(story.random, 400));
			assert.equal(tab.store.$log.get().length, story.kept.size, 'feedback is shown');
			await story.browser.turns.pass();
			const { count, mirrored } = tab.store.$unsaved.get();
			assert.equal(count, 0, 'none of them is in memory only');
			assert.equal(tab.store.$saving.get(), mirrored ? 'full' : 'saved');
			story.browser.quota = 5_000_000;
			await finish(story, `seed ${4500 + run}`);
		}
	});
});

describe('a reset', () => {
	it('erases for every tab and both stores, and ends nothing that came after it', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(5000 + run, { locks: run % 4 > 0 });
			const { browser, random, kept, erased } = story;
			for (let n = 0; n < 3; n += 1) browser.open();
			for (let step = 0; step < 8; step += 1) {
				answer(story, someTab(story), below(random, 40));
				// What is under way when somebody erases may fall on either side.
				await browser.turns.pass();
				if (random() < 0.5) {
					for (const id of kept) erased.add(id);
					kept.clear();
					const erasing = erase(someTab(story).house, story.now());
					await Promise.all([erasing, browser.turns.pass()]);
				}
				if (random() < 0.2) browser.kill(below(random, 120));
				if (random() < 0.3) browser.open();
			}
			const tab = await finish(story, `seed ${5000 + run}`);
			for (const [key, text] of [...browser.disk, ...browser.mirrored]) {
				for (const id of erased) assert.ok(!text.includes(id), `seed ${5000 + run}: ${key}`);
			}
			assert.equal(tab.store.$log.get().length, kept.size);
		}
	});

	it('keeps what another tab answers before it hears of it', async () => {
		const story = begin(6);
		const [one, two] = [story.browser.open(), story.browser.open()];
		answer(story, one, 5);
		await story.browser.turns.pass();
		for (const id of story.kept) story.erased.add(id);
		story.kept.clear();
		let done = false;
		const erasing = erase(one.house, story.now()).then(() => {
			done = true;
		});
		while (!done) await story.browser.turns.pass(1);
		await erasing;
		// Two has not heard of it.
		story.kept.add(two.store.append('answered', 'lesson/late', ANSWER).id);
		await story.browser.turns.pass();
		await finish(story, 'late');
	});

	it('leaves the keys of another site alone', async () => {
		const story = begin(7);
		const tab = story.browser.open();
		await story.browser.turns.pass();
		for (const name of ['draft:l/a', 'theme', 'snapshot']) tab.storage.setItem(`${SITE}:${name}`, 'x');
		for (const key of ['other', `${SITE}-acme:j:a:0`, 'senior:j:a:0']) tab.storage.setItem(key, 'theirs');
		answer(story, tab, 3);
		await Promise.all([erase(tab.house, Date.now()), story.browser.turns.pass()]);
		const left = [...tab.storage.stored.keys()].filter((key) => epochOf(key, SITE) < 0);
		assert.deepEqual(left.sort(), ['other', `${SITE}-acme:j:a:0`, 'senior:j:a:0'].sort());
		assert.deepEqual(tab.store.$log.get(), []);
	});
});

describe('an import', () => {
	it('and its undo give back exactly what was there, whatever other tabs do', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(7000 + run);
			const { browser, random } = story;
			const [tab] = [browser.open(), browser.open()];
			answer(story, tab, below(random, 150));
			await browser.turns.pass();
			const theirs = logOf(sampleEntries(random, 40));
			const before = tab.store.$whole.get();
			let done = false;
			const run_ = async () => {
				const imported = await importEvents(tab.house, theirs);
				if (run % 2) void someTab(story).keep();
				assert.deepEqual(await importEvents(tab.house, theirs).then(({ added }) => added), []);
				answer(story, browser.tabs[1] ?? tab, below(random, 80));
				await takeBack(tab.house, imported);
				done = true;
			};
			const running = run_();
			while (!done) await browser.turns.pass(5);
			await running;
			const last = await finish(story, `seed ${7000 + run}`);
			const ids = new Set(before.entries.map(({ text }) => text));
			const rest = last.store.$whole.get().entries.filter(({ text }) => !ids.has(text));
			assert.ok(rest.every(({ event }) => event?.subject.startsWith('lesson/')));
			for (const open of browser.tabs) assert.deepEqual(open.store.$whole.get(), last.store.$whole.get());
			assert.equal(last.store.$log.get().length, story.kept.size);
		}
	});

	it('stays taken back when the browser is killed right after, and can be made again', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(7500 + run);
			const { browser, random } = story;
			const tab = browser.open();
			answer(story, tab, below(random, 150));
			await browser.turns.pass();
			const theirs = logOf(sampleEntries(random, 40));
			const act = async <T>(act: Promise<T>): Promise<T> => (await Promise.all([act, browser.turns.pass()]))[0];
			const imported = await act(importEvents(tab.house, theirs));
			await act(takeBack(tab.house, imported));
			browser.kill(1 + below(random, 3));
			const again = browser.open();
			await browser.turns.pass();
			const own = again.store.$log.get();
			assert.ok(
				own.every(({ subject }) => subject.startsWith('lesson/')),
				`seed ${7500 + run}`,
			);
			assert.equal(own.length, story.kept.size);
			await act(importEvents(again.house, theirs));
			const made = again.store.$whole.get();
			assert.ok(made.entries.length > own.length);
			browser.kill(below(random, 20));
			const last = browser.open();
			await browser.turns.pass();
			assert.deepEqual(last.store.$whole.get(), made, `seed ${7500 + run}`);
		}
	});

	it('of one device into the other, both ways, ends equal', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const [a, b] = [begin(8000 + run), begin(9000 + run)];
			const [one, two] = [a.browser.open(), b.browser.open()];
			// Two devices never share the name of a page load.
			answer(a, one, below(a.random, 120));
			await b.browser.turns.pass();
			b.browser.open();
			const other = b.browser.open();
			answer(b, other, below(b.random, 120));
			for (const story of [a, b]) await story.browser.turns.pass();
			const [mine, theirs] = [one.store.$whole.get(), other.store.$whole.get()];
			await Promise.all([importEvents(one.house, theirs), a.browser.turns.pass()]);
			await Promise.all([importEvents(two.house, mine), b.browser.turns.pass()]);
			const [x, y] = [await finish(a, 'a'), await finish(b, 'b')];
			assert.deepEqual(x.store.$whole.get(), y.store.$whole.get());
		}
	});
});

describe('a deletion', () => {
	it('takes the payload out of both stores, single or gathered', async () => {
		for (let run = 0; run < RUNS; run += 1) {
			const story = begin(10_000 + run);
			const { browser, random, kept } = story;
			const [tab, other] = [browser.open(), browser.open()];
			const note = tab.store.append('noted', 'design', { fields: { claim: 'a secret' } });
			answer(story, tab, below(random, 260));
			const edit = () =>
				other.store.append('noted', 'design', { fields: { claim: 'a secret, edited' }, entry: note.id });
			edit();
			await browser.turns.pass();
			if (run % 2) await Promise.all([tab.keep(), browser.turns.pass()]);
			kept.add(pick(random, [tab, other]).store.append('deleted', 'design', { event: note.id }).id);
			// A tab that has not heard of it yet.
			if (run % 3 === 0) edit();
			await browser.turns.pass();
			await Promise.all([tab.keep(), browser.turns.pass()]);
			for (const map of [browser.disk, browser.mirrored]) {
				assert.ok(![...map.values()].some((text) => text.includes('a secret')), `seed ${10_000 + run}`);
			}
			await finish(story, `seed ${10_000 + run}`);
			for (const open of browser.tabs) assert.ok(!JSON.stringify(open.store.$whole.get()).includes('a secret'));
		}
	});
});
