/** A host of its own for each test, which really stops; what is kept in a browser, and waiting for it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Build } from '../../src/offline/build.ts';
import { deriveBuild, type Host, openHost } from './deploys.ts';
import { folders } from './site.ts';
import { test as base } from './test.ts';

export const test = base.extend<{ host: Host; later: string }>({
	host: async ({ origins }, use) => {
		const host = await openHost(folders.plain);
		origins.add(new URL(host.url).origin);
		await use(host);
		await host.stop();
	},
	/** Folder of a later version, whose list is in many parts, as that of a large site is. */
	later: async ({}, use) => {
		const site = await deriveBuild(folders.plain, 'later', 10);
		await use(site);
		rmSync(site, { recursive: true });
	},
});

/** The lesson that is read. */
export const LESSON = 'contain-failure';
export const read = (site: string, path: string) => JSON.parse(readFileSync(join(site, path), 'utf8'));
export const build = (site: string): Required<Build> => {
	const [name = ''] = readdirSync(join(site, 'offline')).filter((file) => file.endsWith('.json'));
	return read(site, join('offline', name));
};

/** Which version a page is of; null of the first. */
export const version = (page: Page) => page.locator('body').getAttribute('data-version');

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
