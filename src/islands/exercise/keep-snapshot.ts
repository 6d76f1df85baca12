/** Marks of progress around a lesson: they come after its questions. */
import { $log } from '../../state/log.ts';
import { loadOutline, refreshSnapshot } from '../../state/snapshot.ts';
import { drawStrip } from '../strip.ts';

/** The strip and the map read a snapshot of the log: rebuilt after every answer. */
export async function keepSnapshot(): Promise<void> {
	try {
		const outline = await loadOutline();
		let first = true;
		$log.subscribe((events) => {
			drawStrip(refreshSnapshot(outline));
			// The count of what comes back changes with an answer, and is no business of a page that is only read.
			if (!first) {
				void import('../../state/review-days.ts').then(
					({ refreshCount }) => refreshCount(events, outline),
					() => {},
				);
			}
			first = false;
			document.dispatchEvent(new Event('snapshot'));
		});
	} catch (error) {
		// Only marks are missing then; the answers are in the log.
		console.warn(error);
	}
}
