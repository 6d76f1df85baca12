import '../search/trusted.ts';

/** Registers the site's worker. Undefined where the browser has none, or refuses (no HTTPS, a private window). */
export async function register(): Promise<ServiceWorkerRegistration | undefined> {
	const { base = '/' } = document.documentElement.dataset;
	return navigator.serviceWorker?.register(`${base}worker.js`).catch(() => undefined);
}

/** As every page does it: not for who asked to save data. They can ask for it on the page of their data. */
export function registerQuietly(): void {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	if (!connection?.saveData) void register();
}
