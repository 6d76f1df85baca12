/** What version 1 left in browsers is read for ever: files of `tests/fixtures/progress/v1` are added, never edited. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { seeded } from '../domain/log/sample-events.ts';
import { FakeBrowser, SITE } from './fake-browser.ts';
import { epochOf } from './record.ts';

const read = (name: string) =>
	readFileSync(new URL(`../../tests/fixtures/progress/v1/${name}`, import.meta.url), 'utf8');
const texts = read('every-event.json')
	.split('\n')
	.slice(1, -2)
	.map((line) => line.replace(/,$/, ''));

/** Opens a log over what a file says that localStorage held, and lets it be put in order. */
async function open(name: string) {
	const browser = new FakeBrowser({ random: seeded(1) });
	const stored: Record<string, string> = JSON.parse(read(name));
	for (const [key, text] of Object.entries(stored)) browser.disk.set(key, text);
	const { store } = browser.open();
	await browser.turns.pass();
	return { browser, store, stored };
}

test('records of one event each: every text as it was, in both stores, drafts and settings untouched', async () => {
	const { browser, store, stored } = await open('storage-single-records.json');
	const { entries, quarantined } = store.$whole.get();
	assert.deepEqual(entries.map(({ text }) => text).sort(), texts.toSorted());
	assert.deepEqual([quarantined, store.$damaged.get()], [[], []]);
	assert.equal(store.$log.get().length, 13);
	for (const [key, text] of Object.entries(stored)) assert.equal(browser.disk.get(key), text);
	assert.deepEqual([...browser.mirrored.values()].sort(), texts.toSorted());
});

test('gathered records of a later epoch: what came before the reset stays gone', async () => {
	const { browser, store } = await open('storage-gathered-records.json');
	assert.deepEqual(
		store.$whole
			.get()
			.entries.map(({ text }) => text)
			.sort(),
		texts.slice(0, 13).sort(),
	);
	assert.equal(store.epoch, 2);
	for (const keys of [browser.disk.keys(), browser.mirrored.keys()]) {
		assert.deepEqual(
			[...keys].filter((key) => epochOf(key, SITE) >= 0 && epochOf(key, SITE) !== 2),
			[],
		);
	}
});
