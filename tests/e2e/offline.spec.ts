/** Reading without a network. Each test has a host of its own, which it really stops. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidence } from '../../src/i18n/en/evidence.ts';
import { keep, offlinePage } from '../../src/i18n/en/offline.ts';
import { progress } from '../../src/i18n/en/progress.ts';
import { review } from '../../src/i18n/en/review.ts';
import { keyOf as keyOfFile, type Listed, listPath, partOf } from '../../src/offline/build.ts';
import { axeFaults } from '../helpers/accessible.ts';
import { mouse } from '../helpers/hands.ts';
import { answer, firstOf, keyOf, lessonData, wake } from '../helpers/lesson.ts';
import { build, keptKeys, LESSON, lookForUpdate, read, test, version, withWorker } from '../helpers/offline.ts';
import { folders } from '../helpers/site.ts';
import { expect } from '../helpers/test.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });

/** Every file of a build. */
function everyFile(site: string): Listed[] {
	const { core, search, rest, parts } = build(site);
	return [...core, ...search, ...rest, ...parts.flatMap(({ path }) => read(site, path))];
}

test('what was read opens without a network, and the page in the place of another says what is kept', async ({
	page,
	host,
}) => {
	// The worker comes with the map, and is still being installed when its reader goes on.
	await page.goto(host.url);
	await expect.poll(async () => (await keptKeys(page)).length).toBeGreaterThan(20);
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	await expect.poll(async () => (await keptKeys(page)).join(' ')).toMatch(new RegExp(`data/lessons/${LESSON}\\.`));
	host.asked();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	const question = firstOf(lessonData(LESSON), 'single');
	await wake(page, question.asked.id);
	const paths = host.asked().filter((path) => path !== '/worker.js');
	expect(paths, 'a second visit asks for the page alone').toEqual([`/lessons/${LESSON}/`]);

	await host.stop();
	// As somebody types it: without the slash.
	await page.goto(`${host.url}lessons/${LESSON}?from=mail#${keyOf(question.asked.id)}`);
	expect(new URL(page.url()).pathname).toBe(`/lessons/${LESSON}/`);
	await answer(await wake(page, question.asked.id), question, mouse, 'right');
	// A page that was never read, and an address that no file can have.
	for (const address of ['lessons/indexes-and-query-plans/', 'lessons/%zz/']) {
		await page.goto(host.url + address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(offlinePage.title);
	}
	await expect(page.getByRole('listitem').getByRole('link', { name: /^B5 / })).toBeVisible();
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole('listitem').getByRole('link', { name: /^B5 / }).click();
	await expect(page.locator('h1')).toContainText('Contain failure');
	await expect(page.locator('.verdict').first(), 'the answer is still there').toBeAttached();
	// The places of the masthead too.
	for (const [name, path] of [
		['Review', 'review/'],
		['Progress', 'progress/'],
		['Evidence', 'evidence/'],
		['Map', ''],
	]) {
		await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name }).click();
		await page.waitForURL(host.url + path);
		await expect(page).not.toHaveTitle(new RegExp(offlinePage.title));
	}

	await host.start();
	await page.goto(`${host.url}lessons/indexes-and-query-plans/`);
	await expect(page.locator('h1')).not.toHaveText(offlinePage.title);
});

