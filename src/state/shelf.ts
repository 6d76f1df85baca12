/** A store of records as the keeper sees it: localStorage, the mirror, or a fake of either. */
import { epochOf } from './record.ts';
import { readKey } from './storage.ts';

export interface Shelf {
	/** Keys of all records of this site; null when the shelf cannot be read. */
	keys(): Promise<string[] | null>;
	read(key: string): Promise<string | null>;
	/**
	 * Writes, reads back what was written, and only then removes. Returns false, and removes nothing, when something could not
	 * be written.
	 */
	change(writes: ReadonlyMap<string, string>, removes: readonly string[]): Promise<boolean>;
}

export function localShelf(storage: Storage | null, site: string): Shelf {
	return {
		async keys() {
			try {
				if (!storage) return null;
				const keys: string[] = [];
				for (let i = 0; i < storage.length; i += 1) keys.push(storage.key(i) ?? '');
				return keys.filter((key) => epochOf(key, site) >= 0);
			} catch {
				return null;
			}
		},
		read: async (key) => readKey(storage, key),
		async change(writes, removes) {
			try {
				for (const [key, text] of writes) {
					storage?.setItem(key, text);
					if (storage?.getItem(key) !== text) return false;
				}
				for (const key of removes) storage?.removeItem(key);
				return storage !== null;
			} catch {
				return false;
			}
		},
	};
}

/** Removes every key of a site, records or not. */
export function wipe(storage: Storage | null, site: string, except: readonly string[]): void {
	try {
		const keys = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '');
		for (const key of keys) if (key.startsWith(`${site}:`) && !except.includes(key)) storage?.removeItem(key);
	} catch {
		// Storage that cannot be read holds nothing of ours that anybody could see.
	}
}
