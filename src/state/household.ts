/** The keeper's household in this browser. Fetched with the keeper. */
import type { Household } from './keeper.ts';
import { settle } from './keeper.ts';
import { mirror, store } from './log.ts';
import { mirrorShelf } from './reserve.ts';
import { localShelf, wipe } from './shelf.ts';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

/** What the keeper works on in this browser. */
export async function household(): Promise<Household> {
	const storage = browserStorage();
	const site = siteId();
	const database = await mirror.database();
	return {
		site,
		local: localShelf(storage, site),
		reserve: database && mirrorShelf(database),
		store,
		lock: (run) => alone(`${site}:keeper`, run),
		setAside: (name, text) => setAside(storage, `${site}:bad:${name}`, text),
		noteMore: (more) => writeKey(storage, `${site}:more`, more ? '1' : null),
		wipe: (except) => wipe(storage, site, except),
		tellTabs: () => writeKey(storage, `${site}:undone`, String(Date.now())),
		now: () => Date.now(),
	};
}

let keeping: Promise<void> | null = null;

/** Puts both stores in order; while it is at it, further calls wait for one more round. */
export function keepHouse(): Promise<void> {
	const before = keeping;
	const round = (async () => {
		await before?.catch(() => {});
		await settle(await household());
	})();
	keeping = round;
	return round;
}

/** One at a time over all tabs. Without Web Locks, or where they are blocked, it is safe all the same, only more work. */
async function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
	let begun = false;
	const begin = () => {
		begun = true;
		return run();
	};
	try {
		if (navigator.locks) return await navigator.locks.request(name, begin);
	} catch (error) {
		if (begun) throw error;
	}
	return run();
}

/** Keeps a copy of the original text. */
function setAside(storage: Storage | null, key: string, text: string): boolean {
	return readKey(storage, key) === text || writeKey(storage, key, text) === 'saved';
}
