/** A second tab and a reload lose nothing. */
import { mouse } from '../helpers/hands.ts';
import {
	answer,
	firstOf,
	keyOf,
	lessonData,
	oneOfEach,
	openInRun,
	placeOf,
	playRoad,
	scenarioData,
	wake,
} from '../helpers/lesson.ts';
import { expect, test } from '../helpers/test.ts';
import { exercise } from '../helpers/words.ts';

const lesson = lessonData('contain-failure');
const scenario = scenarioData('contain-failure');

for (const width of [390, 1440]) {
	test(`answers of two tabs are all kept, and each tab learns of the other, at ${width} px`, async ({
		context,
		site,
	}) => {
		const [one, two] = [await context.newPage(), await context.newPage()];
		const [multi, single] = [firstOf(lesson, 'multi'), firstOf(lesson, 'single')];
		for (const tab of [one, two]) {
			await tab.setViewportSize({ width, height: 850 });
			await tab.goto(`${site}lessons/contain-failure/`);
			await wake(tab, multi.asked.id);
		}
		await one.bringToFront();
		await answer(await openInRun(one, multi.asked.id, mouse), multi, mouse, 'right');
		await two.bringToFront();
		await answer(await openInRun(two, single.asked.id, mouse), single, mouse, 'wrong');

		await one.bringToFront();
		await expect(placeOf(one, single.asked.id)).toContainText('Missed, at 75%');
		const map = await context.newPage();
		await map.goto(`${site}progress/`);
		await expect(map.locator('main')).toContainText(/2 answers/);
		for (const tab of [one, two]) {
			await tab.reload();
			await wake(tab, multi.asked.id);
			await expect(placeOf(tab, multi.asked.id).locator('summary').first()).toContainText('Right, at 75%');
			await expect(placeOf(tab, single.asked.id).locator('summary').first()).toContainText('Missed, at 75%');
		}
	});

	test(`an answer of another tab takes the form away and leads to its verdict, at ${width} px`, async ({
		context,
		site,
	}) => {
		const { lesson, question } = oneOfEach().find(({ type }) => type === 'estimate') ?? {};
		if (!lesson || !question) throw new Error('no lesson asks for an estimate');
		const [one, two] = [await context.newPage(), await context.newPage()];
		for (const tab of [two, one]) {
			await tab.setViewportSize({ width, height: 850 });
			await tab.goto(`${site}lessons/${lesson.id}/#${keyOf(question.asked.id)}`);
			await expect(placeOf(tab, question.asked.id).locator('form')).toBeVisible();
		}
		await placeOf(one, question.asked.id).locator('form input').first().fill('12');
		await two.bringToFront();
		await placeOf(two, question.asked.id).getByRole('button', { name: exercise.unsure }).click();
		await one.bringToFront();
		await expect(placeOf(one, question.asked.id).locator('.verdict')).toBeFocused();
	});

	test(`a scenario left half-way is there after a reload, at ${width} px`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 850 });
		await page.goto(`${site}scenarios/contain-failure/`);
		const scene = page.locator('[data-island="scenario"]');
		const [first = '', second = ''] = scenario.roads.best ?? [];
		await scene.getByRole('button', { name: /^Start/ }).click();
		await scene.locator(`form input[value="${first.split('.')[1]}"]`).check();
		await scene.getByRole('button', { name: 'Do it' }).click();
		const title = scenario.nodes[second.split('.')[0] ?? '']?.title ?? '';
		await expect(scene.locator('.now :is(h1,h2,h3)').first()).toHaveText(title);
		const clock = await scene.locator('.clock').innerText();
		await page.reload();
		await expect(scene.locator('.now :is(h1,h2,h3)').first()).toHaveText(title);
		await expect(scene.locator('.clock')).toHaveText(clock);
		await expect(scene.locator('.log li')).not.toHaveCount(1);
	});
}

test('a scenario played twice keeps both endings', async ({ page, site }) => {
	test.setTimeout(120_000);
	await page.goto(`${site}scenarios/contain-failure/`);
	const scene = page.locator('[data-island="scenario"]');
	await playRoad(scene, scenario, scenario.roads.best ?? [], mouse);
	const best = await scene.locator('.headline').innerText();
	await scene.getByRole('button', { name: 'Play it again' }).click();
	for (const move of scenario.roads.trap ?? []) {
		await scene.locator(`form input[value="${move.split('.')[1]}"]`).check();
		await scene.getByRole('button', { name: 'Do it' }).click();
	}
	await expect(scene.locator('.headline')).not.toHaveText(best);
	await page.goto(`${site}progress/`);
	await expect(page.locator('main')).toContainText(/2 scenario endings/);
	await expect(page.locator('main')).toContainText(
		new RegExp(`2 of ${Object.keys(scenario.endings).length} endings seen`),
	);
});
