/**
 * Sees to what is stored, when the log store finds that it should: brings the two stores to the same records, ends what a
 * reset ended, sets damaged text aside, drops what was deleted, gathers single events into records of many. It may be
 * interrupted at any call and run in two tabs at once: a record is removed only where everything it holds was read back
 * from another, and a record that comes back holds events that are known by their ids.
 *
 * Fetched on demand: a lesson whose log is in order never pays for it.
 */
import type { Entry } from '../domain/log/entry.ts';
import { breather } from './breather.ts';
import { mend } from './damage.ts';
import type { LogStore } from './log-store.ts';
import { SINGLES } from './log-store.ts';
import { epochOf, isGathered, recordKey, sortRecord } from './record.ts';
import { keysOf, recordsOn, rewrite, shelvesOf } from './rewrite.ts';
import { gather, SMALL, sizeOf } from './segment.ts';
import type { Shelf } from './shelf.ts';
import { finishUndo } from './undone.ts';

/** What the keeper works on. */
export interface Household {
	site: string;
	local: Shelf;
	/** Null without a mirror. */
	reserve: Shelf | null;
	store: LogStore;
	/** Runs one keeper at a time over all tabs, where the browser can. */
	lock<T>(run: () => Promise<T>): Promise<T>;
	/** Keeps text that is no event under a key of its own; false when it found no room. */
	setAside(name: string, text: string): boolean;
	/** Remembers that the mirror holds records for which localStorage has no room. */
	noteMore(more: boolean): void;
	/** Removes every key of this site from localStorage, records or not. */
	wipe(except: readonly string[]): void;
	/** Other tabs read again what is stored. */
	tellTabs(): void;
	/** Milliseconds since 1970. */
	now(): number;
}

/**
 * UTF-16 units of records that localStorage keeps when the mirror keeps all, some 2,300 answers: a page waits for all of it when
 * its first script asks for any (`tests/PERFORMANCE.md`), and room is left for answers and drafts.
 */
export const ROOM = 500_000;
/** UTF-16 units written in one go. */
const BATCH = 1_000_000;

/** Brings both stores into order. Never throws for what a store does. */
export function settle(house: Household): Promise<void> {
	return house.lock(async () => {
		if (!(await endEpochs(house))) return;
		await finishUndo(house);
		await restore(house);
		if (house.store.$damaged.get().length) await mend(house);
		if (house.store.dropped.size) await forget(house);
		await compact(house);
		await spill(house);
	});
}

/** Finds the epoch that counts and removes the earlier ones. False when neither store can be read. */
async function endEpochs(house: Household): Promise<boolean> {
	const { site, store } = house;
	const shelves = shelvesOf(house);
	const held = await Promise.all(shelves.map((shelf) => recordsOn(shelf, site)));
	const all = held.flatMap((keys) => keys ?? []);
	if (held.every((keys) => keys === null)) return false;
	const epoch = all.reduce((most, key) => Math.max(most, epochOf(key, site)), 0);
	const start = recordKey(site, epoch, '');
	const began = all
		.filter((key) => key.startsWith(start) && !key.slice(start.length).includes(':'))
		.map((key) => key.slice(start.length))
		.sort()
		.at(-1);
	if (epoch > store.epoch) await store.load(epoch);
	for (const [i, shelf] of shelves.entries()) {
		const ended = (held[i] ?? []).filter((key) => epochOf(key, site) < epoch);
		if (!ended.length) continue;
		// Answered in a tab that had not heard of the reset yet: that belongs to what came after it.
		const late = new Map<string, string>();
		for (const key of began === undefined ? [] : ended.filter((name) => !isGathered(name))) {
			const entries: Entry[] = [];
			const text = (await shelf.read(key)) ?? '';
			sortRecord(text, entries, []);
			if (!entries[0] || entries[0].id < (began ?? '')) continue;
			late.set(start + key.slice(recordKey(site, epochOf(key, site), '').length), text);
			store.take(entries);
		}
		await shelf.change(late, ended);
	}
	return true;
}

