/** The journal in localStorage: records as `record.ts` describes them, one writer per key, so that tabs never write the same one. */
import { epochOf, recordKey } from './record.ts';
import type { Saving } from './storage.ts';
import { readKey, writeKey } from './storage.ts';

/** How records are kept. A version that keeps them otherwise writes its number under `<site>:version`. */
const VERSION = 1;

export interface Journal {
	readonly site: string;
	/** Whether a later version of the site keeps what is stored: then nothing may be rewritten or removed. */
	isNewer(): boolean;
	/** Keys of all records, of every epoch; null when storage cannot be read. */
	keys(): string[] | null;
	read(key: string): string | null;
	/** Stores a record, and says whether it is stored. */
	write(key: string, text: string): Saving;
	/** A key for a new event, never given before and not in use. */
	newKey(epoch: number): string;
}

/**
 * @param storage null where the browser blocks it
 * @param replica random name of this page load, kept in memory only
 */
export function openJournal(storage: Storage | null, site: string, replica: string): Journal {
	let n = 0;
	return {
		site,
		isNewer: () => Number(readKey(storage, `${site}:version`)) > VERSION,
		keys() {
			try {
				const keys = [];
				for (let i = storage?.length ?? 0; i > 0; i -= 1) {
					const key = storage?.key(i - 1);
					if (key && epochOf(key, site) >= 0) keys.push(key);
				}
				return storage && keys;
			} catch {
				return null;
			}
		},
		read: (key) => readKey(storage, key),
		write: (key, text) => writeKey(storage, key, text),
		newKey(epoch) {
			let key: string;
			do {
				key = recordKey(site, epoch, `${replica}:${n}`);
				n += 1;
			} while (readKey(storage, key) !== null);
			return key;
		},
	};
}
