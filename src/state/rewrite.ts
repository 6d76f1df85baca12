/** What the keeper's jobs share: which records there are, and taking events out of them. */
import type { Entry } from '../domain/log/entry.ts';
import { breather } from './breather.ts';
import type { Household } from './keeper.ts';
import { epochOf, recordKey, SEPARATOR, sortRecord } from './record.ts';
import { hashOf } from './segment.ts';
import type { Shelf } from './shelf.ts';

/** The mirror last. */
export function shelvesOf({ local, reserve }: Household): Shelf[] {
	return reserve ? [local, reserve] : [local];
}

/** Keys of records, of every epoch; null when the shelf cannot be read. */
export async function recordsOn(shelf: Shelf, site: string): Promise<string[] | null> {
	return (await shelf.keys())?.filter((key) => epochOf(key, site) >= 0) ?? null;
}

/** Keys of the epoch that counts. */
export async function keysOf({ site, store }: Household, shelf: Shelf | null): Promise<string[]> {
	const keys = (await shelf?.keys()) ?? [];
	return keys.filter((key) => epochOf(key, site) === store.epoch).sort();
}

/** Keeps of every record only some of its events. Says whether there was anything to leave out. */
export async function rewrite(house: Household, keeps: (entry: Entry) => boolean): Promise<boolean> {
	const pause = breather();
	let found = false;
	for (const shelf of shelvesOf(house)) {
		for (const key of await keysOf(house, shelf)) {
			const text = (await shelf.read(key)) ?? '';
			const entries: Entry[] = [];
			const damaged: string[] = [];
			sortRecord(text, entries, damaged);
			const kept = entries.filter(keeps);
			await pause();
			if (kept.length === entries.length) continue;
			found = true;
			const texts = [...kept.map((entry) => entry.text), ...damaged];
			const left = texts.join(SEPARATOR);
			const name = recordKey(house.site, house.store.epoch, `s:${texts.length}:${hashOf(left)}`);
			const done = await shelf.change(new Map(texts.length ? [[name, left]] : []), [key]);
			// No room for both: what is left is shorter, and fits where the whole was.
			if (!done) await shelf.change(new Map([[key, left]]), []);
		}
	}
	return found;
}