/** Each store gets what only the other one has. What the log did not know is taken in. */
async function restore(house: Household): Promise<void> {
	const { local, reserve, store } = house;
	if (!reserve) return refill(house);
	const [here, there] = [new Set(await keysOf(house, local)), new Set(await keysOf(house, reserve))];
	const pause = breather();
	let batch = new Map<string, string>();
	let units = 0;
	const send = async () => {
		await reserve.change(batch, []);
		batch = new Map();
		units = 0;
	};
	for (const key of here) {
		if (there.has(key)) continue;
		const text = await local.read(key);
		if (text === null) continue;
		batch.set(key, text);
		units += text.length;
		if (units > BATCH) await send();
		await pause();
	}
	await send();

	let used = await weigh(house);
	const found: { key: string; text: string }[] = [];
	for (const key of there) {
		const text = here.has(key) ? null : await reserve.read(key);
		if (text !== null) found.push({ key, text });
		await pause();
	}
	// A record begins with the id of its first event.
	found.sort((a, b) => (a.text < b.text ? -1 : 1));
	for (const { text } of found) {
		const entries: Entry[] = [];
		const damaged: string[] = [];
		sortRecord(text, entries, damaged);
		store.take(entries, damaged, true);
		await pause();
	}
	// What is computed from the log begins with a task of its own.
	await new Promise((resolve) => setTimeout(resolve));
	store.take([]);
	// The latest first: where there is no room for all, it is the oldest that stay with the mirror.
	for (const { key, text } of found.reverse()) {
		if (used + key.length + text.length > ROOM) continue;
		if (!(await local.change(new Map([[key, text]]), []))) break;
		used += key.length + text.length;
	}
}

/** Somebody emptied localStorage, and there is no mirror: the open page has the only copy. */
async function refill({ local, site, store }: Household): Promise<void> {
	const { entries, quarantined } = store.$whole.get();
	const keys = await local.keys();
	if (keys?.length === 0 && entries.length + quarantined.length > 0) {
		await local.change(gather([...entries, ...quarantined], site, store.epoch), []);
	}
}

/** Drops the payload of deleted events from both stores. */
async function forget(house: Household): Promise<void> {
	const { dropped, $whole } = house.store;
	const { entries, quarantined } = $whole.get();
	// Of two events with one id, a deletion may drop the one and not the other.
	const here = new Set([...entries, ...quarantined].filter(({ id }) => dropped.has(id)).map(({ text }) => text));
	await rewrite(house, ({ id, event, text }) => !dropped.has(id) || event?.type === 'deleted' || here.has(text));
}

/** Gathers records of few events once there are many of them. */
async function compact(house: Household): Promise<void> {
	const shelves = shelvesOf(house);
	const held = await Promise.all(shelves.map((shelf) => keysOf(house, shelf)));
	if (!held.some((keys) => keys.filter((key) => !isGathered(key)).length > SINGLES)) return;
	const pause = breather();
	const inputs: string[] = [];
	const entries: Entry[] = [];
	for (const key of new Set(held.flat())) {
		if (sizeOf(key) >= SMALL) continue;
		const shelf = shelves[held.findIndex((keys) => keys.includes(key))];
		const text = await shelf?.read(key);
		const own: Entry[] = [];
		const damaged: string[] = [];
		sortRecord(text ?? '', own, damaged);
		await pause();
		// The record that begins an epoch stays, and so does one with a part that is no event.
		if (!own.length || damaged.length) continue;
		inputs.push(key);
		entries.push(...own);
	}
	const outputs = gather(entries, house.site, house.store.epoch);
	// The mirror first: where localStorage has no room for both at once, it may then let go before it writes.
	let mirrored = false;
	for (const [i, shelf] of [...shelves.entries()].reverse()) {
		const keys = new Set(held[i]);
		const writes = new Map([...outputs].filter(([key]) => !keys.has(key)));
		const removes = inputs.filter((key) => keys.has(key) && !outputs.has(key));
		let done = await shelf.change(writes, removes);
		if (!done && mirrored) {
			await shelf.change(new Map(), removes);
			done = await shelf.change(writes, []);
		}
		mirrored = done && shelf !== house.local;
	}
}

/** Moves the oldest records out of localStorage while it is crowded and the mirror has them. */
async function spill(house: Household): Promise<void> {
	const { local, reserve } = house;
	if (!reserve) return;
	const there = new Set(await keysOf(house, reserve));
	const here = await keysOf(house, local);
	let used = await weigh(house);
	if (used > ROOM) {
		const gathered: { key: string; text: string }[] = [];
		for (const key of here.filter(isGathered)) gathered.push({ key, text: (await local.read(key)) ?? '' });
		// A record begins with its oldest event, and an event with its id.
		for (const { key, text } of gathered.sort((a, b) => (a.text < b.text ? -1 : 1))) {
			if (used <= ROOM) break;
			if ((await reserve.read(key)) !== text) continue;
			await local.change(new Map(), [key]);
			used -= key.length + text.length;
		}
	}
	const now = new Set(await keysOf(house, local));
	house.noteMore([...there].some((key) => !now.has(key)));
}

/** UTF-16 units that records take in localStorage. */
async function weigh(house: Household): Promise<number> {
	let units = 0;
	const pause = breather();
	for (const key of await keysOf(house, house.local)) {
		units += key.length + ((await house.local.read(key))?.length ?? 0);
		await pause();
	}
	return units;
}
