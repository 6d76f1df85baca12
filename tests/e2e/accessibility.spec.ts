/** axe and reflow on every page, in both colours; axe on every state of every kind of exercise. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { exercise as say } from '../../src/i18n/en/exercise.ts';
import {
	answer,
	firstOf,
	lessonData,
	mouse,
	openInRun,
	placeOf,
	playRoad,
	scenarioData,
	wake,
} from '../helpers/lesson.ts';
import { folders, pagesOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const lesson = lessonData('contain-failure');
const scenario = scenarioData('contain-failure');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNoFaults(page: Page, where: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	const faults = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
	);
	expect(faults, where).toEqual([]);
}

/** 320 px, once the page has taken the width. */
async function narrow(page: Page): Promise<void> {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.waitForFunction(() => document.documentElement.clientWidth <= 320);
}

/** What sticks out of the window sideways and is not in a box that scrolls by itself. */
function sticksOut(): string[] {
	const width = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= width) return [];
	const scrolls = (element: Element | null): boolean =>
		element !== null &&
		(/(auto|scroll|hidden)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
	const wide = [...document.querySelectorAll('body *')].filter(
		(element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
	);
	return [`${document.documentElement.scrollWidth} px wide`, ...wide.map((element) => element.outerHTML.slice(0, 100))];
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		for (const address of pagesOf(folders.plain)) {
			test(`/${address} has no fault that axe knows, and reflows at 320 px`, async ({ page, site }) => {
				await page.goto(site + address);
				await page.waitForLoadState('networkidle');
				await expectNoFaults(page, 'at 1280 px');
				await narrow(page);
				await expectNoFaults(page, 'at 320 px');
				expect(await page.evaluate(sticksOut)).toEqual([]);
			});
		}

		for (const type of ['single', 'multi', 'estimate', 'recall'] as const) {
			test(`${type}: untouched, empty, chosen, right, wrong, unsure and folded`, async ({ page, site }) => {
				test.setTimeout(120_000);
				const question = firstOf(lesson, type);
				const { id } = question.asked;
				const fresh = async () => {
					await page.goto(`${site}lessons/contain-failure/`);
					await page.evaluate(() => localStorage.clear());
					await page.reload();
					await wake(page, id);
					return openInRun(page, id, mouse);
				};
				let place = await fresh();
				await expectNoFaults(page, 'untouched');
				if (type === 'recall') {
					await place.getByRole('button', { name: say.recall.show }).click();
					await expectNoFaults(page, 'revealed');
					place = await fresh();
					await answer(place, question, mouse, 'right');
					await expectNoFaults(page, 'graded');
				} else {
					await place.getByRole('button', { name: say.check }).click();
					await expect(place.getByRole('alert')).toBeVisible();
					await expectNoFaults(page, 'empty on Check');
					for (const wish of ['right', 'wrong'] as const) {
						place = await fresh();
						await answer(place, question, mouse, wish);
						await expectNoFaults(page, wish);
					}
					place = await fresh();
					await place.getByRole('button', { name: say.unsure }).click();
					await expect(place.locator('.verdict')).toBeFocused();
					await expectNoFaults(page, 'unsure');
				}
				await page.reload();
				await wake(page, id);
				await expect(placeOf(page, id).locator('summary').first()).toBeVisible();
				await expectNoFaults(page, 'folded');
				await placeOf(page, id).locator('summary').first().click();
				await expectNoFaults(page, 'unfolded');
			});
		}

		test('the scenario: opening, decision, evidence, empty, debrief, played before', async ({ page, site }) => {
			test.setTimeout(120_000);
			await page.goto(`${site}scenarios/contain-failure/`);
			const scene = page.locator('[data-island="scenario"]');
			await expectNoFaults(page, 'opening');
			await scene.getByRole('button', { name: /^Start/ }).click();
			await expectNoFaults(page, 'decision');
			await scene.locator('.tabs label').first().click();
			await expectNoFaults(page, 'evidence');
			await scene.getByRole('button', { name: 'Do it' }).click();
			await expect(scene.getByRole('alert')).toBeVisible();
			await expectNoFaults(page, 'empty');
			await page.evaluate(() => localStorage.clear());
			await page.reload();
			await playRoad(scene, scenario, scenario.roads.best ?? [], mouse);
			await expectNoFaults(page, 'debrief');
			await narrow(page);
			expect(await page.evaluate(sticksOut), 'debrief at 320 px').toEqual([]);
			await page.reload();
			await expect(scene).toContainText(/You played this on/);
			await expectNoFaults(page, 'played before');
		});

		test('search: results, nothing found', async ({ page, site }) => {
			await page.goto(site);
			await page.getByRole('button', { name: /^Search/ }).click();
			await page.getByRole('searchbox').fill('inventory');
			await expect(page.locator('.hits > li').first()).toBeVisible();
			await expectNoFaults(page, 'results');
			await narrow(page);
			await expectNoFaults(page, 'results at 320 px');
			await page.getByRole('searchbox').fill('xylophone');
			await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found');
			await expectNoFaults(page, 'nothing found');
		});

		test('the map and the progress page with progress on them', async ({ page, site }) => {
			test.setTimeout(120_000);
			const single = firstOf(lesson, 'single');
			await page.goto(`${site}lessons/contain-failure/`);
			await wake(page, single.asked.id);
			await answer(await openInRun(page, single.asked.id, mouse), single, mouse, 'right', 95);
			await page.goto(site);
			await expect(page.locator('.resume')).toContainText(/Where you left off/);
			await expectNoFaults(page, 'map');
			await page.goto(`${site}progress/`);
			await expect(page.locator('main')).toContainText(/1 answer/);
			await expectNoFaults(page, 'progress');
			await narrow(page);
			expect(await page.evaluate(sticksOut), 'progress at 320 px').toEqual([]);
		});
	});
}

test('a planted fault is found, so that silence means something', async ({ page, site }) => {
	await page.goto(`${site}progress/`);
	await page.evaluate(() => {
		const input = document.createElement('input');
		const wide = document.createElement('p');
		wide.textContent = 'wide';
		wide.style.width = '60rem';
		document.querySelector('main')?.append(input, wide);
	});
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	expect(violations.map(({ id }) => id)).toContain('label');
	await narrow(page);
	expect((await page.evaluate(sticksOut)).length).toBeGreaterThan(1);
});

test('with reduced motion nothing moves', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const address of ['', 'lessons/contain-failure/', 'scenarios/contain-failure/']) {
		await page.goto(site + address);
		const moving = await page.evaluate(() =>
			[...document.querySelectorAll('*')]
				.filter((element) => {
					const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
					return (
						[transitionDuration, animationDuration].some((all) =>
							all.split(',').some((one) => Number.parseFloat(one) > 0),
						) || scrollBehavior === 'smooth'
					);
				})
				.map((element) => element.outerHTML.slice(0, 80)),
		);
		expect(moving, address || 'home').toEqual([]);
	}
});
