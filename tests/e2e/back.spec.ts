/**
 * Going back shows a page as it was left, out of the browser's memory. Nothing of ours may keep it from that: no handler of
 * `unload`, no lock held, no request without an end. In a browser of its own, since Playwright's has that memory off.
 */
import { newProfile, startBrowser } from '../helpers/own-browser.mjs';
import { expect, type Page, test } from '../helpers/test.ts';

/** Pages with an island each, and what it shows once it is mounted. */
const pages = {
	'': 'main',
	'lessons/contain-failure/': '.ex form',
	'scenarios/contain-failure/': '.scen button',
	'review/': '.lede',
	'progress/': 'main',
};

/** Safari empties fields that are said to be for no completion, down to their default, before it shows a page as it was left. */
const comesBackInSafari = (page: Page) =>
	page.evaluate(() => {
		for (const field of document.querySelectorAll<HTMLInputElement>('input[autocomplete=off]')) {
			if (field.defaultValue === '') field.value = '';
		}
	});

for (const [what, path, css] of [
	['a gap', 'authors/exercises/#cloze', '.cloze input:enabled'],
	['a number', 'authors/exercises/#estimate', '.between input:enabled'],
	['what is searched for', 'search/', 'input[type=search]'],
] as const) {
	test(`${what} that was typed is still there after Safari’s way back`, async ({ page, site }) => {
		await page.goto(site + path);
		const field = page.locator(css).first();
		await field.fill('retry');
		// What is drawn anew writes into its fields.
		if (path === 'search/') await expect(page.getByText(/^\d+ results? for/)).toBeVisible();
		await comesBackInSafari(page);
		await expect(field).toHaveValue('retry');
	});
}

test('a page with its islands mounted comes back out of memory, and is up to date', async ({ site }) => {
	test.setTimeout(180_000);
	const profile = newProfile();
	const { context, quit } = await startBrowser(profile.path);
	try {
		const tab = await context.newPage();
		for (const [path, mounted] of Object.entries(pages)) {
			await tab.goto(site + path);
			await tab.evaluate(() => document.querySelector('[data-island]')?.scrollIntoView());
			await tab.locator(mounted).first().waitFor({ state: 'attached' });
			await tab.waitForLoadState('networkidle');
			// A worker that takes over meanwhile takes the page out of memory: once, with the first visit.
			await tab.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
			await tab.evaluate(() => {
				addEventListener('pageshow', ({ persisted }) => {
					document.documentElement.dataset.persisted = String(persisted);
				});
			});
			await tab.goto(`${site}about/`);
			await tab.goBack({ waitUntil: 'commit' });
			const why = () =>
				tab.evaluate(() => {
					const [entry] = performance.getEntriesByType('navigation');
					const reasons = entry && 'notRestoredReasons' in entry ? JSON.stringify(entry.notRestoredReasons) : '';
					return document.documentElement.dataset.persisted ?? reasons;
				});
			await expect.poll(why, { message: `/${path}` }).toBe('true');
		}
	} finally {
		await quit();
		profile.remove();
	}
});
