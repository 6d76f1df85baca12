/** Versions that change under readers. Each test has a host of its own, which it really stops. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY } from '../../src/domain/log/stamp.ts';
import { failed } from '../../src/i18n/en/failed.ts';
import { keep } from '../../src/i18n/en/offline.ts';
import { listPath } from '../../src/offline/build.ts';
import { deriveBuild } from '../helpers/deploys.ts';
import { mouse } from '../helpers/hands.ts';
import { answer, firstOf, keyOf, lessonData, wake } from '../helpers/lesson.ts';
import { build, keptKeys, LESSON, lookForUpdate, test, version, withWorker } from '../helpers/offline.ts';
import { folders } from '../helpers/site.ts';
import { expect, type Page } from '../helpers/test.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } });

/** Scripts and data that the page fetched, of the later version and not. */
async function fetched(page: Page): Promise<{ later: number; before: number }> {
	const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	const hashed = names.filter((name) => /\/_astro\/.*\.js$|\/data\/lessons\//.test(name));
	const later = hashed.filter((name) => name.includes('.later.')).length;
	return { later, before: hashed.length - later };
}

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
