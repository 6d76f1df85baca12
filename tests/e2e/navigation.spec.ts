/** From page to page: rendered ahead without being visited, kept by the browser, contents chosen on a phone. */
import { chromium } from '@playwright/test';
import { installedBrowser } from '../browser.mjs';
import { expect, test } from '../helpers/test.ts';

test('a page rendered ahead runs nothing before it is seen, and then knows what was chosen meanwhile', async ({
	page,
	site,
}) => {
	await page.goto(`${site}about/`);
	// Colours chosen after the page ahead was rendered; its island fetches its script once the page is shown.
	await page.evaluate((address) => {
		const rules = document.createElement('a');
		rules.href = address;
		rules.id = 'ahead';
		rules.textContent = 'ahead';
		document.querySelector('main')?.prepend(rules);
	}, `${site}review/`);
	const scripts: string[] = [];
	page.context().on('request', (request) => request.url().includes('/_astro/review.') && scripts.push(request.url()));
	await page.locator('#ahead').hover();
	await page.locator('.modes [value="dark"]').check();
	await page.locator('#ahead').click();
	await expect(page).toHaveURL(/\/review\/$/);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('.modes [value="dark"]')).toBeChecked();
	await expect(page.locator('[data-island="review"]')).toContainText(/Nothing/);
});

test('the sheet of contents on a phone closes once a section is chosen', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto(`${site}lessons/contain-failure/`);
	await page.locator('.dock button').click();
	await expect(page.locator('#strip')).toBeVisible();
	await page.locator('#strip a').nth(2).click();
	await expect(page.locator('#strip')).toBeHidden();
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
