/** Reading without a network, and versions that change under readers. Each test has a host of its own, which it really stops. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY } from '../../src/domain/log/stamp.ts';
import { evidence } from '../../src/i18n/en/evidence.ts';
import { failed } from '../../src/i18n/en/failed.ts';
import { keep, offlinePage } from '../../src/i18n/en/offline.ts';
import { progress } from '../../src/i18n/en/progress.ts';
import { review } from '../../src/i18n/en/review.ts';
import { type Build, keyOf as keyOfFile, type Listed, listPath, partOf } from '../../src/offline/build.ts';
import { axeFaults } from '../helpers/accessible.ts';
import { deriveBuild, type Host, openHost } from '../helpers/deploys.ts';
import { mouse } from '../helpers/hands.ts';
import { answer, firstOf, keyOf, lessonData, wake } from '../helpers/lesson.ts';
import { keptKeys, lookForUpdate, withWorker } from '../helpers/offline.ts';
import { folders } from '../helpers/site.ts';
import { test as base, expect, type Page } from '../helpers/test.ts';

const test = base.extend<{ host: Host; later: string }>({
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
test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });

const LESSON = 'contain-failure';
const read = (site: string, path: string) => JSON.parse(readFileSync(join(site, path), 'utf8'));
const build = (site: string): Required<Build> => {
	const [name = ''] = readdirSync(join(site, 'offline')).filter((file) => file.endsWith('.json'));
	return read(site, join('offline', name));
};
/** Every file of a build. */
function everyFile(site: string): Listed[] {
	const { core, search, rest, parts } = build(site);
	return [...core, ...search, ...rest, ...parts.flatMap(({ path }) => read(site, path))];
}
const version = (page: Page) => page.locator('body').getAttribute('data-version');
/** Scripts and data that the page fetched, of the later version and not. */
async function fetched(page: Page): Promise<{ later: number; before: number }> {
	const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	const hashed = names.filter((name) => /\/_astro\/.*\.js$|\/data\/lessons\//.test(name));
	const later = hashed.filter((name) => name.includes('.later.')).length;
	return { later, before: hashed.length - later };
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
	await page.getByRole('button', { name: keep.stop }).click();
	await expect(page.getByRole('button', { name: keep.keep })).toBeVisible();
	expect(new Set(lists()).size, 'all other parts').toBe(parts.length - places.length);
	await host.stop();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	expect(await version(page)).toBe('later');
});

test('an update waits for the next page: open ones keep their own scripts, and nothing is mixed', async ({
	page,
	context,
	host,
	later,
}) => {
	const lesson = lessonData(LESSON);
	const question = firstOf(lesson, 'single');
	await page.goto(`${host.url}lessons/${LESSON}/#${keyOf(question.asked.id)}`);
	await withWorker(page);
	await wake(page, question.asked.id);

	const data = await context.newPage();
	await data.goto(`${host.url}data/`);
	await expect(data.getByRole('button', { name: keep.keep })).toBeVisible();

	host.deploy(later);
	expect(await lookForUpdate(page)).toBe(true);
	await expect(data.getByText(keep.newer)).toBeVisible();
	await data.close();
	// The new map has drawn its marks by now, by another outline.
	const marks = await page.evaluate(
		([log, key]) => {
			const snapshot = { v: 1, events: 0, log, of: 'later', lessons: {}, played: {}, seen: {}, last: null };
			localStorage.setItem(`${document.documentElement.dataset.site}${key}`, JSON.stringify(snapshot));
			return `${document.documentElement.dataset.site}${key}`;
		},
		[EMPTY, ':snapshot'] as const,
	);
	// The open page goes on, with chunks that the host has no longer.
	await answer(await wake(page, question.asked.id), question, mouse, 'right');
	await page.getByRole('button', { name: 'Search' }).first().click();
	await page.getByRole('dialog').getByRole('searchbox').fill('retry');
	await expect(page.getByRole('dialog').getByText(/^\d+ results? for/)).toBeVisible();
	await expect
		.poll(() => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), marks), {
			message: 'marks by the outline of the page, and said to be so',
		})
		.toMatchObject({ events: 1, of: expect.not.stringMatching(/^(later)?$/) });
	expect(await version(page)).toBeNull();
	expect((await fetched(page)).later, 'no new script in the old page').toBe(0);
	expect(await page.evaluate(async () => (await (await fetch('/curriculum.json')).json()).version)).toBeUndefined();

	const other = await context.newPage();
	await other.goto(`${host.url}lessons/${LESSON}/`);
	expect(await version(other), 'the next page is new').toBe('later');
	await wake(other, question.asked.id);
	expect((await fetched(other)).before, 'no old script in the new page').toBe(0);
	expect(await other.evaluate(async () => (await (await fetch('/curriculum.json')).json()).version)).toBe('later');
	expect((await keptKeys(other)).some((key) => /\.later\./.test(key))).toBe(true);
	expect(
		(await keptKeys(other)).some((key) => /_astro\/.*(?<!\.later)\.js/.test(key)),
		'the old page is open',
	).toBe(true);

	// What the version before had kept is kept of this one. With its last page its files go: at a later visit, since a browser that is
	// busy may count a page that was just closed among the open ones.
	await page.close();
	await other.close();
	await expect
		.poll(
			async () => {
				const visit = await context.newPage();
				await visit.goto(`${host.url}404.html`);
				const old = (await keptKeys(visit)).filter((key) => /_astro\/.*(?<!\.later)\.js/.test(key));
				await visit.close();
				return old;
			},
			{ timeout: 30_000, intervals: [1_000] },
		)
		.toEqual([]);
	await host.stop();
	const again = await context.newPage();
	await again.goto(`${host.url}lessons/${LESSON}/`);
	expect(await version(again)).toBe('later');
	await wake(again, question.asked.id);
});

