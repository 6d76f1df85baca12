/** Import, its undo, and reset, over any two stores: `your-data.ts` gives them the browser's. */
import { difference } from '../domain/log/difference.ts';
import type { Entry } from '../domain/log/entry.ts';
import { eventId } from '../domain/log/event-id.ts';
import type { Log } from '../domain/log/merge.ts';
import { breather } from './breather.ts';
import type { Household } from './keeper.ts';
import { epochOf, recordKey, sortRecord } from './record.ts';
import { rewrite } from './rewrite.ts';
import { gather } from './segment.ts';
import { forgetUndone, noteUndone } from './undone.ts';

/** What an import did. */
export interface Imported {
	/** What is new here now, further versions of an event among it. */
	added: readonly Entry[];
	/** What was here and what the file deleted. */
	removed: readonly Entry[];
	/** Everything is in at least one store. */
	stored: boolean;
}

/** Adds what a file brings: a union, so importing twice changes nothing. */
export async function importEvents(house: Household, theirs: Log): Promise<Imported> {
	await forgetUndone(house);
	const { added, quarantined, removed } = difference(house.store.$whole.get(), theirs);
	const news = [...added, ...quarantined];
	const stored = await writeAll(house, news);
	// What the file deleted leaves both stores now, not with the next visit; taking the import back writes it again.
	if (removed.length) await house.store.check();
	return { added: news, removed, stored };
}

async function writeAll({ site, store }: Household, entries: readonly Entry[]): Promise<boolean> {
	const pause = breather();
	const writing = [];
	for (const [key, text] of gather(entries, site, store.epoch)) {
		const own: Entry[] = [];
		sortRecord(text, own, []);
		writing.push(store.write(key, text, own));
		await pause();
	}
	return (await Promise.all(writing)).every(Boolean);
}

/** Takes an import back: what it added leaves both stores and every tab, what it deleted is here again. */
export async function takeBack(house: Household, { added, removed }: Imported): Promise<void> {
	const texts = new Set(added.map(({ text }) => text));
	house.store.giveUp(texts);
	await noteUndone(house, texts);
	await house.lock(() => rewrite(house, ({ text }) => !texts.has(text)));
	await house.store.load();
	const { entries, quarantined } = house.store.$whole.get();
	const here = new Set([...entries, ...quarantined].map(({ text }) => text));
	await writeAll(
		house,
		removed.filter(({ text }) => !here.has(text)),
	);
	house.tellTabs();
	await house.store.check();
}

/**
 * Erases everything of this site in both stores: answers, drafts, settings. A new epoch begins, so that no other tab and no
 * store that could not be reached brings back what was erased. False where a store could not be reached.
 */
export async function erase(house: Household, now: number): Promise<boolean> {
	const { site, local, reserve, store } = house;
	let epoch = 0;
	const erased = await house.lock(async () => {
		const [here, there] = [(await local.keys()) ?? [], (await reserve?.keys()) ?? []];
		epoch = [...here, ...there].reduce((most, key) => Math.max(most, epochOf(key, site)), store.epoch) + 1;
		const start = new Map([[recordKey(site, epoch, eventId(now, '', 0).slice(0, 9)), '']]);
		// The mirror first: it is the one that survives when the browser is killed now.
		const mirrored = reserve === null || (await reserve.change(start, there));
		await local.change(start, []);
		house.wipe([...start.keys()]);
		// Where there was no room for the start of an epoch, there is now.
		return (await local.change(start, [])) && mirrored;
	});
	store.giveUp(null);
	await store.load(epoch);
	return erased;
}
