/** The cache that the inline head script reads before the first paint. */
import type { Outline } from '../domain/progress/outline.ts';
import type { Snapshot } from '../domain/progress/snapshot.ts';
import { snapshotOf } from '../domain/progress/snapshot.ts';
import { $log, openLog } from './log.ts';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

export { loadOutline } from './outline.ts';
export type { Snapshot };

/** Rebuilds the snapshot from the log, and stores it when it changed. A snapshot without room is simply old. */
export function refreshSnapshot(outline: Pick<Outline, 'lessons'>): Snapshot {
	void openLog();
	const snapshot = snapshotOf($log.get(), outline);
	const storage = browserStorage();
	const key = `${siteId()}:snapshot`;
	const text = JSON.stringify(snapshot);
	if (readKey(storage, key) !== text) writeKey(storage, key, text);
	return snapshot;
}
