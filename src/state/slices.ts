/** Milliseconds of one slice: four times as long on a phone is still no task that anybody notices. */
const SLICE = 30;

/**
 * Takes steps now, and the rest in later turns of the browser, so that no task is long. Null when nothing is left to wait for.
 * @param steps each of its steps is short
 */
export function inSlices(steps: Iterator<unknown>): Promise<void> | null {
	const until = performance.now() + SLICE;
	while (!steps.next().done) {
		if (performance.now() > until) {
			return new Promise((resolve) => setTimeout(() => resolve(inSlices(steps) ?? undefined)));
		}
	}
	return null;
}
