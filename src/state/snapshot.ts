/** The snapshot that the script in the head draws before the first paint, made anew from the whole outline. */
import type { Outline } from '../domain/progress/outline.ts';
import { outlineStamp } from '../domain/progress/outline-stamp.ts';
import { snapshotOf } from '../domain/progress/snapshot.ts';
import { writeCache } from './caches.ts';
import { $log, openLog } from './log.ts';

/** Rebuilds it from the log. */
export function refreshSnapshot(outline: Outline): void {
	void openLog();
	writeCache('snapshot', snapshotOf($log.get(), outline, outlineStamp(outline)));
}
