/** What comes back: a week with a clock of our own, a long absence, reloads, devices, keys, and no script at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review as say } from '../../src/i18n/en/review.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { keyboard, mouse } from '../helpers/hands.ts';
import { answer, firstOf, lessonData, openInRun, placeOf, playRoad, scenarioData, wake } from '../helpers/lesson.ts';
import { falseControls, focusLost, groupFaults } from '../helpers/promises.ts';
import {
	answered,
	begin,
	bringIn,
	DAY,
	dueList,
	headerCount,
	itemOf,
	NOW,
	openReview,
	reviewable,
	reviewOne,
} from '../helpers/review.ts';
import { folders } from '../helpers/site.ts';
import { expect, type Page, test } from '../helpers/test.ts';
import { exercise } from '../helpers/words.ts';

const lesson = lessonData('contain-failure');
const multi = firstOf(lesson, 'multi');
const single = firstOf(lesson, 'single');
const recall = firstOf(lesson, 'recall');
const questions = reviewable();
const stand = (page: Page) => page.locator('[data-island=review] .stand');
const start = (page: Page) => page.locator('[data-island=review] h1');

test('a week: what is answered in a lesson comes back the next day, then later, and a confident mistake after seven', async ({
	page,
	site,
}) => {
	test.setTimeout(180_000);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.clock.setFixedTime(NOW);
	await page.goto(`${site}lessons/contain-failure/`);
	await wake(page, multi.asked.id);
	for (const [question, wish, sure] of [
		[multi, 'right', 50],
		[single, 'wrong', 95],
		[recall, 'right', 75],
	] as const) {
		const place = await openInRun(page, question.asked.id, mouse);
		await answer(place, question, mouse, wish, sure);
		await expect(place.locator('.disagree')).toContainText(
			question === single ? exercise.returns.week : exercise.returns.tomorrow,
		);
	}
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.nothing);
	await expect(stand(page)).toHaveText(say.nextOn(3, new Date(NOW + DAY), 1));
	await expect.poll(() => headerCount(page)).toBe(0);

	await page.clock.setFixedTime(NOW + DAY);
	await page.goto(site);
	await expect.poll(() => headerCount(page)).toBe(3);
	await page
		.locator('.resume')
		.getByRole('link', { name: /^Review 3/ })
		.click();
	await expect(start(page)).toHaveText(say.toReview(3));
	expect(await dueList(page)).toEqual([
		expect.stringContaining(say.because.sure(95)),
		expect.stringContaining(say.because.fresh),
		expect.stringContaining(say.because.fresh),
	]);
	await begin(page, mouse);
	const returns = new Map<string, string>();
	for (let i = 0; i < 3; i += 1) {
		const { id, returns: said } = await reviewOne(page, mouse, 'right');
		returns.set(id, said);
	}
	expect([...returns.keys()][0], 'the confident mistake comes first').toBe(single.asked.id);
	for (const id of [multi.asked.id, recall.asked.id]) expect(returns.get(id)).toMatch(/in \d+ days, on /);
	await expect(stand(page)).toContainText(say.held(3, 3));
	await expect(page.locator('.moved tbody tr')).toHaveCount(3);
	await expect.poll(() => headerCount(page)).toBe(0);

	// Whatever comes in between is answered; seven days after the mistake it is back all the same.
	for (let day = 2; day < 7; day += 1) {
		await page.clock.setFixedTime(NOW + day * DAY);
		await page.goto(site);
		const due = await headerCount(page);
		await openReview(page, site);
		if (due === 0) {
			await expect(start(page)).toHaveText(say.nothing);
			continue;
		}
		await expect(start(page)).toHaveText(say.toReview(due));
		await begin(page, mouse);
		for (let i = 0; i < due; i += 1) await reviewOne(page, mouse, 'right', 95);
		await expect.poll(() => headerCount(page)).toBe(0);
	}
	await page.clock.setFixedTime(NOW + 7 * DAY);
	await openReview(page, site);
	await expect.poll(() => headerCount(page)).toBeGreaterThan(0);
	await begin(page, mouse);
	const { place, id } = await itemOf(page);
	expect(id).toBe(single.asked.id);
	await expect(place).toContainText(/last seen \d days ago|last seen yesterday/);
});

test('what a file brings is counted on the map, as far as plain rules can tell', async ({ page, site }) => {
	const [first, second, third] = questions;
	if (!first || !second || !third) throw new Error('no questions');
	await page.clock.setFixedTime(NOW);
	await bringIn(page, site, [
		answered(first, NOW - 2 * DAY),
		answered(second, NOW - 2 * DAY, { score: 0 }),
		// On two days: only the scheduler knows, and it is on the review page.
		answered(third, NOW - 31 * DAY),
		answered(third, NOW - 30 * DAY),
	]);
	await page.goto(site);
	await expect.poll(() => headerCount(page)).toBe(2);
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(3));
	await page.goto(site);
	await expect.poll(() => headerCount(page)).toBe(3);
});

test('a lesson and a scenario bring count and marks up to date without the list of all lessons, and fetch it when they must', async ({
	page,
	site,
}) => {
	test.setTimeout(120_000);
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/curriculum.json')) asked.push(new URL(page.url()).pathname);
	});
	const kept = (name: string) =>
		page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), `senior-path:${name}`);
	const days = async () => (await kept('due'))?.at.length ?? 0;
	const stop = (id: string) => page.locator(`[data-lesson="${id}"]`).first();
	await page.clock.setFixedTime(NOW);
	await page.goto(site);
	await expect.poll(async () => (await kept('since'))?.of).toBeTruthy();

	await page.goto(`${site}lessons/contain-failure/`);
	await answer(await openInRun(page, single.asked.id, mouse), single, mouse, 'right');
	await expect.poll(days).toBe(1);
	const scenario = scenarioData('contain-failure');
	await page.goto(`${site}scenarios/contain-failure/`);
	await playRoad(page.locator('[data-island="scenario"]'), scenario, scenario.roads.best ?? [], mouse);
	await expect.poll(days).toBe(2);
	await page.clock.setFixedTime(NOW + DAY);
	await page.goto(site);
	await expect.poll(() => headerCount(page)).toBe(2);
	await expect(stop('contain-failure')).toContainText(/\d+ min left/);
	await expect(page.locator('[data-scenario="contain-failure"]').first()).toContainText('played');
	await page.waitForLoadState('networkidle');
	expect(asked).toEqual([]);

	// The content has changed since, and a part of it cannot tell: the map sees to it once.
	await page.evaluate(() => {
		const snapshot = JSON.parse(localStorage.getItem('senior-path:snapshot') ?? '{}');
		localStorage.setItem('senior-path:snapshot', JSON.stringify({ ...snapshot, of: 'before', lessons: {} }));
	});
	await page.goto(site);
	await expect(stop('contain-failure')).toContainText(/\d+ min left/);
	expect(new Set(asked)).toEqual(new Set([new URL(site).pathname]));

	// Another lesson is open when what is known of the first gets lost.
	asked.length = 0;
	await page.evaluate(() => {
		for (const name of ['snapshot', 'since', 'due']) localStorage.removeItem(`senior-path:${name}`);
	});
	const path = '/lessons/api-contracts/';
	const other = firstOf(lessonData('api-contracts'), 'single');
	await page.goto(new URL(`.${path}`, site).href);
	await answer(await openInRun(page, other.asked.id, mouse), other, mouse, 'right');
	await expect.poll(days).toBe(3);
	await expect
		.poll(async () => Object.keys((await kept('snapshot'))?.lessons ?? {}).sort())
		.toEqual(['api-contracts', 'contain-failure']);
	expect(asked).toEqual([new URL(`.${path}`, site).pathname]);
});

test('a day ends at four in the morning', async ({ page, site }) => {
	const [first, second] = questions;
	if (!first || !second) throw new Error('no questions');
	// Half past two at night in Berlin belongs to the evening before.
	const night = Date.UTC(2026, 10, 21, 1, 30);
	await page.clock.setFixedTime(night);
	await bringIn(page, site, [answered(first, night - 60_000), answered(second, night - 5 * DAY)]);
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(1));
	await page.clock.setFixedTime(Date.UTC(2026, 10, 21, 2, 59));
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(1));
	await page.clock.setFixedTime(Date.UTC(2026, 10, 21, 3, 1));
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(2));
});

test('after 30 days away there is a day’s worth, never more, and the rest on the days that follow', async ({
	page,
	site,
}) => {
	test.setTimeout(120_000);
	const long = questions.flatMap((question) => [
		answered(question, NOW - 31 * DAY),
		answered(question, NOW - 30 * DAY),
	]);
	await page.clock.setFixedTime(NOW);
	await bringIn(page, site, long);
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(20));
	await expect.poll(() => headerCount(page)).toBe(20);
	await expect(stand(page)).toContainText(say.rest);
	expect(await dueList(page)).toHaveLength(20);
	for (const bar of await page.locator('.days li b').allInnerTexts()) expect(Number(bar)).toBeLessThanOrEqual(20);

	// The learner's own limit holds at once, here and in the header, and after a reload.
	await page.locator('.limits summary').click();
	await page.getByLabel(say.limitDay).fill('3');
	await page.getByLabel(say.limitDay).press('Tab');
	await expect(page.locator('.limits [role=status]')).toHaveText(say.limitsKept(3, 10));
	await expect(start(page)).toHaveText(say.toReview(3));
	await expect.poll(() => headerCount(page)).toBe(3);
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(3));

	// A second session on the same day is no second helping.
	await begin(page, mouse);
	for (let i = 0; i < 3; i += 1) {
		const { place } = await itemOf(page);
		const unsure = place.getByRole('button', { name: exercise.unsure });
		if (await unsure.isVisible()) await unsure.click();
		else {
			await place.getByRole('button', { name: exercise.recall.show }).click();
			await place.getByRole('button', { name: exercise.recall.grades.again }).click();
		}
		await expect(place.locator('.disagree')).toContainText(say.returns(1, new Date()));
		await place.getByRole('button', { name: i < 2 ? say.next : say.finish, exact: true }).click();
	}
	await expect(start(page)).toHaveText(say.doneUntil(new Date(), 1));
	await expect(stand(page)).toContainText(/The three you missed come back tomorrow/);
	await expect.poll(() => headerCount(page)).toBe(0);
	await openReview(page, site);
	await expect(page.getByRole('button', { name: /^Begin/ })).toHaveCount(0);
	await page.clock.setFixedTime(NOW + DAY);
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.toReview(3));
});

test('a reload in the middle goes on with the same item, in the same order of options', async ({ page, site }) => {
	await page.clock.setFixedTime(NOW);
	const choices = questions.filter(({ asked }) => asked.type === 'single' && !('ordered' in asked && asked.ordered));
	await bringIn(
		page,
		site,
		choices.slice(0, 4).map((question) => answered(question, NOW - 3 * DAY)),
	);
	await openReview(page, site);
	await begin(page, mouse);
	await reviewOne(page, mouse, 'right');
	const { place, id } = await itemOf(page);
	const options = await place.locator('.opts li').allInnerTexts();
	await expect(page.locator('.queue')).toContainText(say.place(2, 4));
	await page.reload();
	await expect(place.locator('form')).toBeVisible();
	await expect(place).toHaveAttribute('data-question', id);
	expect(await place.locator('.opts li').allInnerTexts()).toEqual(options);
	await expect(page.getByRole('heading', { level: 1 }), 'a heading to go by').toHaveText(say.place(2, 4));
	await page.getByRole('button', { name: say.stop }).click();
	await expect(start(page)).toBeFocused();
	await expect(start(page)).toHaveText(say.stopped);
	await page.getByRole('button', { name: say.goOn(3) }).click();
	await expect(page.locator('.queue')).toContainText(say.place(2, 4));
});

test('who stops before the first answer is back at the list, and so is the focus', async ({ page, site }) => {
	await page.clock.setFixedTime(NOW);
	await bringIn(
		page,
		site,
		questions.slice(0, 4).map((question) => answered(question, NOW - 3 * DAY)),
	);
	await openReview(page, site);
	const list = await start(page).innerText();
	await begin(page, mouse);
	await page.getByRole('button', { name: say.stop }).click();
	await expect(start(page)).toHaveText(list);
	await expect(start(page)).toBeFocused();
});

test('what was being written for a diff is there after a reload', async ({ page, site }) => {
	const diff = questions.find(({ asked }) => asked.type === 'diff');
	if (!diff) throw new Error('no diff');
	await page.clock.setFixedTime(NOW);
	await bringIn(page, site, [answered(diff, NOW - 3 * DAY)]);
	await openReview(page, site);
	await begin(page, mouse);
	const { place } = await itemOf(page);
	await place.locator('[data-row]').first().click();
	await place.getByRole('textbox').fill('What happens when this is null?');
	await place.getByRole('radio').first().check({ force: true });
	await place.getByRole('button', { name: exercise.diff.add }).click();
	await expect(place).toContainText('What happens when this is null?');
	await page.reload();
	await expect(place.locator('form')).toBeVisible();
	await expect(place).toContainText('What happens when this is null?');
});

test('a variant comes the second time, and the lesson keeps the answer', async ({ page, site }) => {
	const varied = questions.find(({ variants }) => Object.keys(variants).length > 0);
	if (!varied) throw new Error('no question has a variant');
	await page.clock.setFixedTime(NOW);
	await bringIn(page, site, [answered(varied, NOW - 2 * DAY)]);
	await openReview(page, site);
	await begin(page, mouse);
	await expect(page.locator('main .item')).toHaveAttribute('data-variant', Object.keys(varied.variants)[0] ?? '');
	await reviewOne(page, mouse, 'right', 95);
	const [own = ''] = varied.asked.id.split('/');
	await page.goto(`${site}lessons/${own}/#${varied.asked.id.slice(own.length + 1)}`);
	await expect(placeOf(page, varied.asked.id)).toContainText(/You answered this on|Right, at 95%/);
});

test('things that look alike stand side by side, with the question that tells them apart', async ({ page, site }) => {
	const sets: { confusable: Record<string, string>; sets: Record<string, { question: string }> } = JSON.parse(
		readFileSync(join(folders.plain, 'data/review.json'), 'utf8'),
	);
	const members = Object.entries(sets.confusable).filter(([, member]) => member.startsWith('retry/'));
	expect(members.length).toBeGreaterThan(1);
	const others = questions.filter(({ asked }) => !members.some(([id]) => id === asked.id)).slice(0, 4);
	const alike = questions.filter(({ asked }) => members.some(([id]) => id === asked.id));
	await page.clock.setFixedTime(NOW);
	await bringIn(
		page,
		site,
		[...others, ...alike].map((question) => answered(question, NOW - 4 * DAY)),
	);
	await openReview(page, site);
	const order = await dueList(page);
	const title = (question: (typeof questions)[number]) => question.asked.title.replace(/[`*]/g, '');
	const places = alike.map((question) => order.findIndex((row) => row.includes(title(question))));
	expect(Math.max(...places) - Math.min(...places)).toBe(alike.length - 1);
	await begin(page, mouse);
	for (let i = 0; i < order.length; i += 1) {
		const { place, id } = await itemOf(page);
		if (!members.some(([member]) => member === id)) {
			await reviewOne(page, mouse, 'right');
			continue;
		}
		await place.getByRole('button', { name: exercise.unsure }).click();
		await expect(place).toContainText(say.confused);
		await expect(place).toContainText(sets.sets.retry?.question ?? '?');
		await expect(place.getByRole('link', { name: /\w/ }).first()).toBeVisible();
		return;
	}
	throw new Error('no member of the set came');
});

test('two devices that exchange their files have the same list, whichever came first', async ({ browser, site }) => {
	test.setTimeout(120_000);
	const half = questions.filter((_, i) => i % 2);
	const phone = questions.slice(0, 30).map((question, i) =>
		answered(question, NOW - (20 - (i % 9)) * DAY, {
			score: i % 4 ? 1 : 0,
			confidence: question.asked.type === 'recall' ? null : 95,
		}),
	);
	const desk = half
		.slice(0, 30)
		.map((question, i) => answered(question, NOW - (9 - (i % 5)) * DAY, { score: i % 3 ? 1 : 0.5 }));
	const lists: string[][] = [];
	for (const files of [
		[phone, desk],
		[desk, phone],
	]) {
		const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
		const page = await context.newPage();
		await page.clock.setFixedTime(NOW);
		for (const [i, file] of files.entries()) await bringIn(page, site, file, `device-${i}`);
		await openReview(page, site);
		lists.push(await dueList(page));
		await context.close();
	}
	expect(lists[0]?.length).toBeGreaterThan(5);
	expect(lists[0]).toEqual(lists[1]);
});

test('a session by keyboard alone at 390 px: every answer announced, the focus never lost, cards graded by number', async ({
	page,
	site,
}) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.clock.setFixedTime(NOW);
	const cards = questions.filter(({ asked }) => asked.type === 'recall').slice(0, 2);
	await bringIn(
		page,
		site,
		[single, multi, ...cards].map((question) => answered(question, NOW - 3 * DAY)),
	);
	await openReview(page, site);
	const hand = keyboard(page);
	await begin(page, hand);
	await expect(page.locator('main .item')).toBeFocused();
	let graded = 0;
	for (let i = 0; i < 4; i += 1) {
		const { place, question } = await itemOf(page);
		if (question.asked.type !== 'recall') {
			await reviewOne(page, hand, 'right');
			continue;
		}
		await hand.press(place.getByRole('button', { name: exercise.recall.show }));
		await expect(place.locator('.grade button small')).toHaveCount(4);
		expect(await focusLost(place)).toEqual([]);
		await page.keyboard.press('3');
		await expect(place.locator('.verdict')).toBeFocused();
		await expect(place.locator(':scope > [role=status]')).toHaveText(exercise.recall.grades.good);
		graded += 1;
		await hand.press(page.locator('main .item .b.go'));
	}
	expect(graded).toBe(2);
	await expect(start(page)).toBeFocused();
});

test('start, item, answer and end have no fault that we know, in both modes and at 320 px', async ({ page, site }) => {
	test.setTimeout(180_000);
	await page.clock.setFixedTime(NOW);
	const many = questions.map((question, i) => answered(question, NOW - (3 + (i % 7)) * DAY, { score: i % 5 ? 1 : 0 }));
	await bringIn(page, site, many);
	const look = async (where: string) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await axeFaults(page), where).toEqual([]);
		for (const own of [groupFaults, falseControls])
			expect(await page.evaluate(own), `${where}: ${own.name}`).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await contrastFaults(page), `${where}, dark`).toEqual([]);
		await narrow(page);
		expect(await page.evaluate(sticksOut), `${where} at 320 px`).toEqual([]);
	};
	await openReview(page, site);
	await page.locator('.limits summary').click();
	await look('start');
	await begin(page, mouse);
	await look('item');
	const { place, question } = await itemOf(page);
	await answer(place, question, mouse, 'wrong', 95);
	await look('answered');
	await page.getByRole('button', { name: say.stop }).click();
	await expect(start(page)).toHaveText(say.stopped);
	await look('end');
});

test('what is to be reviewed can be printed', async ({ page, site }) => {
	await openReview(page, site);
	await page.emulateMedia({ media: 'print' });
	await expect(start(page)).toBeVisible();
});

test('without an answer yet, it says how review begins', async ({ page, site }) => {
	await openReview(page, site);
	await expect(start(page)).toHaveText(say.nothingYet);
	await page.getByRole('link', { name: new RegExp(`^${say.carryOn}`) }).click();
	await expect(page).toHaveURL(/\/lessons\//);
});

test('when the list cannot be fetched it says so, and trying again works', async ({ page, site, troubles }) => {
	await page.route('**/data/review.json', (route) => route.abort());
	await page.goto(`${site}review/`);
	await expect(page.getByRole('alert')).toContainText(say.failed);
	await page.unroute('**/data/review.json');
	await page.getByRole('button', { name: say.tryAgain }).click();
	await expect(start(page)).toHaveText(say.nothingYet);
	// The two that this test provoked: the request, and what the page made of it.
	expect(troubles.splice(0).every((trouble) => /Failed to (load|fetch)/.test(trouble))).toBe(true);
});

test('the scheduler is one file, and only the review page asks for it', async ({ page, site }) => {
	const scripts = readdirSync(join(folders.plain, '_astro')).filter((name) => name.endsWith('.js'));
	const own = scripts.filter((name) =>
		readFileSync(join(folders.plain, '_astro', name), 'utf8').includes('next_forget_stability'),
	);
	expect(own).toHaveLength(1);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const hasOwn = () => asked.some((url) => url.endsWith(own[0] ?? '?'));
	for (const address of ['', 'lessons/contain-failure/', 'progress/', 'scenarios/']) {
		await page.goto(site + address);
		await page.mouse.wheel(0, 20_000);
		await page.waitForLoadState('networkidle');
	}
	expect(hasOwn()).toBe(false);
	await openReview(page, site);
	expect(hasOwn()).toBe(true);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('it explains itself and leads to the cards of each lesson', async ({ page, site }) => {
		await page.goto(`${site}review/`);
		await expect(page.locator('main')).toContainText(say.noScript);
		await page.locator('main').getByRole('link', { name: lesson.title }).click();
		await expect(page).toHaveURL(/\/lessons\/contain-failure\/#/);
		const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
		await expect(page.locator(`[id="${anchor}"]`)).toBeVisible();
	});
});
