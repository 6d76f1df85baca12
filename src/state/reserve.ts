/** The mirror as a shelf. Fetched with the keeper, so that the library is no weight of a lesson. */
import { wrap } from 'idb';
import { STORE } from './mirror.ts';
import type { Shelf } from './shelf.ts';

export function mirrorShelf(database: IDBDatabase): Shelf {
	const db = wrap(database);
	return {
		async keys() {
			try {
				return (await db.getAllKeys(STORE)).map(String);
			} catch {
				return null;
			}
		},
		async read(key) {
			try {
				const text: unknown = await db.get(STORE, key);
				return typeof text === 'string' ? text : null;
			} catch {
				return null;
			}
		},
		async change(writes, removes) {
			try {
				// One transaction: all of it or nothing, and `done` once it is on disk.
				const change = db.transaction(STORE, 'readwrite', { durability: 'strict' });
				const asked = [
					...[...writes].map(([key, text]) => change.store.put(text, key)),
					...removes.map((key) => change.store.delete(key)),
				];
				await Promise.all([...asked, change.done]);
				return true;
			} catch {
				return false;
			}
		},
	};
}
