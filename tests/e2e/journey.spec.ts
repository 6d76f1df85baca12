/** The main job, by mouse, on a phone and on a desk: read, answer, play, come back, find, take it along. */
import { readFileSync } from 'node:fs';
import { yourData } from '../../src/i18n/en/progress.ts';
import { mouse } from '../helpers/hands.ts';
import { forget } from '../helpers/kept.ts';
import { answer, firstOf, lessonData, openInRun, placeOf, playRoad, scenarioData, wake } from '../helpers/lesson.ts';
import { folders, outlineOf } from '../helpers/site.ts';
import { expect, test } from '../helpers/test.ts';
import { exercise as say } from '../helpers/words.ts';

const lesson = lessonData('contain-failure');
const scenario = scenarioData('contain-failure');
const attempt = Object.values(lesson.questions).find(({ asked }) => asked.role === 'attempt');
const multi = firstOf(lesson, 'multi');
const single = firstOf(lesson, 'single');
const recall = firstOf(lesson, 'recall');

for (const [width, height] of [
	[390, 844],
	[1440, 900],
] as const) {
	test(`the whole journey by mouse at ${width} px`, async ({ page, site }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width, height });

		await page.goto(site);
		await page.locator('.atlas').getByRole('link', { name: lesson.title }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);

		if (!attempt) throw new Error('the lesson has no attempt');
		expect(attempt.asked.type).toBe('estimate');
		await answer(await wake(page, attempt.asked.id), attempt, mouse, 'wrong');
		await answer(await openInRun(page, multi.asked.id, mouse), multi, mouse, 'right', 95);
		await answer(await openInRun(page, single.asked.id, mouse), single, mouse, 'wrong', 50);
		await expect(placeOf(page, single.asked.id)).toContainText(say.yours);
		await answer(await openInRun(page, recall.asked.id, mouse), recall, mouse, 'right');

		const scene = page.locator('[data-island="scenario"]');
		await scene.evaluate((element) => element.scrollIntoView());
		await playRoad(scene, scenario, scenario.roads['second-best'] ?? [], mouse);
		const ending = await scene.locator('.headline').innerText();

		await page.reload();
		const again = await wake(page, attempt.asked.id);
		await expect(again).toContainText(/You answered this on/);
		await expect(again.locator('.why').first()).toBeVisible();
		await expect(placeOf(page, multi.asked.id).locator('summary').first()).toContainText(say.result.right(95));
		await expect(placeOf(page, single.asked.id).locator('summary').first()).toContainText(say.result.wrong(50));
		await placeOf(page, single.asked.id).locator('summary').first().click();
		await expect(placeOf(page, single.asked.id).locator('.opts .no')).toContainText(say.yours);
		await scene.evaluate((element) => element.scrollIntoView());
		await expect(scene).toContainText(ending);

		await page.goto(site);
		await expect(page.locator('.resume')).toContainText(/Where you left off, today/);
		await expect(page.locator('.resume')).toContainText(lesson.title);
		await expect(page.locator('[data-lesson="contain-failure"]').first()).toContainText(/\d+ min left/);
		await expect(page.locator('[data-scenario="contain-failure"]').first()).toContainText('played');

		await page.getByRole('button', { name: /^Search/ }).click();
		const section = outlineOf(folders.plain, lesson.id).sections.find(({ heading }) => heading.includes(','));
		if (!section) throw new Error('the lesson has no heading to look for');
		await page.getByRole('searchbox').fill(section.heading);
		await page.getByRole('dialog').getByRole('link', { name: section.heading }).first().click();
		await expect(page.locator(`#${section.anchor}`)).toBeInViewport();

		await page.goto(`${site}progress/`);
		await expect(page.locator('main')).toContainText(/4 answers, 1 scenario ending/);
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: yourData.export }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toMatch(/^senior-path-progress.*\.json$/);
		const file = await download.path();
		const exported = JSON.parse(readFileSync(file, 'utf8'));
		expect(exported.format).toBe('senior-path-progress');
		expect(exported.events).toHaveLength(5);

		await forget(page, site);
		await page.goto(`${site}progress/`);
		await expect(page.locator('main')).toContainText(/No answers are kept in this browser yet/);
		await page.locator('input[type=file]').setInputFiles(file);
		await expect(page.locator('#import')).toBeFocused();
		await page.getByRole('button', { name: yourData.add(5) }).click();
		await expect(page.locator('main')).toContainText(/4 answers, 1 scenario ending/);

		await page.goto(`${site}lessons/contain-failure/`);
		await expect(await wake(page, attempt.asked.id)).toContainText(/You answered this on/);
	});
}
