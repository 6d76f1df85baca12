/** What is kept in a browser, and waiting for it. */
import type { Page } from '@playwright/test';

/** Brings the worker, as a reader does who comes to an exercise, and waits until it has installed itself. */
export async function withWorker(page: Page): Promise<void> {
	await page.locator('[data-island]').first().scrollIntoViewIfNeeded();
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		while (active?.state !== 'activated' || !navigator.serviceWorker.controller) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	});
}

/** Has the browser look for a newer worker, and waits until that one has installed itself. @returns whether there was one */
export async function lookForUpdate(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		const found = await registration?.update().catch(() => undefined);
		const worker = found?.installing;
		if (worker) {
			await new Promise<void>((resolve, reject) => {
				const look = () => {
					if (worker.state === 'redundant') reject(new Error('the new worker was not installed'));
					else if (worker.state !== 'installing') resolve();
				};
				worker.addEventListener('statechange', look);
				look();
			});
		}
		return worker !== undefined && worker !== null;
	});
}

/** What is kept: keys relative to the site, `lessons/x/index.html?hash`, notes of the worker left out. */
export async function keptKeys(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		const { base = '/' } = document.documentElement.dataset;
		return keys
			.flat()
			.map(({ url }) => url.slice(location.origin.length + base.length))
			.filter((key) => !key.startsWith('?'));
	});
}