test('a request that fails may be an answer of type error, as Firefox hands it on: what is kept is shown', async ({
	page,
	host,
	later,
}) => {
	const worker = join(later, 'worker.js');
	const asFirefox = `{
		const { get } = Object.getOwnPropertyDescriptor(FetchEvent.prototype, 'preloadResponse');
		Object.defineProperty(FetchEvent.prototype, 'preloadResponse', {
			get() { return get.call(this).catch(() => Response.error()); },
		});
	}`;
	writeFileSync(worker, asFirefox + readFileSync(worker, 'utf8'));
	host.deploy(later);
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	await expect.poll(async () => (await keptKeys(page)).join(' ')).toContain(`lessons/${LESSON}/index.html`);

	await host.stop();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await expect(page.locator('h1')).toContainText('Contain failure');
	await page.goto(`${host.url}lessons/indexes-and-query-plans/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(offlinePage.title);
});

test('one search keeps the whole index, and asks for no file of it again and again', async ({ page, host }) => {
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	host.asked();
	const said = page.getByText(/^\d+ results? for/);
	await page.goto(`${host.url}search/?q=retry`);
	await expect(said).toBeVisible();
	const index = build(folders.plain).search.map(({ path, hash }) => `${path}?${hash}`);
	await expect.poll(async () => new Set(index).difference(new Set(await keptKeys(page))).size).toBe(0);
	const times = Object.groupBy(host.asked(), (path) => path);
	const often = Object.entries(times).filter(([path, all]) => path.startsWith('/pagefind/') && (all?.length ?? 0) > 2);
	expect(often, 'twice at most: for the search, and to be kept').toEqual([]);
	await page.goto(`${host.url}search/?q=queue`);
	await expect(said).toBeVisible();
	expect(host.asked().filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
});

test('everything kept, and an update since: every page, exercise, scenario and search work with the host gone', async ({
	page,
	host,
	later,
}) => {
	test.setTimeout(300_000);
	await page.goto(`${host.url}data/`);
	const button = page.getByRole('button', { name: keep.keep });
	await expect(button, 'the size comes before the question').toBeVisible({ timeout: 60_000 });
	const all = everyFile(folders.plain);
	const { bytes } = build(folders.plain).all;
	await expect(page.getByRole('status')).toContainText(`${(bytes / 1e6).toFixed(1)} MB`);
	expect(await axeFaults(page)).toEqual([]);

	await button.click();
	await expect(page.getByRole('button', { name: keep.stop })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: keep.keep }), 'stopped').toBeVisible();
	await expect(page.getByRole('status')).toBeFocused();
	const part = (await keptKeys(page)).length;
	expect(part).toBeLessThan(all.length);
	await page.getByRole('button', { name: keep.keep }).click();
	await expect(page.getByText(/^Everything is on this device/)).toBeVisible({ timeout: 120_000 });
	const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
	expect(Math.abs(usage - bytes) / bytes, 'the size shown is the size taken').toBeLessThan(0.1);

	// An update brings everything too, here with all parts of its list.
	host.deploy(later);
	expect(await lookForUpdate(page)).toBe(true);
	await host.stop();
	await page.goto(`${host.url}data/`);
	expect(await version(page)).toBe('later');
	await expect(page.getByText(/^Everything is on this device/)).toBeVisible({ timeout: 60_000 });
	const wrong = await page.evaluate(
		async (files) => {
			const found = await Promise.all(
				files.map(async ({ path, bytes }) => {
					const response = await fetch(path);
					return response.ok && (await response.arrayBuffer()).byteLength === bytes ? [] : [path];
				}),
			);
			return found.flat();
		},
		everyFile(later).map((file) => ({ ...file, path: `/${file.path}` })),
	);
	expect(wrong, 'files that are not those of the build').toEqual([]);

	const question = firstOf(lessonData('indexes-and-query-plans'), 'single');
	await page.goto(`${host.url}lessons/indexes-and-query-plans/#${keyOf(question.asked.id)}`);
	await answer(await wake(page, question.asked.id), question, mouse, 'right');
	await page.goto(`${host.url}scenarios/`);
	await page.locator('main a[href*="/scenarios/"]').first().click();
	await page.getByRole('button', { name: /^Start/ }).click();
	await expect(page.locator('.now input[type=radio]').first()).toBeEnabled();
	await page.keyboard.press('Escape');
	await page.goto(host.url);
	await page.getByRole('button', { name: 'Search' }).first().click();
	await page.getByRole('dialog').getByRole('searchbox').fill('retry');
	await expect(page.getByRole('dialog').getByText(/^\d+ results? for/)).toBeVisible();

	await page.goto(`${host.url}data/`);
	await page.getByRole('button', { name: keep.remove }).click();
	await expect(page.getByText(keep.removed)).toBeVisible();
	await page.goto(`${host.url}lessons/trusted-ci/`);
	await expect(page.locator('h1')).toHaveText(offlinePage.title);
});

test('of a list in many parts come those of the pages that are read, and all of them with everything', async ({
	page,
	host,
	later,
	troubles,
}) => {
	host.deploy(later);
	const { id, parts } = build(later);
	const partWith = (address: string) => `/${parts[partOf(address, parts.length)]?.path}`;
	const other = 'explain-to-stakeholders';
	const places = ['data/', `lessons/${LESSON}/`, `lessons/${other}/`];
	expect(new Set(places.map(partWith)).size, 'they lie in different parts').toBe(places.length);
	const lists = () => host.asked().filter((path) => path.startsWith('/offline/') && path.endsWith('.json'));

	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	expect(lists().sort()).toEqual([`/${listPath(id)}`, partWith(`lessons/${LESSON}/`)].sort());
	await page.goto(`${host.url}lessons/${other}/`);
	const kept = (path: string) => expect.poll(async () => (await keptKeys(page)).some((key) => key.startsWith(path)));
	await kept(`lessons/${other}/index.html`).toBe(true);
	await kept(`data/lessons/${other}.`).toBe(true);
	expect(lists()).toEqual([partWith(`lessons/${other}/`)]);

	await host.stop();
	for (const lesson of [LESSON, other]) {
		const question = firstOf(lessonData(lesson), 'single');
		await page.goto(`${host.url}lessons/${lesson}/#${keyOf(question.asked.id)}`);
		await answer(await wake(page, question.asked.id), question, mouse, 'right');
	}
	// What is kept is known without the other parts, and without the outline, which a large site does not bring with the first visit.
	await page.evaluate(async () => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const { url } of await cache.keys()) if (url.includes('/curriculum.json?')) await cache.delete(url);
		}
	});
	await page.goto(`${host.url}lessons/trusted-ci/`);
	await expect(page.getByRole('main').getByRole('listitem')).toHaveText(['contain failure', 'explain to stakeholders']);
	for (const [path, said] of [
		['progress/', progress.noOutline],
		['evidence/', evidence.noOutline],
		['review/', review.failed],
	] as const) {
		await page.goto(host.url + path);
		await expect(page.getByText(said)).toBeVisible();
	}
	expect(troubles.splice(0).filter((trouble) => !/Failed to (load|fetch)/.test(trouble))).toEqual([]);

	await host.start();
	await page.goto(`${host.url}data/`);
	host.asked();
	await page.getByRole('button', { name: keep.keep }).click({ timeout: 60_000 });
	const others = new Set<string>();
	await expect(async () => {
		for (const path of lists()) others.add(path);
		expect(others.size, 'all other parts').toBe(parts.length - places.length);
	}).toPass();
	await page.getByRole('button', { name: keep.stop }).click();
	await expect(page.getByRole('button', { name: keep.keep })).toBeVisible();
	await host.stop();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	expect(await version(page)).toBe('later');
});

