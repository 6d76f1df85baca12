/** How the search opens and begins: its keys, and what is fetched for it when. */
import { search as say } from '../../src/i18n/en/search.ts';
import { dialogOf, fieldOf, hitsOf, settled, slash } from '../helpers/search.ts';
import { folders, outlineOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const { sign, title } = outlineOf(folders.plain, 'contain-failure');

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

for (const [what, script] of [
	['the dialog', 'search'],
	['any script', 'start'],
]) {
	test(`what is typed before ${what} is there stands in the field`, async ({ page, site }) => {
		let [asked, release] = [() => {}, () => {}];
		const requested = new Promise<void>((resolve) => {
			asked = resolve;
		});
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await page.route(`**/_astro/${script}.*.js`, async (route) => {
			asked();
			await held;
			await route.continue();
		});
		await page.goto(`${site}about/`, { waitUntil: 'domcontentloaded' });
		await page.keyboard.press('/');
		await requested;
		await page.keyboard.type(`${sign.toLowerCase()} `);
		release();
		await expect(fieldOf(page)).toHaveValue(`${sign.toLowerCase()} `);
		await expect(hitsOf(page).first()).toContainText(title);
	});
}

for (const [where, address, held] of [
	['in a lesson, the engine is on its way beside the dialog’s script', 'lessons/contain-failure/', 'search'],
	['on a page without exercises, dialog and engine are on their way beside the entry', 'about/', 'start'],
] as const) {
	test(`${where}, and not after it`, async ({ page, site }) => {
		const { promise: released, resolve: release } = Promise.withResolvers<void>();
		await page.route(`**/_astro/${held}.*.js`, async (route) => {
			await released;
			await route.continue();
		});
		await page.goto(site + address);
		const parts = held === 'start' ? ['/_astro/search.', '/_astro/preact.'] : [];
		const asked = [...parts, '/pagefind/pagefind.js'].map((part) =>
			page.waitForRequest((request) => request.url().includes(part)),
		);
		await page.keyboard.press('/');
		await Promise.all(asked);
		release();
		await expect(fieldOf(page)).toBeFocused();
		await page.keyboard.type('retry');
		await settled(page);
	});
}

test('who opens it half-way down a page reads on there, and nothing on the page moves aside', async ({
	page,
	site,
}) => {
	await page.goto(`${site}glossary/`);
	await page.evaluate(() => scrollTo(0, 1500));
	const at = () => page.evaluate(() => scrollY);
	const width = () => page.evaluate(() => document.body.clientWidth);
	const before = await width();
	await slash(page);
	expect(await width(), 'nothing is moved aside').toBe(before);
	await page.mouse.move(20, 600);
	await page.mouse.wheel(0, 400);
	await page.keyboard.type('retry');
	await settled(page);
	expect(await at(), 'a wheel over the backdrop').toBe(1500);
	await dialogOf(page).evaluate((dialog) => dialog.scrollTo(0, 400));
	await page.keyboard.press('Escape');
	await expect(dialogOf(page)).toBeHidden();
	await expect(page.getByRole('button', { name: /^Search/ })).toBeFocused();
	expect(await at()).toBe(1500);
	await page.keyboard.press('Control+k');
	await expect(hitsOf(page).first(), 'opened again, what Enter opens is in sight').toBeInViewport();
});

test('the slash opens it from an option that was just chosen too', async ({ page, site }) => {
	await page.goto(`${site}scenarios/`);
	await page.getByRole('radio').nth(1).check();
	await slash(page);
});

test('what cannot be loaded is not said to be on its way', async ({ page, site, troubles }) => {
	await page.route('**/_astro/search.*.js', (route) => route.abort());
	await page.goto(`${site}search/?q=retry`);
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByText(say.page.loading)).toBeHidden();
	troubles.length = 0;
});

test('the slash can be switched off, for good; Ctrl K goes on; in a field it is a slash', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	await page.keyboard.type('a/b');
	await expect(fieldOf(page)).toHaveValue('a/b');
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

test('a reader who spares data is sent nothing for a search that nobody asked for', async ({ page, site }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const list = () => asked.filter((url) => url.endsWith('/search/names.json')).length;
	await page.goto(site);
	await expect.poll(list, { message: 'in a quiet moment' }).toBe(1);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
	});
	await page.goto(`${site}scenarios/`, { waitUntil: 'networkidle' });
	expect(list()).toBe(1);
	await page.getByRole('button', { name: /^Search/ }).hover();
	await expect.poll(list, { message: 'once the button is pointed at' }).toBe(2);
});
