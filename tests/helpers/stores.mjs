/**
 * The stores of `src/state` by themselves, in a real browser: a page on the site's own origin that loads them as they stand in
 * the source, without the site around them, so that thousands of answers take seconds.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = '__stores/';

/** @param {string} site */
const page = (site) => `<!doctype html><html lang="en" data-site="${site}" data-base="/"><title>Stores</title>
<script>globalThis.process = { env: { NODE_ENV: "production" } };</script>
<script type="importmap">{"imports":{"nanostores":"./node_modules/nanostores/index.js","idb":"./node_modules/idb/build/index.js","zod/mini":"./node_modules/zod/mini/index.js"}}</script>
<script type="module">
import * as log from './src/state/log.ts';
import * as data from './src/state/your-data.ts';
import { keepHouse } from './src/state/household.ts';
import { readExportGently } from './src/state/read-export.ts';
await log.openLog();
window.stores = { ...log, ...data, keepHouse, readExportGently };
document.documentElement.dataset.ready = '';
</script>`;

/**
 * Lets a browser context load the stores from below the address of a site.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} site address, with a slash at the end
 * @param {string} [id] of the site, when it is another one on the same origin
 * @returns {Promise<string>} address of the page with the stores
 */
export async function serveStores(context, site, id = 'senior-path') {
	const folder = `${site}${FOLDER}${id}/`;
	await context.route(`${folder}**`, async (route) => {
		const path = new URL(route.request().url()).href.slice(folder.length);
		if (path === '') return route.fulfill({ contentType: 'text/html', body: page(id) });
		try {
			const text = readFileSync(join(project, path), 'utf8');
			const body = path.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
			await route.fulfill({ contentType: 'text/javascript', body });
		} catch {
			await route.fulfill({ status: 404, body: '' });
		}
	});
	return folder;
}

/**
 * Opens a page with the stores: `stores` on its window.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address what `serveStores` returned
 */
export async function openStores(context, address) {
	const tab = await context.newPage();
	await tab.goto(address);
	await tab.waitForFunction(() => 'stores' in window);
	return tab;
}
