/**
 * The journal: one new key per event, immutable, one writer per key, so that tabs never write the same key. Nothing
 * here rewrites or deletes an event. `load` and `append` are the two seams for a second store beside localStorage.
 */
import type { Entry } from '../domain/log/entry.ts';
import { isDamaged, parseEvent } from '../domain/log/entry.ts';
import type { Log } from '../domain/log/merge.ts';
import { logOf } from '../domain/log/merge.ts';
import type { Saving } from './storage.ts';
import { readKey, writeKey } from './storage.ts';

/** What was found in storage. */
export interface Loaded {
	log: Log;
	/** Texts that are no events. They stay where they are, with a copy under `<site>:bad:<hash>`. */
	damaged: string[];
	/** False when storage could not be read, so that `log` may be short. */
	complete: boolean;
}

export interface Journal {
	load(): Loaded;
	/** Stores the text of one event under a key of its own. */
	append(text: string): Saving;
	/** Whether a storage key holds an event of this site. */
	holds(key: string): boolean;
}

/**
 * @param storage null where the browser blocks it
 * @param replica random name of this page load, kept in memory only
 */
export function openJournal(storage: Storage | null, site: string, replica: string): Journal {
	const prefix = `${site}:j:`;
	let n = 0;

	return {
		holds: (key) => key.startsWith(prefix),
		load() {
			const entries: Entry[] = [];
			const damaged: string[] = [];
			const { keys, complete } = keysUnder(storage, prefix);
			for (const key of keys) {
				const text = readKey(storage, key);
				if (text === null) continue;
				const read = parseEvent(text);
				if (isDamaged(read)) damaged.push(text);
				else entries.push(read);
			}
			for (const text of damaged) setAside(storage, `${site}:bad:${hashOf(text)}`, text);
			return { log: logOf(entries), damaged, complete };
		},
		append(text) {
			let key: string;
			do {
				key = `${prefix}${replica}:${n}`;
				n += 1;
			} while (readKey(storage, key) !== null);
			const saving = writeKey(storage, key, text);
			if (saving !== 'saved') n -= 1;
			return saving;
		},
	};
}

function keysUnder(storage: Storage | null, prefix: string): { keys: string[]; complete: boolean } {
	const keys: string[] = [];
	if (!storage) return { keys, complete: false };
	try {
		for (let i = 0; i < storage.length; i += 1) {
			const key = storage.key(i);
			if (key?.startsWith(prefix)) keys.push(key);
		}
		return { keys, complete: true };
	} catch {
		return { keys, complete: false };
	}
}

/** Keeps a copy of the original text; a key that holds another text already is left alone. */
function setAside(storage: Storage | null, key: string, text: string): void {
	try {
		let name = key;
		for (let held = storage?.getItem(name); held !== null && held !== text; held = storage?.getItem(name)) name += '+';
		if (storage?.getItem(name) === null) storage.setItem(name, text);
	} catch {
		// The original stays under its own key: a copy that finds no room loses nothing.
	}
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
}
