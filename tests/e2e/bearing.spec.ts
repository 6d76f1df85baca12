/** A first visitor, from the home page to a first lesson; and what is said of oneself beside what is shown. */
import type { Page } from '@playwright/test';
import { weeks, bearing as words } from '../../src/i18n/en/bearing.ts';
import { competency } from '../../src/i18n/en/competency.ts';
import { marks } from '../../src/i18n/en/marks.ts';
import { home } from '../../src/i18n/en/site.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { type Hand, keyboard, mouse, tabTo } from '../helpers/hands.ts';
import { localIds } from '../helpers/kept.ts';
import { curriculumOf, folders } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

/** Answers the question on the page: its first option at 75%, or "I don't know yet". Says which it was. */
async function answerOne(page: Page, hand: Hand, how: 'first option' | 'unsure'): Promise<string> {
	const item = page.locator('article.item');
	const id = (await item.getAttribute('data-question')) ?? '';
	if (how === 'unsure') await hand.press(item.getByRole('button', { name: words.unsure }));
	else {
		await hand.choose(item.locator('.opts input').first());
		await hand.choose(item.locator('.conf input').nth(2));
		await hand.press(item.getByRole('button', { name: words.next }));
	}
	await expect(page.locator(`article.item[data-question="${id}"]`)).toHaveCount(0);
	return id;
}

async function expectNoFaults(page: Page, where: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await axeFaults(page), where).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await contrastFaults(page), `${where}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

test('a first visitor is led to a first lesson by keyboard at 390 px, and a reload on the way loses nothing', async ({
	page,
	site,
}) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 390, height: 844 });
	const hand = keyboard(page);
	await page.goto(site);
	await hand.press(page.getByRole('link', { name: home.offerGo }));
	await hand.press(page.getByRole('button', { name: words.begin }));
	await hand.press(page.getByRole('button', { name: words.later }));
	await expect(page.getByRole('heading', { level: 1 }), 'the focus turns back as well').toBeFocused();
	await hand.press(page.getByRole('button', { name: words.begin }));
	await expect(page.locator('article.item'), 'the question has the focus').toBeFocused();
	await expectNoFaults(page, 'a question');

	const first = await answerOne(page, hand, 'first option');
	await expect(page.locator('article.item'), 'and so has the next').toBeFocused();
	await expect(page.locator('main'), 'no verdict before the end').not.toContainText(/Right|Missed/);
	const second = await answerOne(page, hand, 'unsure');
	await page.reload();
	await expect(page.locator('.queue')).toContainText(words.place(3, 12));
	const third = await page.locator('article.item').getAttribute('data-question');
	expect([first, second], 'what was answered is not asked again').not.toContain(third);
	await page.goto(site);
	await expect(page.getByRole('link', { name: 'Carry on with the bearing' })).toBeVisible();
	await hand.press(page.getByRole('link', { name: 'Carry on with the bearing' }));
	await expect(page.locator('.queue')).toContainText(words.place(3, 12));

	let answered = 2;
	const heading = page.getByRole('heading', { level: 1, name: words.resultHeading(3) });
	while (!(await heading.isVisible())) {
		await answerOne(page, hand, 'unsure');
		answered += 1;
		await expect(page.locator('article.item').or(heading)).toBeVisible();
	}
	expect(answered, 'at least five, at most twelve').toBeGreaterThanOrEqual(5);
	expect(answered).toBeLessThanOrEqual(12);
	await expect(heading).toBeFocused();
	expect(await localIds(page)).toHaveLength(answered);
	await expect(page.locator('.way > li')).toHaveCount(3);
	await expect(page.locator('.weeks > li').first()).toContainText(/\d+ (\w+)/);
	await expectNoFaults(page, 'the result');

	await tabTo(page, page.getByLabel(weeks.hours(2)));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByLabel(weeks.hours(3))).toBeChecked();
	await hand.press(page.locator('.reasons > summary'));
	await expect(page.locator('.reasons > details')).toHaveCount(answered);
	await hand.press(page.locator('.reasons > details > summary').first());
	await expect(page.locator('.reasons .verdict').first()).toBeVisible();
	await expectNoFaults(page, 'the reasons');
	await narrow(page);
	expect(await page.evaluate(sticksOut)).toEqual([]);

	const title = await page.locator('.way > li > a').first().innerText();
	await hand.press(page.getByRole('link', { name: new RegExp(`^${words.beginWith}`) }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await page.goto(site);
	await expect(page.locator('.resume')).toContainText(marks.byBearing);
	await expect(page.locator('.resume')).toContainText(title);
	await expect(page.locator('.atlas .left').filter({ hasText: marks.first })).toHaveCount(3);
	await page.goto(`${site}progress/`);
	await expect(page.locator('main')).toContainText(`${answered} answers`);
});

test('a double click answers one question, and not the next, which nobody has seen', async ({ page, site }) => {
	await page.setViewportSize({ width: 820, height: 1180 });
	await page.goto(`${site}bearing/`);
	await page.getByRole('button', { name: words.begin }).click();
	const item = page.locator('article.item');
	for (let n = 1; n < 4; n += 1) {
		const id = await item.getAttribute('data-question');
		await item.getByRole('button', { name: words.unsure }).dblclick();
		await expect(page.locator(`article.item[data-question="${id}"]`)).toHaveCount(0);
		await expect(page.locator('.queue')).toContainText(words.place(n + 1, 12));
	}
});

test('a rating stands beside what evidence shows, with its date, and comes out on paper', async ({ page, site }) => {
	test.setTimeout(120_000);
	const hand = keyboard(page);
	const [theme = '', { title } = { title: '' }] = Object.entries(curriculumOf(folders.plain).themes)[0] ?? [];
	await page.goto(`${site}progress/`);
	const own = page.getByRole('group', { name: title });
	await tabTo(page, own.getByRole('radio').first());
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	expect(await localIds(page), 'nothing is kept on the way').toEqual([]);
	await hand.press(page.getByRole('button', { name: competency.keep(1) }));
	await expect(page.locator('.levelling').getByRole('status')).toHaveText(competency.kept(1));
	expect(await localIds(page)).toHaveLength(1);
	const row = page.locator('.matrix tbody tr').first();
	await expect(row.getByRole('img')).toHaveAccessibleName('You say “Others ask me”. Evidence shows nothing yet.');
	await expect(row).toContainText(competency.gap.unshown());
	await expectNoFaults(page, 'the matrix');
	await narrow(page);
	expect(await page.evaluate(sticksOut)).toEqual([]);

	await page.goto(`${site}themes/${theme}/`);
	await expect(page.locator('.stations')).toContainText(/You said this on/);
	await mouse.choose(page.locator('.stations input').first());
	await mouse.press(page.getByRole('button', { name: competency.keep(1) }));
	await expect(page.locator('.stations li').first()).toContainText(/You said this on/);
	await expectNoFaults(page, 'a theme');

	await page.goto(`${site}progress/`);
	await page.getByText(competency.history).click();
	const history = page.locator('.competencies details').filter({ hasText: competency.history }).locator('tbody tr');
	await expect(history).toHaveCount(2);
	await expect(history.first()).toContainText(competency.level.helped);
	await expect(history.first()).toContainText(competency.level.asked);
	expect(await page.evaluate(sticksOut), 'the table of ratings at 320 px').toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.matrix')).toBeVisible();
	await expect(page.locator('.stations').first()).toBeVisible();
});
