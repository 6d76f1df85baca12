/** From page to page: rendered ahead without being visited, kept by the browser, contents chosen on a phone. */
import { chromium } from '@playwright/test';
import { installedBrowser } from '../browser.mjs';
import { expect, test } from '../helpers/test.ts';

// Chromium renders nothing ahead while it is driven from outside, so the page is told that it is.
test('a page rendered ahead runs nothing before it is seen, and then knows what was chosen meanwhile', async ({
	page,
	site,
}) => {
	await page.addInitScript(() => {
		let ahead = true;
		Object.defineProperty(document, 'prerendering', { get: () => ahead });
		document.addEventListener('shown', () => {
			ahead = false;
			document.dispatchEvent(new Event('prerenderingchange'));
			document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
		});
	});
	await page.goto(`${site}review/`);
	await page.waitForLoadState('networkidle');
	const island = page.locator('[data-island="review"]');
	await expect(island).toContainText(/Looking/);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await page.evaluate(() => {
		localStorage.setItem(`${document.documentElement.dataset.site}:theme`, 'dark');
		document.dispatchEvent(new Event('shown'));
	});
	await expect(island).toContainText(/Nothing/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('.modes [value="dark"]')).toBeChecked();
});

test('the next lesson is rendered ahead once its link is near, and not before', async ({ page, site }) => {
	await page.goto(`${site}lessons/simplicity/`);
	// What is near comes alive, and the end of the lesson is not.
	await page.locator('[data-island="lesson"]').first().scrollIntoViewIfNeeded();
	await page.locator('[data-island="lesson"] button').first().waitFor();
	const next = page.locator('.next .go');
	const ahead = await page.locator('script[type="speculationrules"]').textContent();
	const now = JSON.parse(ahead ?? '').prerender.find(
		({ eagerness }: { eagerness: string }) => eagerness === 'immediate',
	);
	const wanted = () => next.evaluate((link, selector) => link.matches(selector), now.where.selector_matches);
	expect(await wanted()).toBe(false);
	await next.scrollIntoViewIfNeeded();
	await expect.poll(wanted).toBe(true);
});

for (const [width, crosses] of [
	[1440, true],
	[390, false],
] as const)
	test(`a page at ${width} px ${crosses ? 'comes by a view transition' : 'is there at once, without a transition'}`, async ({
		page,
		site,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		await page.addInitScript(() =>
			addEventListener('pagereveal', ({ viewTransition }) =>
				document.documentElement.setAttribute('data-crossed', String(viewTransition !== null)),
			),
		);
		await page.goto(`${site}about/`);
		await page.locator('header a[href$="/review/"]').first().click();
		await page.waitForURL('**/review/');
		await expect(page.locator('html')).toHaveAttribute('data-crossed', String(crosses));
	});

test('the sheet of contents on a phone closes once a section is chosen', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto(`${site}lessons/contain-failure/`);
	await page.locator('.dock button').click();
	await expect(page.locator('#strip')).toBeVisible();
	await page.locator('#strip a').nth(2).click();
	await expect(page.locator('#strip')).toBeHidden();
});

test('between phone and desk, the label of a station stays under the pointer and leads there', async ({
	page,
	site,
}) => {
	await page.setViewportSize({ width: 900, height: 800 });
	await page.goto(`${site}lessons/contain-failure/`);
	const station = page.locator('#strip li').nth(3);
	await station.hover({ position: { x: 12, y: 6 } });
	const label = station.locator('a');
	const [from, to] = [await station.boundingBox(), await label.boundingBox()];
	if (!from || !to) throw new Error('no station or label');
	await page.mouse.move(to.x + to.width / 2, from.y + 6, { steps: 40 });
	await page.mouse.down();
	await page.mouse.up();
	await expect(page).toHaveURL(new RegExp(`${await label.getAttribute('href')}$`));
});

test('a lesson comes back from the browser’s own memory', async ({ site }) => {
	// Playwright switches it off.
	const browser = await chromium.launch({
		executablePath: installedBrowser(),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
	});
	const page = await browser.newPage();
	await page.goto(`${site}lessons/contain-failure/`);
	await page.locator('[data-island="lesson"]').first().scrollIntoViewIfNeeded();
	await page.locator('[data-island="lesson"] button').first().waitFor();
	await page.evaluate(() => {
		addEventListener('pageshow', ({ persisted }) => {
			document.title = `kept: ${persisted}`;
		});
	});
	await page.locator('.top a').nth(2).click();
	await page.waitForURL(/\/review\/$/);
	await page.goBack({ waitUntil: 'commit' });
	await expect(page).toHaveTitle('kept: true');
	await browser.close();
});
