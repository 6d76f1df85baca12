/** What the search finds and says, in its dialog and on its page. How it opens is in `search-opening.spec.ts`. */
import type { Page } from '@playwright/test';
import { search as say } from '../../src/i18n/en/search.ts';
import { answers, keep } from '../helpers/kept.ts';
import { lessonData, stripTags } from '../helpers/lesson.ts';
import { dialogOf, fieldOf, hitsOf, saidOf, settled, slash } from '../helpers/search.ts';
import { folders, namesOf, outlineOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const lesson = lessonData('contain-failure');
const outline = outlineOf(folders.plain, 'contain-failure');
const names = namesOf(folders.plain);
const { sign } = outline;

const chip = (page: Page, name: string) =>
	page.locator('.search .chips').getByRole('checkbox', { name: new RegExp(`^${name}`) });

for (const width of [390, 1440]) {
	test(`finds the lesson and a heading in it, and goes there, at ${width} px`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 850 });
		await page.goto(`${site}progress/`);
		await page.getByRole('button', { name: /^Search/ }).click();
		await expect(fieldOf(page)).toBeFocused();
		const section = outline.sections.find(({ heading }) => heading.includes(','));
		if (!section) throw new Error('the lesson has no heading to look for');
		await fieldOf(page).fill(section.heading.toLowerCase());
		await settled(page);
		const hit = hitsOf(page).filter({ hasText: lesson.title }).first();
		await expect(hit.locator('.sign')).toHaveText(sign);
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
	await expect(hitsOf(page).first()).toContainText(lesson.title);
	await expect(hitsOf(page).first()).toContainText(say.what.lesson);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/lessons\/contain-failure\/$/);
});

