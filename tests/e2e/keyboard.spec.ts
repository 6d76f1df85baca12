/** The same journey without a pointer. */

import { site as words } from '../../src/i18n/en/site.ts';
import { keyboard, tabTo } from '../helpers/hands.ts';
import { answer, firstOf, lessonData, openInRun, placeOf, playRoad, scenarioData, wake } from '../helpers/lesson.ts';
import { expect, test } from '../helpers/test.ts';
import { exercise as say } from '../helpers/words.ts';

const lesson = lessonData('contain-failure');
const scenario = scenarioData('contain-failure');
const attempt = Object.values(lesson.questions).find(({ asked }) => asked.role === 'attempt');

for (const [width, height] of [
	[390, 844],
	[1440, 900],
] as const) {
	test(`the whole journey by keyboard alone at ${width} px`, async ({ page, site }) => {
		test.setTimeout(240_000);
		await page.setViewportSize({ width, height });
		const hand = keyboard(page);

		await page.goto(site);
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: words.skip }), 'the skip link comes first').toBeFocused();
		await page.keyboard.press('Enter');
		await hand.press(page.locator('.atlas').getByRole('link', { name: lesson.title }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);

		if (!attempt) throw new Error('the lesson has no attempt');
		const first = await wake(page, attempt.asked.id);
		await hand.press(first.getByRole('button', { name: say.check }));
		await expect(first.getByRole('alert'), 'an empty answer gets a sentence').toBeVisible();
		await expect(first.locator('input').first(), 'and the focus goes to the field').toBeFocused();
		await answer(first, attempt, hand, 'right');

		const multi = firstOf(lesson, 'multi');
		await answer(await openInRun(page, multi.asked.id, hand), multi, hand, 'wrong', 25);
		const next = placeOf(page, multi.asked.id).getByRole('button', { name: /^Question \d+: / });
		await hand.press(next);
		const single = firstOf(lesson, 'single');
		const place = placeOf(page, single.asked.id);
		await expect(place, 'the next question has the focus').toBeFocused();
		await hand.press(place.getByRole('button', { name: say.check }));
		await expect(place.getByRole('alert')).toHaveText(say.choice.missing);
		await answer(place, single, hand, 'right', 95);

		const recall = firstOf(lesson, 'recall');
		await answer(await openInRun(page, recall.asked.id, hand), recall, hand, 'right');

		await page.goto(`${site}scenarios/contain-failure/`);
		const scene = page.locator('[data-island="scenario"]');
		await playRoad(scene, scenario, scenario.roads.best ?? [], hand);

		await page.goto(site);
		await page
			.locator('.resume')
			.getByText(/Where you left off/)
			.waitFor();
		await page.keyboard.press('/');
		await expect(page.getByRole('searchbox')).toBeFocused();
		await page.keyboard.type('thursday');
		await expect(page.getByRole('dialog').getByRole('status')).toContainText(/^\d+ results? for “thursday”/);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();

		await page.goto(`${site}progress/`);
		await tabTo(page, page.getByRole('button', { name: 'Export a file' }));
		await expect(page.locator('main')).toContainText(/4 answers, 1 scenario ending/);
	});
}

test('“I don’t know yet” answers without confidence, and a retry keeps the first answer', async ({ page, site }) => {
	const hand = keyboard(page);
	const single = firstOf(lesson, 'single');
	await page.goto(`${site}lessons/contain-failure/`);
	await wake(page, single.asked.id);
	const place = await openInRun(page, single.asked.id, hand);
	await hand.press(place.getByRole('button', { name: say.unsure }));
	await expect(place.locator('.verdict')).toBeFocused();
	await expect(place.locator('.verdict')).toContainText(say.verdict.unsure);
	await hand.press(place.getByRole('button', { name: new RegExp(`^(${say.retry}|${say.retryVariant})$`) }));
	await expect(place.locator('form')).toBeVisible();
	await expect(place.locator(':focus'), 'the retry keeps the focus in the question').toHaveCount(1);
	await answer(place, single, hand, 'right', 75);
	const events = await page.evaluate(() =>
		Object.entries(localStorage)
			.filter(([key]) => key.includes(':j:'))
			.map(([, text]) => JSON.parse(text).data)
			.map(({ unsure, confidence, score }) => ({ unsure, confidence, score })),
	);
	expect(events).toHaveLength(2);
	expect(events).toContainEqual({ unsure: true, confidence: null, score: null });
	expect(events).toContainEqual({ unsure: undefined, confidence: 75, score: 1 });
});
