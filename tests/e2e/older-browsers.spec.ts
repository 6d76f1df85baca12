/**
 * Safari of two years ago, as far as Chromium can be made to be it: no `light-dark()`, and nothing of what came since. By hand in
 * WebKit, Safari of today is all right; nothing here is a test of Safari.
 */
import { mouse } from '../helpers/hands.ts';
import { answer, firstOf, lessonData, openInRun, wake } from '../helpers/lesson.ts';
import { expect, type Page, test } from '../helpers/test.ts';

/** What Safari 16.4 lacks of what scripts like to use. */
const MISSING = [
	'requestIdleCallback',
	'trustedTypes',
	'scheduler',
	'navigation',
	'Temporal',
	'Iterator',
	'Promise.withResolvers',
	'Promise.try',
	'Object.groupBy',
	'Map.groupBy',
	'Array.fromAsync',
	'URL.parse',
	'URL.canParse',
	'Set.prototype.union',
	'Set.prototype.intersection',
	'Set.prototype.difference',
	'Document.prototype.startViewTransition',
	'Element.prototype.checkVisibility',
	'HTMLElement.prototype.showPopover',
	'HTMLElement.prototype.hidePopover',
];

// A style sheet that is changed on its way has another hash than the page's policy says.
test.use({ bypassCSP: true });
test.beforeEach(async ({ page }) => {
	await page.addInitScript((paths) => {
		for (const path of paths) {
			const names = path.split('.');
			const name = names.pop() ?? '';
			const owner = names.reduce<unknown>((at, step) => Reflect.get(Object(at), step), globalThis);
			Reflect.deleteProperty(Object(owner), name);
		}
	}, MISSING);
	await page.route(/\/$|\/#|\.css$/, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replaceAll('light-dark(', 'unknown(') });
	});
});

const colourOf = (page: Page, css: string, name: string) =>
	page
		.locator(css)
		.first()
		.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

test('the map and the search have colours and work', async ({ page, site }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(site);
	expect(await colourOf(page, 'body', 'background-color')).toBe('rgb(251, 252, 250)');
	expect(await colourOf(page, '.b.go', 'background-color')).toBe('rgb(22, 32, 28)');
	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('searchbox').fill('retry');
	await expect(page.getByRole('dialog').getByText(/^\d+ results? for/)).toBeVisible();
	expect(await colourOf(page, 'dialog .find', 'background-color')).toBe('rgb(251, 252, 250)');
});

test('a question of a lesson shows its options, what was chosen and the verdict', async ({ page, site }) => {
	const question = firstOf(lessonData('contain-failure'), 'single');
	await page.goto(`${site}lessons/contain-failure/`);
	await wake(page, question.asked.id);
	const place = await openInRun(page, question.asked.id, mouse);
	await expect(place.locator('.opts input').first()).toHaveCSS('border-top-width', '2px');
	await place.locator('.opts input').first().check();
	expect(
		await place
			.locator('.opts input')
			.first()
			.evaluate((input) => getComputedStyle(input).backgroundImage),
	).toMatch(/rgb\(22, 32, 28\)/);
	await page.reload();
	await wake(page, question.asked.id);
	await answer(await openInRun(page, question.asked.id, mouse), question, mouse, 'right');
});