test('names come before the full text, and what is shown stays where it is when the text comes', async ({
	page,
	site,
}) => {
	const { promise: held, resolve: release } = Promise.withResolvers<void>();
	await page.route('**/pagefind/*.pf_meta', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(site);
	await slash(page);
	await page.keyboard.type('retry');
	await expect(hitsOf(page).first()).toBeVisible();
	await expect(saidOf(page)).toContainText(/ by name\./);
	const shown = await hitsOf(page).locator('> a').allTextContents();
	await page.keyboard.press('ArrowDown');
	await expect(hitsOf(page).locator('> a').first()).toBeFocused();
	release();
	await settled(page);
	const all = await hitsOf(page).locator('> a').allTextContents();
	expect(all.length).toBeGreaterThan(shown.length);
	expect(all.slice(0, shown.length)).toEqual(shown);
	await expect(hitsOf(page).locator('> a').first(), 'the focus is where it was').toBeFocused();
	await page.keyboard.type(' bud');
	await expect(fieldOf(page), 'typing goes on in the field').toBeFocused();
	await expect(fieldOf(page)).toHaveValue('retry bud');
});

test('keys walk the results and come back to the field; Esc and Close give the focus back', async ({ page, site }) => {
	await page.goto(site);
	const opener = page.getByRole('button', { name: /^Search/ });
	await opener.click();
	await fieldOf(page).fill('inventory');
	await settled(page);
	const links = page.locator('.hits a');
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(1)).toBeFocused();
	await page.keyboard.press('End');
	await expect(links.last()).toBeFocused();
	await page.keyboard.press('Home');
	await expect(links.first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(fieldOf(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialogOf(page)).toBeHidden();
	await expect(opener).toBeFocused();
	await opener.click();
	await page.keyboard.press('Control+k');
	await expect(fieldOf(page), 'asked for once more, it stays').toBeFocused();
	const { x, y } = (await fieldOf(page).boundingBox()) ?? { x: 0, y: 0 };
	await page.mouse.move(x + 100, y + 20);
	await page.mouse.down();
	await page.mouse.move(x - 60, y + 20);
	await page.mouse.up();
	await expect(dialogOf(page), 'text is selected past its edge').toBeVisible();
	await dialogOf(page).getByRole('button', { name: say.close }).click();
	await expect(opener).toBeFocused();
});

test('a button that goes once it is pressed leaves the focus where the keys go on', async ({ page, site }) => {
	await page.setViewportSize({ width: 390, height: 700 });
	await page.goto(site);
	await slash(page);
	await dialogOf(page).locator('.hint button').first().press('Enter');
	await expect(fieldOf(page)).toBeFocused();
	await fieldOf(page).fill('the');
	await settled(page);
	const more = dialogOf(page).getByRole('button', { name: /^Show \d+ more/ });
	for (let shown = 0; (await more.count()) > 0; ) {
		expect(await hitsOf(page).count(), 'each press shows more').toBeGreaterThan(shown);
		shown = await hitsOf(page).count();
		await more.press('Enter');
		await expect(hitsOf(page).nth(shown).locator('> a')).toBeFocused();
	}
	// Back up the list, none of it under the field, which stays in sight.
	for (let i = 0; i < 12; i++) {
		await page.keyboard.press('ArrowUp');
		const field = await dialogOf(page).locator('.find').boundingBox();
		const link = await page.locator('.hits a:focus').boundingBox();
		expect(link?.y).toBeGreaterThanOrEqual((field?.y ?? 0) + (field?.height ?? 0));
	}
	await page.keyboard.type('m');
	await expect(fieldOf(page)).toHaveValue('them');
	await settled(page);
	await expect(hitsOf(page).first(), 'what Enter opens is in sight').toBeInViewport();
});

test('each kind of thing is found: a question, a word, a road, a template', async ({ page, site }) => {
	const { asked } = Object.values(lesson.questions)[0] ?? {};
	const [word] = names.words;
	const [road] = names.roads;
	const template = names.pages.find(([path]) => path.startsWith('templates/') && path !== 'templates/');
	if (!asked || !word || !road || !template) throw new Error('the site has none to look for');
	const things = [
		{ query: stripTags(asked.prompt), url: `lessons/contain-failure/#${asked.id.split('/')[1]}` },
		{ query: word[1], url: `glossary/#${word[0]}` },
		{ query: road[2], url: `themes/${road[0]}/` },
		{ query: template[1], url: template[0] },
	];
	await page.goto(`${site}search/`);
	await expect(fieldOf(page)).toBeFocused();
	for (const { query, url } of things) {
		await fieldOf(page).fill(query);
		await settled(page);
		await expect(page.locator(`.hits a[href$="${url}"]`).first(), query).toBeVisible();
	}
});

test('the page of the search keeps what is asked in its address, and Back brings it again', async ({ page, site }) => {
	const [, road] = names.roads.find(([id]) => id === outline.theme) ?? [];
	await page.goto(`${site}search/?q=inventory&kind=lesson&kind=scenario&road=${outline.theme}`);
	await settled(page);
	await expect(fieldOf(page)).toHaveValue('inventory');
	await expect(chip(page, say.kinds.question)).not.toBeChecked();
	await expect(page.getByLabel(say.road)).toHaveValue(outline.theme);
	await expect(page.locator('.hits .sign').first()).toHaveText(new RegExp(`^${road}`));
	await page.getByLabel(say.road).focus();
	await page.getByLabel(say.road).selectOption('');
	await expect(page).not.toHaveURL(/road=/);
	await expect(page.getByLabel(say.road), 'it does not close round the focus').toBeFocused();
	await page.getByLabel(say.road).selectOption(outline.theme);
	await expect(page).toHaveURL(/road=/);
	await page.emulateMedia({ media: 'print' });
	await expect(hitsOf(page).first(), 'on paper too').toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await chip(page, say.kinds.lesson).uncheck();
	await expect(page).toHaveURL(/\/search\/\?q=inventory&kind=scenario&road=[\w-]+$/);
	await settled(page);
	await expect(hitsOf(page)).toHaveCount(1);
	await hitsOf(page).getByRole('link').first().click();
	await expect(page).toHaveURL(/\/scenarios\//);
	await page.goBack();
	await expect(fieldOf(page)).toHaveValue('inventory');
	await expect(chip(page, say.kinds.lesson)).not.toBeChecked();
	await expect(hitsOf(page)).toHaveCount(1);
	await page.locator('h1').click();
	await page.keyboard.press('/');
	await expect(fieldOf(page), 'the slash goes to the field that is there').toBeFocused();
	await expect(dialogOf(page)).toHaveCount(0);
});

test('only what I have done: the question that was answered, by the log', async ({ page, site }) => {
	const [first, second] = Object.values(lesson.questions).map(({ asked }) => asked);
	if (!first || !second) throw new Error('the lesson asks too little');
	await page.goto(`${site}search/?done=yes&q=inventory`);
	await expect(saidOf(page)).toHaveText(say.nothingDone);
	await expect(hitsOf(page)).toHaveCount(0);
	await keep(page, answers(1, first.id));
	await page.goto(`${site}search/?done=yes&q=${encodeURIComponent(stripTags(second.title))}`);
	await expect(saidOf(page)).toContainText(/^(Nothing found|\d+ result)/);
	await expect(page.locator(`.hits a[href$="#${second.id.split('/')[1]}"]`)).toHaveCount(0);
	await fieldOf(page).fill(stripTags(first.title));
	await settled(page);
	await expect(hitsOf(page)).toHaveCount(1);
	await expect(hitsOf(page).locator('> a')).toHaveAttribute('href', new RegExp(`#${first.id.split('/')[1]}$`));
});

test('nothing found is said, with what was searched and what to try', async ({ page, site }) => {
	await page.goto(site);
	await slash(page);
	await page.keyboard.type('xylophone');
	await expect(saidOf(page)).toContainText('Nothing found for “xylophone” in lessons, questions, scenarios');
	await expect(page.locator('.search .chips span')).toHaveText(['0', '0', '0', '0', '0']);
	await fieldOf(page).fill('Z9');
	await expect(saidOf(page)).toContainText('Nothing to read under Z9 yet.');
	await fieldOf(page).fill('glosary');
	await dialogOf(page)
		.getByRole('button', { name: say.meant('glossary') })
		.click();
	await expect(fieldOf(page)).toHaveValue('glossary');
	await expect(hitsOf(page).first()).toBeVisible();
	for (const kind of Object.values(say.kinds)) await chip(page, kind).uncheck();
	await expect(saidOf(page)).toContainText(say.noKind);
	await chip(page, say.kinds.scenario).check();
	await dialogOf(page).getByRole('button', { name: say.everywhere }).click();
	await expect(hitsOf(page).first()).toBeVisible();
});

test('the text is searched for what was typed, with its signs, and for all of it', async ({ page, site }) => {
	const { asked } = Object.values(lessonData('indexes-and-query-plans').questions).find(({ asked }) =>
		asked.title.includes('N+1'),
	) ?? { asked: null };
	if (!asked) throw new Error('no title has a sign in a word');
	await page.goto(`${site}search/?kind=question`);
	for (const query of ['N+1', asked.title]) {
		await fieldOf(page).fill(query);
		await settled(page);
		await expect(hitsOf(page).first().locator('> a'), query).toContainText(stripTags(asked.title));
	}
	// Words that begin so, or a part of the words, are in every lesson.
	for (const query of ['indices', 'inventory xylophone', '%']) {
		await fieldOf(page).fill(query);
		await expect(saidOf(page)).toContainText(`Nothing found for “${query}”`);
		await expect(hitsOf(page)).toHaveCount(0);
	}
});

test('the chips stay under the pointer while what they ask is searched', async ({ page, site }) => {
	await page.goto(`${site}search/?q=inventory`);
	await settled(page);
	await page.evaluate(() => {
		const chips = [...document.querySelectorAll<HTMLElement>('.search .chips label')];
		const watch = () => {
			document.body.dataset.left = [
				...new Set([...(document.body.dataset.left ?? '').split(' '), chips.map((chip) => chip.offsetLeft).join()]),
			]
				.join(' ')
				.trim();
			requestAnimationFrame(watch);
		};
		watch();
	});
	await chip(page, say.kinds.lesson).uncheck();
	await settled(page);
	await chip(page, say.kinds.lesson).check();
	await settled(page);
	await expect(page.locator('body')).toHaveAttribute('data-left', /^[\d,]+$/);
});

test('what does not arrive is said: the titles go on, and trying again works', async ({ page, site, troubles }) => {
	let broken = true;
	await page.route('**/pagefind/pagefind.js*', (route) => (broken ? route.abort() : route.continue()));
	await page.route('**/search/names.json', (route) => (broken ? route.abort() : route.continue()));
	await page.goto(`${site}search/?q=inventory`);
	await expect(page.getByRole('alert')).toContainText(say.failed);
	await expect(page.getByRole('button', { name: say.reload })).toBeVisible();
	broken = false;
	await page.getByRole('button', { name: say.again }).click();
	await settled(page);
	await expect(page.getByRole('alert')).toHaveCount(0);
	broken = true;
	await page.unroute('**/search/names.json');
	await page.goto(`${site}search/?q=${sign}`);
	await expect(page.getByRole('alert')).toContainText(say.namesOnly);
	await expect(hitsOf(page).first()).toContainText(lesson.title);
	broken = false;
	// Questions have no names: what is shown is from the text.
	await page.goto(`${site}search/?kind=question`);
	await page.route('**/pagefind/index/*', (route) => route.abort());
	await fieldOf(page).fill('inventory');
	await expect(page.getByRole('alert'), 'a part of the index is gone').toContainText(say.namesOnly);
	await page.unroute('**/pagefind/index/*');
	await page.getByRole('button', { name: say.again }).click();
	await expect(fieldOf(page)).toBeFocused();
	await settled(page);
	await page.route('**/pagefind/fragment/*', (route) => route.abort());
	await fieldOf(page).fill('the');
	await expect(page.getByRole('alert'), 'the results are gone').toContainText(say.namesOnly);
	await expect(hitsOf(page), 'none is left of the words before').toHaveCount(0);
	await page.route('**/_astro/done.*.js', (route) => route.abort());
	await chip(page, say.done).check();
	await expect(page.getByRole('alert'), 'what is done is gone').toContainText(say.failed);
	expect(troubles.length, 'the failed requests are in the console').toBeGreaterThan(0);
	troubles.length = 0;
});

test('in a company’s copy its pages are found by name and by text, and bear its mark', async ({ page, packed }) => {
	const own = namesOf(folders.packed);
	const [paging] = own.lessons.filter(([id]) => id === 'acme-paging');
	if (!paging) throw new Error('the pack has no such lesson');
	await page.goto(`${packed}search/?q=${encodeURIComponent(paging[2])}`);
	await settled(page);
	await expect(hitsOf(page).first().locator('.sign.pack')).toHaveText(paging[1]);
	await chip(page, say.onlyPack(own.packs[0] ?? '')).check();
	await expect(page).toHaveURL(/[?&]pack=/);
	await settled(page);
	await expect(page.locator('.hits .sign:not(.pack)')).toHaveCount(0);
	await hitsOf(page).first().getByRole('link').first().click();
	await expect(page).toHaveURL(/\/team\/senior-path\/lessons\/acme-paging\//);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the page of the search says what it needs, and where everything is listed', async ({ page, site }) => {
		await page.goto(`${site}search/?q=retry`);
		await expect(page.getByText(say.page.noScript)).toBeVisible();
		for (const label of Object.values(say.page.places))
			await expect(page.getByRole('link', { name: label })).toBeVisible();
		await expect(page.locator('main input')).toHaveCount(0);
	});
});
