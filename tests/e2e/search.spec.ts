/** The search dialog. */
import type { Page } from '@playwright/test';
import { search as say } from '../../src/i18n/en/search.ts';
import { lessonData } from '../helpers/lesson.ts';
import { folders, outlineOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const lesson = lessonData('contain-failure');
const outline = outlineOf(folders.plain, 'contain-failure');
const { sign } = outline;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const fieldOf = (page: Page) => dialogOf(page).getByRole('searchbox');

async function slash(page: Page): Promise<void> {
	await page.keyboard.press('/');
	await expect(fieldOf(page)).toBeFocused();
}
const said = (page: Page) => dialogOf(page).getByRole('status');

for (const width of [390, 1440]) {
	test(`finds the lesson and a heading in it, and goes there, at ${width} px`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 850 });
		await page.goto(`${site}progress/`);
		await page.getByRole('button', { name: /^Search/ }).click();
		const field = dialogOf(page).getByRole('searchbox');
		await expect(field).toBeFocused();
		const section = outline.sections.find(({ heading }) => heading.includes(','));
		if (!section) throw new Error('the lesson has no heading to look for');
		await field.fill(section.heading.toLowerCase());
		await expect(said(page)).toContainText(/^\d+ results? for “/);
		const hit = dialogOf(page).locator('.hits > li').filter({ hasText: lesson.title });
		await expect(hit.locator('.sign')).toHaveText(sign);
		await expect(hit).toContainText(/Lesson, \d+ min/);
		await expect(hit.locator('mark').first()).toBeVisible();
		await hit.getByRole('link', { name: section.heading }).click();
		await expect(page).toHaveURL(new RegExp(`lessons/contain-failure/#${section.anchor}$`));
		await expect(page.locator(`#${section.anchor}`)).toBeInViewport();
	});
}

test('a road sign brings its lesson first, and Enter opens it', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	await page.keyboard.type(sign.toLowerCase());
	await expect(dialogOf(page).locator('.hits > li').first()).toContainText(lesson.title);
	await expect(dialogOf(page).locator('.hits > li').first()).toContainText('Lesson');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/lessons\/contain-failure\/$/);
});

test('arrow keys walk the results and come back to the field; Esc and Close give the focus back', async ({
	page,
	site,
}) => {
	await page.goto(site);
	const opener = page.getByRole('button', { name: /^Search/ });
	await opener.click();
	const field = dialogOf(page).getByRole('searchbox');
	await field.fill('inventory');
	const links = dialogOf(page).locator('.hits a');
	await expect(links.first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialogOf(page)).toBeHidden();
	await expect(opener).toBeFocused();
	await opener.click();
	await dialogOf(page).getByRole('button', { name: 'Close' }).click();
	await expect(opener).toBeFocused();
});

test('the slash opens it at once, also while the page is still loading its script', async ({ page, site }) => {
	await page.route('**/_astro/*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.continue();
	});
	await page.goto(`${site}lessons/contain-failure/`, { waitUntil: 'commit' });
	await page.locator('[data-search]').waitFor();
	await page.keyboard.press('/');
	await expect(dialogOf(page)).toBeVisible();
});

test('the slash can be switched off, for good; Ctrl K goes on', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	const box = dialogOf(page).getByRole('checkbox', { name: say.slash });
	await expect(box).toBeChecked();
	await box.uncheck();
	await page.keyboard.press('Escape');
	await expect(dialogOf(page)).toBeHidden();
	for (const address of ['', 'lessons/contain-failure/']) {
		await page.goto(site + address);
		await page.keyboard.press('/');
		await page.keyboard.press('Control+k');
		await expect(fieldOf(page)).toBeFocused();
		await expect(fieldOf(page), 'the slash did nothing').toHaveValue('');
		await expect(page.locator('.top kbd')).toBeHidden();
		await page.keyboard.press('Escape');
		await expect(dialogOf(page)).toBeHidden();
		await page.keyboard.press('/');
		await expect(dialogOf(page)).toBeHidden();
	}
	await page.keyboard.press('Control+k');
	await dialogOf(page).getByRole('checkbox', { name: say.slash }).check();
	await page.keyboard.press('Escape');
	await slash(page);
});

test('a slash typed into a field stays a slash', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	await page.keyboard.type('a/b');
	await expect(dialogOf(page).getByRole('searchbox')).toHaveValue('a/b');
});

test('nothing found is said, with what to try', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	await page.keyboard.type('xylophone');
	await expect(said(page)).toContainText('Nothing found for “xylophone”.');
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('Z9');
	await expect(said(page)).toContainText('Nothing to read under Z9 yet.');
});

test('kinds can be left out', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	await page.keyboard.type('inventory');
	const hits = dialogOf(page).locator('.hits > li');
	await expect(hits).toHaveCount(2);
	await dialogOf(page)
		.getByRole('checkbox', { name: /^Lessons/ })
		.click();
	await expect(hits).toHaveCount(1);
	await expect(hits).toContainText('Scenario');
	await dialogOf(page)
		.getByRole('checkbox', { name: /^Scenarios/ })
		.click();
	await expect(said(page)).toContainText('Nothing is ticked');
});

test('an index that does not arrive is said, and trying again works', async ({ page, site, troubles }) => {
	let broken = true;
	await page.route('**/pagefind/pagefind.js*', (route) => (broken ? route.abort() : route.continue()));
	await page.goto(site);
	await slash(page);
	await expect(said(page)).toContainText('The search index did not arrive.');
	broken = false;
	await dialogOf(page).getByRole('button', { name: 'Try again' }).click();
	await dialogOf(page).getByRole('searchbox').fill('inventory');
	await expect(dialogOf(page).locator('.hits > li').first()).toBeVisible();
	expect(troubles.length, 'the failed request is in the console').toBeGreaterThan(0);
	troubles.length = 0;
});