test('without room it says so, and what was kept stands', async ({ page, context, host }) => {
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	await page.goto(`${host.url}data/`);
	await expect(page.getByRole('button', { name: keep.keep })).toBeVisible();
	const kept = await keptKeys(page);
	const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
	const session = await context.newCDPSession(page);
	const { origin } = new URL(host.url);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1_500_000 });
	await page.getByRole('button', { name: keep.keep }).click();
	await expect(page.getByRole('alert')).toHaveText(keep.full);
	const now = new Set(await keptKeys(page));
	expect(kept.filter((key) => !now.has(key))).toEqual([]);
	await host.stop();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await wake(page, firstOf(lessonData(LESSON), 'single').asked.id);

	// Nothing is left, and nothing can be had: whoever waits is told.
	await host.start();
	await page.goto(`${host.url}data/`);
	await expect(page.getByRole('button', { name: keep.keep })).toBeVisible();
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	await host.stop();
	await page.getByRole('button', { name: keep.keep }).click();
	await expect(page.getByText(keep.none)).toBeVisible();
});

test('one file that cannot be had keeps no other away, and comes with the next try', async ({ page, host, later }) => {
	test.setTimeout(180_000);
	host.deploy(later);
	// A page of no other part: it is asked for among the first.
	const lost = 'glossary/index.html';
	const text = readFileSync(join(later, lost));
	await page.goto(`${host.url}data/`);
	await withWorker(page);
	await expect(page.getByRole('button', { name: keep.keep })).toBeVisible();
	rmSync(join(later, lost));
	await page.getByRole('button', { name: keep.keep }).click();
	await expect(page.getByRole('alert')).toHaveText(keep.failed, { timeout: 60_000 });
	const missing = async () => {
		const kept = new Set(await keptKeys(page));
		return everyFile(later).filter((file) => !kept.has(keyOfFile(file)));
	};
	expect((await missing()).map(({ path }) => path)).toEqual([lost]);

	writeFileSync(join(later, lost), text);
	await page.getByRole('button', { name: keep.keep }).click();
	await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where the network hangs, what is kept opens, and “Stop” stops at once', async ({ page, host }) => {
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	await page.goto(`${host.url}data/`);
	const button = page.getByRole('button', { name: keep.keep });
	await expect(button).toBeVisible();
	await host.hang();
	await button.dblclick();
	await expect(page.getByText(keep.keeping), 'the second click stops nothing').toBeVisible();
	await page.getByRole('button', { name: keep.stop }).click();
	await expect(page.getByRole('status')).toBeFocused();
	await expect(button).toBeVisible();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await wake(page, firstOf(lessonData(LESSON), 'single').asked.id);
});

