/** Milliseconds after which it goes on in a browser that is never at rest. */
const LATEST = 300;

/** Await it before what nobody waits for: the browser has drawn, and answered whoever tapped. */
export function idle(): Promise<unknown> {
	return new Promise((resolve) =>
		'requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: LATEST }) : setTimeout(resolve),
	);
}