test('a page of HTML in the place of a version’s list costs nothing that is kept, and no later version', async ({
	page,
	host,
	later,
}) => {
	const third = await deriveBuild(folders.plain, 'third');
	const list = join(third, listPath(build(third).id));
	const text = readFileSync(list);
	// As from a host that has a page for every address, or a network one has to log in to.
	writeFileSync(list, '<!doctype html><title>Log in</title>');
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	await expect.poll(async () => (await keptKeys(page)).join(' ')).toMatch(new RegExp(`data/lessons/${LESSON}\\.`));
	host.deploy(third);
	await expect(lookForUpdate(page)).rejects.toThrow();
	await host.stop();
	await page.goto(`${host.url}lessons/${LESSON}/`);
	await wake(page, firstOf(lessonData(LESSON), 'single').asked.id);

	await host.start();
	for (const [site, name] of [
		[third, 'third'],
		[later, 'later'],
	] as const) {
		writeFileSync(list, text);
		host.deploy(site);
		expect(await lookForUpdate(page), name).toBe(true);
	}
	rmSync(third, { recursive: true });
});

test('a version that takes over while a newer one is being installed takes nothing away from that', async ({
	page,
	context,
	host,
	later,
}) => {
	const third = await deriveBuild(folders.plain, 'third');
	// Slow enough for the tab to be closed meanwhile.
	const slow = `const take = self.fetch; self.fetch = async (...asked) => {
		if (!String(asked[0]).includes('/offline/')) await new Promise((go) => setTimeout(go, 150));
		return take(...asked);
	};`;
	const worker = join(third, 'worker.js');
	writeFileSync(worker, slow + readFileSync(worker, 'utf8'));

	await page.goto(`${host.url}lessons/${LESSON}/`);
	await withWorker(page);
	await expect.poll(async () => (await keptKeys(page)).join(' ')).toContain(`lessons/${LESSON}/index.html`);
	host.deploy(later);
	expect(await lookForUpdate(page)).toBe(true);
	host.deploy(third);
	await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
	await expect.poll(() => keptKeys(page)).toContain(listPath(build(third).id));
	const away = await context.newPage();
	await page.close();
	// With no page of the site open, the second version takes over.
	await away.waitForTimeout(2_000);
	await away.goto(`${host.url}404.html`);
	const installed = () =>
		away.evaluate(async () => {
			const found = await navigator.serviceWorker.getRegistration();
			return [found?.installing, found?.waiting, found?.active].map((one) => one?.state ?? '').join(' ');
		});
	await expect.poll(installed, { timeout: 60_000 }).toMatch(/^ /);
	await host.stop();
	await away.goto(`${host.url}lessons/${LESSON}/`);
	expect(await version(away)).toBe('third');
	await wake(away, firstOf(lessonData(LESSON), 'single').asked.id);
	rmSync(third, { recursive: true });
});

test('without a worker, a part that a deploy took away says so and offers to reload', async ({
	browser,
	host,
	later,
}) => {
	const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
	const lesson = lessonData(LESSON);
	const question = firstOf(lesson, 'single');
	const lose = (name: string) => (page: Page) =>
		page.route(new RegExp(`/_astro/${name}\\.[^/]+\\.js$`), (route) => route.fulfill({ status: 404 }));
	const ways: [string, string, (page: Page) => Promise<unknown>, (page: Page) => Promise<unknown>][] = [
		[
			'exercises, before anything ran',
			`lessons/${LESSON}/`,
			async () => {},
			(page) => page.locator('[data-island=lesson]').first().scrollIntoViewIfNeeded(),
		],
		[
			'search',
			`lessons/${LESSON}/`,
			(page) => wake(page, question.asked.id),
			(page) => page.getByRole('button', { name: 'Search' }).first().click(),
		],
		['a scenario, its scripts gone while it loads', `scenarios/${LESSON}/`, lose('scenario'), (page) => page.reload()],
		['review, its scripts gone while it loads', 'review/', lose('review'), (page) => page.reload()],
	];
	for (const [name, path, before, act] of ways) {
		host.deploy(folders.plain);
		const page = await context.newPage();
		await page.goto(host.url + path);
		await before(page);
		host.deploy(later);
		await act(page);
		await expect(page.getByRole('alert').filter({ hasText: failed.older }).first(), name).toBeVisible();
		await page.unrouteAll();
		// Each part of a page that is gone says so.
		await page.getByRole('button', { name: failed.reload }).first().click();
		await expect(page.locator('body[data-version=later]')).toBeAttached();
		await page.close();
	}
	await context.close();
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
	host.deploy(later);
	// A page of no other part: it is asked for among the first.
	const lost = 'glossary/index.html';
	const text = readFileSync(join(later, lost));
	await page.goto(`${host.url}data/`);
	await withWorker(page);
	await expect(page.getByRole('button', { name: keep.keep })).toBeVisible();
	rmSync(join(later, lost));
	await page.getByRole('button', { name: keep.keep }).click();
	await expect(page.getByRole('alert')).toHaveText(keep.failed);
	const missing = async () => {
		const kept = new Set(await keptKeys(page));
		return everyFile(later).filter((file) => !kept.has(keyOfFile(file)));
	};
	expect((await missing()).map(({ path }) => path)).toEqual([lost]);

	writeFileSync(join(later, lost), text);
	await page.getByRole('button', { name: keep.keep }).click();
	await expect.poll(missing).toEqual([]);
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
		for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, url).href)).status()).toBe(200);
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