test('what is removed while it is being fetched does not stay', async ({ page, host }) => {
	await page.goto(`${host.url}data/`);
	await withWorker(page);
	// The page itself is kept with its visit.
	await expect.poll(async () => (await keptKeys(page)).join(' ')).toContain('data/index.html');
	const notes = await page.evaluate(async () => {
		const ask = (question: string) =>
			new Promise<{ all: { files: number }; kept: { files: number } }>((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => resolve(data);
				navigator.serviceWorker.controller?.postMessage(question, [port2]);
			});
		for (let left = 1; left > 0; ) {
			const { all, kept } = await ask('more');
			left = all.files - kept.files;
		}
		const open = async (kind: string) => {
			const [name = ''] = (await caches.keys()).filter((cache) => cache.startsWith(kind));
			return caches.open(name);
		};
		const files = await open('files ');
		for (const file of await files.keys()) if (file.url.includes('/glossary/')) await files.delete(file);
		// Asked at once, as by two tabs, the last file still on its way.
		await Promise.all([ask('more'), ask('remove')]);
		return (await (await open('notes ')).keys()).map(({ url }) => url);
	});
	expect(notes.join(' '), 'the next version does not bring it back').not.toContain('everything');
	const core = new Set(build(folders.plain).core.map(keyOfFile));
	const stayed = (await keptKeys(page)).filter((key) => !core.has(key) && !key.startsWith('offline/'));
	expect(stayed).toEqual([]);
});

test('notes of closed pages do not gather: every file that a page asks for looks through them', async ({
	page,
	context,
	host,
}) => {
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	const other = await context.newPage();
	await other.goto(`${host.url}data/`);
	const notes = () =>
		other.evaluate(async () => {
			const [name = ''] = (await caches.keys()).filter((cache) => cache.startsWith('notes '));
			const cache = await caches.open(name);
			const keys = await cache.keys();
			const texts = await Promise.all(keys.map(async (key) => (await cache.match(key))?.text()));
			return texts.filter((text) => text?.includes('/index.html?') || text?.includes('/?'));
		});
	await expect.poll(notes).toHaveLength(2);
	// As of a hundred visits between two versions.
	await other.evaluate(async () => {
		const [name = ''] = (await caches.keys()).filter((cache) => cache.startsWith('notes '));
		const cache = await caches.open(name);
		for (let i = 0; i < 100; i++) await cache.put(`/?client=closed-${i}`, new Response('review/?0123456789abcdef'));
	});
	await other.goto(`${host.url}progress/`);
	await expect.poll(async () => (await notes()).length).toBeLessThan(40);
	expect(
		(await notes()).some((text) => text?.startsWith(`lessons/${LESSON}/`)),
		'that of the open page',
	).toBe(true);
});

test('the site can be installed, at a base path too', async ({ page, context, packed, site }) => {
	for (const url of [site, packed]) {
		await page.goto(url);
		const session = await context.newCDPSession(page);
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
		// A window of a test is like a private one.
		expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
		const { url: address, data = '', errors } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		expect(address).toBe(`${url}manifest.webmanifest`);
		const manifest = JSON.parse(data);
		expect(new URL(manifest.scope, url).href).toBe(url);
		expect(manifest.shortcuts.length).toBeGreaterThan(2);
		const paths = [
			...manifest.icons.map(({ src }: { src: string }) => src),
			...manifest.shortcuts.map(({ url: path }: { url: string }) => path),
		];
		for (const path of paths) expect((await page.request.get(new URL(path, url).href)).status(), path).toBe(200);
	}
});

test('a worker that says farewell takes everything with it', async ({ page, host, later }) => {
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	const { farewell } = await import('../../src/integrations/offline.ts');
	writeFileSync(join(later, 'worker.js'), farewell);
	host.deploy(later);
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
	await page.goto(`${host.url}lessons/${LESSON}/`);
	expect(await version(page)).toBe('later');
	await wake(page, firstOf(lessonData(LESSON), 'single').asked.id);
});
