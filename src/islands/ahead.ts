/** What a page fetches when it has nothing else to do, and what a search needs besides its dialog: one small file. */
import { loadEngine } from './search/engine.ts';
import { loadNames } from './search/names.ts';
import './search/trusted.ts';

/** Fetches the list of names before anybody asks, where the network is not slow. @returns whether it does */
export function prepare(): boolean {
	const slow = /^(slow-2g|2g|3g)$/.test(navigator.connection?.effectiveType ?? '');
	if (!slow) void loadNames().catch(() => {});
	return !slow;
}

/** For somebody about to search. What cannot be had is said by the search itself, which asks again. */
export function begin(): void {
	const { base = '/' } = document.documentElement.dataset;
	void loadNames().catch(() => {});
	void loadEngine(base, 0).catch(() => {});
}

/** Registers the site's worker. Undefined where the browser has none, or refuses (no HTTPS, a private window). */
export async function register(): Promise<ServiceWorkerRegistration | undefined> {
	const { base = '/' } = document.documentElement.dataset;
	return navigator.serviceWorker?.register(`${base}worker.js`).catch(() => undefined);
}

/** As every page does it: not for who asked to save data. They can ask for it on the page of their data. */
export function registerQuietly(): void {
	if (!navigator.connection?.saveData) void register();
}
