/**
 * The mirror of the journal in IndexedDB, which survives a killed browser and another site's `clear()`: the same keys, the
 * same texts. Here is only what a lesson needs, in plain requests, so that it is small; what repairs and gathers is
 * `keeper.ts`, fetched when it is needed.
 */

/** The one object store. */
export const STORE = 'log';

export interface Mirror {
	/** Writes in this very turn once the database is open. False where it could not be stored. */
	put(key: string, text: string): Promise<boolean>;
	/** All keys, sorted; null without a database. */
	keys(): Promise<string[] | null>;
	/** Null where the browser has none for us, or where a later version of the site keeps it. */
	database(): Promise<IDBDatabase | null>;
}

export function openMirror(site: string): Mirror {
	let open: IDBDatabase | null = null;
	let opening: Promise<IDBDatabase | null> | null = null;

	function database(): Promise<IDBDatabase | null> {
		opening ??= new Promise((resolve) => {
			try {
				const request = indexedDB.open(site, 1);
				request.onupgradeneeded = () => request.result.createObjectStore(STORE);
				request.onerror = () => resolve(null);
				request.onsuccess = () => {
					open = request.result;
					// Closed for a later version of the site, or by the browser: opened again for the next event.
					open.onversionchange = () => open?.close();
					open.onclose = () => {
						open = opening = null;
					};
					resolve(open);
				};
			} catch {
				resolve(null);
			}
		});
		return opening;
	}

	/** What a request gives once its transaction is on disk; null where it fails. */
	function ask<T>(db: IDBDatabase | null, mode: IDBTransactionMode, make: (log: IDBObjectStore) => IDBRequest<T>) {
		return new Promise<T | null>((resolve) => {
			try {
				const transaction = db?.transaction(STORE, mode, { durability: 'strict' });
				if (!transaction) return resolve(null);
				const request = make(transaction.objectStore(STORE));
				transaction.oncomplete = () => resolve(request.result);
				transaction.onabort = () => resolve(null);
				// Not after a round trip to this page: it may be gone by then.
				transaction.commit();
			} catch {
				resolve(null);
			}
		});
	}

	return {
		database,
		async put(key, text) {
			const write = (db: IDBDatabase | null) => ask(db, 'readwrite', (log) => log.put(text, key));
			return (await (open ? write(open) : write(await database()))) !== null;
		},
		keys: async () => (await ask(await database(), 'readonly', (log) => log.getAllKeys()))?.map(String) ?? null,
	};
}
