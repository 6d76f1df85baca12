/** The browser's localStorage as this site uses it: named by the site id, and allowed to be missing, full or broken. */

/** Whether what was written is stored. `newer`: a later version of the site keeps the log, and this page should give way. */
export type Saving = 'saved' | 'full' | 'blocked' | 'newer';

/** The site id: the namespace of everything stored. Set on `<html>` by the layout. */
export function siteId(): string {
	return document.documentElement.dataset.site ?? 'senior-path';
}

/** localStorage, or null where the browser keeps it from us. */
export function browserStorage(): Storage | null {
	try {
		return window.localStorage ?? null;
	} catch {
		return null;
	}
}

/** Reads one key; null when it is missing or cannot be read. */
export function readKey(storage: Storage | null, key: string): string | null {
	try {
		return storage?.getItem(key) ?? null;
	} catch {
		return null;
	}
}

/** Writes one key; null removes it. Says what came of it instead of throwing. */
export function writeKey(storage: Storage | null, key: string, value: string | null): Saving {
	if (!storage) return 'blocked';
	try {
		if (value === null) storage.removeItem(key);
		else storage.setItem(key, value);
		return 'saved';
	} catch (error) {
		return isQuota(error) && !isEmpty(storage) ? 'full' : 'blocked';
	}
}

function isQuota(error: unknown): boolean {
	return error instanceof Error && /quota/i.test(error.name);
}

/** A storage that is empty and still full has no room at all: it is blocked in other words. */
function isEmpty(storage: Storage): boolean {
	try {
		return storage.length === 0;
	} catch {
		return true;
	}
}
