/** Without JavaScript: everything can be read, nothing pretends to work. */

import { scenario as play } from '../../src/i18n/en/scenario.ts';
import { fieldsOf, lessonData, placeOf, scenarioData, squeezed, stripTags } from '../helpers/lesson.ts';
import { folders, kindsOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';
import { exercise as say } from '../helpers/words.ts';

test.use({ javaScriptEnabled: false });

const lesson = lessonData('contain-failure');
const scenario = scenarioData('contain-failure');

const widths = [390, 1440];

for (const width of widths) {
	test.describe(`at ${width} px`, () => {
		test.use({ viewport: { width, height: 850 } });

		test('every question shows prompt and options, a notice and the way to its answer', async ({ page, site }) => {
			await page.goto(`${site}lessons/contain-failure/`);
			await expect(page.getByText(say.noJs.notice).first()).toBeVisible();
			for (const { asked } of Object.values(lesson.questions)) {
				const place = placeOf(page, asked.id);
				await expect(place).toBeVisible();
				const shown = squeezed(await place.innerText());
				expect(shown).toContain(squeezed(stripTags(asked.prompt)));
				if ('options' in asked)
					for (const { text } of asked.options) expect(shown).toContain(squeezed(stripTags(text)));
				// A question on its own leads to its answer; a run leads to all of them at its head.
				const key = asked.id.slice(asked.id.indexOf('/') + 1);
				const way = place
					.locator(`a[href$="/answers/#${key}"]`)
					.or(place.locator('xpath=ancestor::section[contains(@class, "run")]').locator('a[href$="/answers/"]'));
				await expect(way.first()).toBeVisible();
			}
			await page.getByRole('link', { name: play.noJs.inLesson[1] }).click();
			await expect(page).toHaveURL(/\/scenarios\/contain-failure\/$/);
		});

		test('the answers page has every reason, and the way through the scenario', async ({ page, site }) => {
			await page.goto(`${site}lessons/contain-failure/`);
			await page.getByRole('link', { name: say.noJs.answers }).first().click();
			await expect(page).toHaveURL(/\/answers\/$/);
			await expect(page.locator('footer').last(), 'the page is there to its end').toBeVisible();
			const shown = squeezed(await page.locator('main').innerText());
			for (const { key } of Object.values(lesson.questions)) {
				const texts = fieldsOf(key, ['feedback', 'answer']);
				for (const text of [...texts, key.rule ?? '']) expect(shown).toContain(squeezed(plain(text)));
			}
			for (const node of Object.values(scenario.nodes)) {
				for (const choice of Object.values(node.choices)) {
					expect(shown).toContain(squeezed(plain(choice.text)));
					expect(shown).toContain(squeezed(plain(choice.outcome)));
				}
			}
			for (const ending of Object.values(scenario.endings)) expect(shown).toContain(squeezed(plain(ending.title)));
		});

		test('the scenario page shows its first decision and says why it cannot be played', async ({ page, site }) => {
			await page.goto(`${site}scenarios/contain-failure/`);
			await expect(page.getByText(/JavaScript is off/).first()).toBeVisible();
			const [first] = Object.values(scenario.nodes);
			const shown = squeezed(await page.locator('main').innerText());
			expect(shown).toContain(squeezed(plain(first?.text ?? '?')));
			await page
				.locator('main')
				.getByRole('link', { name: /read how every choice turns out/ })
				.first()
				.click();
			await expect(page).toHaveURL(/\/answers\/#scenario$/);
			await expect(page.locator('#scenario')).toBeInViewport();
		});
	});
}

test('no kind of page and no lesson shows a control that does nothing', async ({ page, site }) => {
	// Lessons differ in what they ask; pages of another kind differ in words.
	const pages = [...kindsOf(folders.plain)].flatMap(([kind, all]) => (kind === 'lessons/*/' ? all : all.slice(0, 1)));
	// A busy machine takes nearly a second for each, and every lesson brings one.
	test.setTimeout(pages.length * 3_000);
	for (const address of pages) {
		await page.goto(site + address);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 850 });
			const dead = await page.evaluate(controlsThatDoNothing);
			expect(dead, `${address || 'home'} at ${width} px`).toEqual([]);
		}
	}
});

test('the map works: tracks switch, links lead on', async ({ page, site }) => {
	await page.goto(site);
	const radios = page.locator('.tracks input[type=radio]');
	expect(await radios.count()).toBeGreaterThan(1);
	await radios.nth(1).locator('xpath=ancestor::label').click();
	await expect(radios.nth(1)).toBeChecked();
	await page.locator('.atlas').getByRole('link', { name: lesson.title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
});

function plain(html: string): string {
	return stripTags(html)
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}

/**
 * Runs in the page: visible, enabled controls that need a script. A popover's button, a link, a summary and the radios
 * of the map and of the gallery work without one.
 */
function controlsThatDoNothing(): string[] {
	const works = '[popovertarget], .tracks input, .states > .choose input';
	return [...document.querySelectorAll('button, input, select, textarea, a:not([href])')]
		.filter((element) => !element.matches(works) && !element.matches(':disabled'))
		.filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
		.filter((element) => element.getClientRects().length > 0)
		.map((element) => element.outerHTML.slice(0, 120));
}
