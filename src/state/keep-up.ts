/** Marks and count on a page that knows a part of the outline: it fetches the whole of it only where that is not enough. */
import { laidOver, type OutlinePart } from '../domain/progress/part.ts';
import { keptSnapshot, writeCache } from './caches.ts';
import { $log } from './log.ts';

const atIdle = globalThis.requestIdleCallback ?? setTimeout;
/** What another tab did it takes in itself; after so many milliseconds it has. */
const PATIENCE = 1000;

/**
 * Keeps both up to date from now on. The log is open.
 * @param changed something was done here already: the count changes with an answer, and is no business of a page that is only read
 */
export function keepUp(part: OutlinePart, changed = false): void {
	let done = changed;
	/** The outline that the snapshot goes by. Where another page made one by a newer outline, this page's part is of an older one. */
	let { of } = keptSnapshot();
	let waiting = false;

	/** False where more happened than the part can tell of. */
	async function take(): Promise<boolean> {
		const kept = keptSnapshot();
		const snapshot = kept.of === of ? laidOver(kept, $log.get(), part) : null;
		if (snapshot && snapshot !== kept) writeCache('snapshot', snapshot);
		document.dispatchEvent(new Event('snapshot'));
		return (!done || (await import('./kept-days.ts')).layCount(part)) && snapshot !== null;
	}

	/** Only marks are missing where it fails; the answers are in the log. */
	async function takeAll(): Promise<void> {
		waiting = false;
		if (await take()) return;
		await (await import('./refresh.ts')).refreshAll();
		({ of } = keptSnapshot());
	}

	$log.subscribe(() => {
		take().then((whole) => {
			if (whole || waiting) return;
			waiting = true;
			setTimeout(() => atIdle(() => void takeAll().catch(console.warn)), PATIENCE);
		}, console.warn);
		done = true;
	});
}
