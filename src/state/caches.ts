/**
 * What is made from the log and kept, so that pages need not read all of it: the snapshot that the script in the head draws
 * before the first paint, and the days of what comes back. Each says what it was made from, and can be made anew at will.
 */
import { isFields } from '../domain/log/known.ts';
import { EMPTY } from '../domain/log/stamp.ts';
import type { Snapshot } from '../domain/progress/snapshot.ts';
import type { Since } from '../domain/review/since.ts';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

const storage = browserStorage();

/** The snapshot; where there is none, what an empty log makes. */
export function keptSnapshot(): Snapshot {
	const value = readCache('snapshot');
	return isSnapshot(value)
		? value
		: { v: 1, events: 0, log: EMPTY, of: '', lessons: {}, played: {}, seen: {}, last: null };
}

/** What is known of the days since the review page worked them out; where there is nothing, what an empty log makes. */
export function keptSince(): Since {
	const value = readCache('since');
	return isSince(value) ? value : { over: '', log: EMPTY, of: '', items: {} };
}

/** Reads one; null where there is none or where it cannot be read. */
export function readCache(name: string): unknown {
	try {
		return JSON.parse(readKey(storage, `${siteId()}:${name}`) ?? 'null');
	} catch {
		return null;
	}
}

/** Stores one when it changed. What finds no room is simply old. */
export function writeCache(name: string, value: object): void {
	const key = `${siteId()}:${name}`;
	const text = JSON.stringify(value);
	if (readKey(storage, key) !== text) writeKey(storage, key, text);
}

/** Our own script wrote it: its version is what can differ. */
function isSnapshot(value: unknown): value is Snapshot {
	return isFields(value) && value.v === 1;
}

function isSince(value: unknown): value is Since {
	return isFields(value) && isFields(value.items);
}
