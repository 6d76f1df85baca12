/**
 * Our own promises and reflow on every page, axe on every kind of page and every lesson; the states of scenario, search
 * and map. Exercises have a file of their own.
 */
import type { Page } from '@playwright/test';
import { axeFaults, contrastFaults, moving, narrow, sticksOut } from '../helpers/accessible.ts';
import { mouse } from '../helpers/hands.ts';
import { answer, firstOf, lessonData, openInRun, playRoad, scenarioData, wake } from '../helpers/lesson.ts';
import {
	colourAlone,
	dragOnly,
	faintControls,
	falseControls,
	groupFaults,
	numberlessCharts,
	stepFaults,
	watchClicks,
	wordlessBars,
} from '../helpers/promises.ts';
import { folders, kindsOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';

const lesson = lessonData('contain-failure');
const scenario = scenarioData('contain-failure');

/** Everything axe knows in light, what colours change in dark, and what we look for ourselves. */
async function expectNoFaults(page: Page, where: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await axeFaults(page), where).toEqual([]);
	for (const look of [groupFaults, falseControls, wordlessBars, colourAlone, dragOnly, numberlessCharts, faintControls])
		expect(await page.evaluate(look), `${where}: ${look.name}`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await contrastFaults(page), `${where}, dark`).toEqual([]);
	expect(await page.evaluate(faintControls), `${where}, dark: faintControls`).toEqual([]);
}

test.beforeEach(({ page }) => page.addInitScript(watchClicks));

const kinds = kindsOf(folders.plain);

async function expectReflow(page: Page, where: string): Promise<void> {
	expect(await page.evaluate(sticksOut), `${where} at 320 px`).toEqual([]);
}

for (const [kind, [first = '', ...others]] of kinds) {
	test(`/${first} has no fault that we know, and reflows at 320 px`, async ({ page, site }) => {
		await page.goto(site + first);
		await page.waitForLoadState('networkidle');
		await expectNoFaults(page, 'at 1280 px');
		await narrow(page);
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await axeFaults(page), 'at 320 px').toEqual([]);
		await expectReflow(page, first);
	});
	// The first of a kind stands for its layout; what differs in the others is content, and lessons alone hold much of it.
	if (others.length > 0)
		test(`the other ${others.length} of /${kind} reflow, and keep our own promises`, async ({ page, site }) => {
			test.setTimeout(30_000 + 15_000 * others.length);
			await narrow(page);
			for (const address of others) {
				await page.goto(site + address);
				for (const look of [groupFaults, falseControls, wordlessBars, dragOnly, numberlessCharts])
					expect(await page.evaluate(look), `${address}: ${look.name}`).toEqual([]);
				await expectReflow(page, address);
				if (kind === 'lessons/*/') expect(await axeFaults(page), address).toEqual([]);
			}
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

test('each decision of the scenario takes its reader along', async ({ page, site }) => {
	await page.goto(`${site}scenarios/contain-failure/`);
	const scene = page.locator('[data-island="scenario"]');
	await scene.getByRole('button', { name: /^Start/ }).click();
	await scene.locator(`form input[value="${scenario.roads.best?.[0]?.split('.')[1]}"]`).check();
	await scene.getByRole('button', { name: 'Do it' }).click();
	expect(await stepFaults(scene)).toEqual([]);
});

test('in forced colours the map is drawn in one scheme, whichever the site was set to', async ({ page, site }) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		await page.goto(site);
		const drawn = () =>
			page.evaluate(() =>
				['.sign', '.way li'].map((name) => {
					const { backgroundColor, borderColor } = getComputedStyle(
						document.querySelector(name) as Element,
						'::before',
					);
					const { color } = getComputedStyle(document.querySelector(name) as Element);
					return [backgroundColor, borderColor, color];
				}),
			);
		const asked = await drawn();
		for (const theme of ['light', 'dark']) {
			await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
			expect(await drawn(), `${theme} on a ${colorScheme} system`).toEqual(asked);
		}
	}
});

test('in forced colours a switch shows what is chosen by more than its weight', async ({ page, site }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	for (const address of ['', 'scenarios/']) {
		await page.goto(site + address);
		await expect(page.locator('.tracks label:has(:checked)').first(), address).toHaveCSS('outline-style', 'solid');
		await expect(page.locator('.tracks label:not(:has(:checked))').first(), address).toHaveCSS('outline-style', 'none');
	}
});

test('with reduced motion nothing moves', async ({ page, site }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const address of ['', 'lessons/contain-failure/', 'scenarios/contain-failure/']) {
		await page.goto(site + address);
		expect(await page.evaluate(moving), address || 'home').toEqual([]);
	}
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('no field is written so small that an iPhone zooms in to it', async ({ page, site }) => {
		for (const [path, fields] of [
			['authors/exercises/#cloze', '.cloze input:enabled'],
			['scenarios/', 'main select'],
			['search/', 'main :is(select, input[type=search])'],
		] as const) {
			await page.goto(site + path);
			await expect(page.locator(fields).first()).toBeAttached();
			const sizes = await page
				.locator(fields)
				.evaluateAll((all) => all.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
			expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(16);
		}
	});
});
