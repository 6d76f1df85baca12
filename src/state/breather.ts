/** Long enough to get something done, short enough that four times as much goes unnoticed. */
const BREATH = 30;

/** Await it between the steps of long work: it lets the browser in whenever the last breath is some time ago. */
export function breather(): () => Promise<void> | undefined {
	let last = performance.now();
	return () => {
		if (performance.now() - last < BREATH) return undefined;
		return new Promise((resolve) =>
			setTimeout(() => {
				last = performance.now();
				resolve();
			}),
		);
	};
}
