/** Every scenario played to every ending, left and come back to, by mouse, touch and keyboard alone. */
import { replay } from '../../src/domain/scenario/replay.ts';
import { scenario as words } from '../../src/i18n/en/scenario.ts';
import { sticksOut } from '../helpers/accessible.ts';
import { finger, hastyMouse, keyboard, mouse } from '../helpers/hands.ts';
import {
	allScenarios,
	eventsOf,
	expectDebrief,
	expectDecision,
	hashOf,
	playThrough,
	roadsToEndings,
	roadWithPrice,
	sceneOf,
	step,
	withLineAndPanel,
} from '../helpers/scenario.ts';
import { expect, test } from '../helpers/test.ts';

const scenarios = allScenarios();
const scenario = scenarios.find(({ id }) => id === 'contain-failure');
if (!scenario) throw new Error('contain-failure is gone');

test('there are scenarios, with endings of every class among them', () => {
	const classes = scenarios.flatMap(({ endings }) => Object.values(endings).map((ending) => ending.class));
	expect([...new Set(classes)].sort()).toEqual(['best', 'fail', 'second-best', 'trap']);
});

for (const each of scenarios) {
	test(`${each.id} to every ending, with the numbers of a replay`, async ({ page, site }) => {
		test.setTimeout(180_000);
		const roads = roadsToEndings(each);
		await page.goto(`${site}scenarios/${each.id}/`);
		const scene = sceneOf(page);
		await scene.getByRole('button', { name: /^Start/ }).click();
		for (const [n, road] of roads.entries()) {
			if (n > 0)
				await scene
					.locator('.ways')
					.getByRole('button', { name: new RegExp(`^(${words.again}|${words.againAll})$`) })
					.click();
			// The first road is left half-way and gone on with, that of one scenario after every step.
			const half = Math.floor(road.path.length / 2);
			await playThrough(scene, each, road, n === 0 ? mouse : hastyMouse, async (step) => {
				if (n === 0 && (each === scenario || step === half)) await page.reload();
			});
			await expectDebrief(scene, each, road);
			expect(new URL(page.url()).hash, 'the road is in the address').toBe(hashOf(road));
			await expect(scene.locator('.where')).toContainText(words.seen(n + 1, roads.length));
		}
		const events = await eventsOf(page);
		expect(events.map(({ type, subject, data }) => ({ type, subject, data }))).toEqual(
			roads.map(({ path, ending }) => ({ type: 'played', subject: each.id, data: { path, ending } })),
		);
	});
}

test('inside its lesson a play survives a reload at every step, and goes on on its own page', async ({
	page,
	site,
}) => {
	test.setTimeout(120_000);
	const [road] = roadsToEndings(scenario);
	if (!road) throw new Error('no road');
	const scene = sceneOf(page);
	await page.goto(`${site}lessons/contain-failure/`);
	await scene.evaluate((element) => element.scrollIntoView());
	await scene.getByRole('button', { name: /^Start/ }).click();
	await expect(scene.locator('td.r').first(), 'numbers stand under each other').toHaveCSS('text-align', 'right');
	const half = Math.ceil(road.path.length / 2);
	await playThrough(scene, scenario, { ...road, path: road.path.slice(0, half) }, mouse, async () => {
		await page.reload();
		await scene.evaluate((element) => element.scrollIntoView());
	});
	await page.goto(`${site}scenarios/contain-failure/`);
	await expect(scene.locator('.log li').first(), 'the log is drawn as a road').toHaveCSS('list-style-type', 'none');
	for (const [n, move] of road.path.entries()) {
		if (n < half) continue;
		await expectDecision(scene, scenario, replay(scenario, road.path.slice(0, n)).play);
		await step(scene, scenario, move, mouse);
	}
	await expectDebrief(scene, scenario, road);
	await page.goto(`${site}lessons/contain-failure/`);
	await scene.evaluate((element) => element.scrollIntoView());
	await expect(scene).toContainText(/You played this on/);
	await scene.getByText(words.showDebrief).click();
	await expectDebrief(scene, scenario, road);
});

test('what is paid for is paid once, and open after a reload', async ({ page, site }) => {
	const priced = scenarios.map((each) => ({ each, road: roadWithPrice(each) })).find(({ road }) => road !== null);
	if (!priced?.road) throw new Error('no scenario has evidence with a price');
	const { each, road } = priced;
	const at = road.path.findIndex((move) => {
		const [node = '', id = ''] = move.split('.');
		return each.nodes[node]?.evidence[id]?.cost;
	});
	const scene = sceneOf(page);
	await page.goto(`${site}scenarios/${each.id}/`);
	await scene.getByRole('button', { name: /^Start/ }).click();
	await playThrough(scene, each, { ...road, path: road.path.slice(0, at) }, mouse);
	await step(scene, each, road.path[at] ?? '', mouse);
	await expect(scene.getByRole('status').first()).toContainText(/is open/);
	await expect(scene.locator('.panel'), 'the focus is at what was opened').toBeFocused();
	const paid = replay(each, road.path.slice(0, at + 1)).play;
	await expectDecision(scene, each, paid);
	await page.reload();
	await expectDecision(scene, each, paid);
	await expect(scene.locator('.panel').getByRole('button', { name: words.open })).toHaveCount(0);
});

for (const width of [820, 1440]) {
	test(`a double click decides once, and chooses nothing of what came under it, at ${width} px`, async ({
		page,
		site,
	}) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(`${site}scenarios/${width === 820 ? 'code-review' : 'contain-failure'}/`);
		const scene = sceneOf(page);
		await scene.getByRole('button', { name: /^Start/ }).click();
		for (let n = 0; n < 2; n += 1) {
			const heading = await scene.locator('.now > h1, .now > h2').first().innerText();
			await scene.locator('form .opts label').first().click();
			await scene.getByRole('button', { name: words.doIt }).dblclick();
			await expect(scene.locator('.now > h1, .now > h2').first()).not.toHaveText(heading);
			await expect(scene.locator('form .opts input:checked')).toHaveCount(0);
		}
		await scene.locator('form .opts label').first().dblclick();
		await expect(scene.locator('form .opts input').first()).toBeChecked();
	});
}

test('a line is kept with the draft, goes into the log, and stands beside the model', async ({ page, site }) => {
	const { model, dissent } = await withLineAndPanel(page);
	const road = {
		path: scenario.roads.best ?? [],
		ending: replay(scenario, scenario.roads.best ?? []).play.ending ?? '',
	};
	const [first = '', ...rest] = road.path;
	const scene = sceneOf(page);
	const text = 'Stock is slow.\n<b>“Not proven.”</b>';
	await page.goto(`${site}scenarios/contain-failure/`);
	await scene.getByRole('button', { name: /^Start/ }).click();
	const field = scene.getByRole('textbox', { name: 'What do you write in the channel?' });
	await field.fill(text);
	await page.reload();
	await expect(field).toHaveValue(text);
	await field.fill('x'.repeat(5000));
	await expect(field).toHaveValue('x'.repeat(400));
	await field.fill(text);
	await step(scene, scenario, first, mouse);
	await expect(field).toHaveCount(0);
	for (const move of rest) await step(scene, scenario, move, mouse);
	const written = scene.locator('.written');
	await expect(written.locator('.own')).toHaveText(text);
	await expect(written).toContainText(model.replace(/<[^>]*>/g, ''));
	await expect(scene.locator('.council li')).toHaveCount(4);
	await expect(scene.locator('.council .dissent')).toContainText(dissent.replace(/<[^>]*>/g, ''));
	const [event] = await eventsOf(page);
	expect(event?.data).toEqual({ ...road, lines: { [first.split('.')[0] ?? '']: text } });
	await page.reload();
	await expect(written.locator('.own'), 'the own road keeps its line').toHaveText(text);
	expect(new URL(page.url()).hash, 'what was written is not in the address').toBe(hashOf(road));
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
	test('by touch at 320 px, nothing sticks out at any step', async ({ page, site }) => {
		const road = scenarios.map((each) => ({ each, road: roadWithPrice(each) })).find((found) => found.road !== null);
		if (!road?.road) throw new Error('no scenario has evidence with a price');
		const scene = sceneOf(page);
		await page.goto(`${site}scenarios/${road.each.id}/`);
		await scene.getByRole('button', { name: /^Start/ }).tap();
		await playThrough(scene, road.each, road.road, finger, async () => {
			expect(await page.evaluate(sticksOut)).toEqual([]);
		});
		await expectDebrief(scene, road.each, road.road);
	});
});

test('by keyboard alone: evidence, a line, decisions, a replay from the debrief', async ({ page, site }) => {
	test.setTimeout(180_000);
	await withLineAndPanel(page);
	const hand = keyboard(page);
	const road = roadsToEndings(scenario).find(({ path }) => path.length > 4);
	if (!road) throw new Error('no road');
	const scene = sceneOf(page);
	await page.goto(`${site}scenarios/contain-failure/`);
	await hand.press(scene.getByRole('button', { name: /^Start/ }));
	const heading = scene.locator('.now > :is(h1, h2, h3)').first();
	await expect(heading).toBeFocused();
	const tabs = scene.locator('.tabs input');
	for (let n = 0; n < (await tabs.count()); n += 1) {
		await hand.choose(tabs.nth(n));
		await expect(scene.locator('.panel')).toContainText(/\w/);
	}
	await expect(scene.locator('.unread')).toHaveCount(0);
	await hand.press(scene.getByRole('button', { name: words.doIt }));
	await expect(scene.getByRole('alert')).toHaveText(words.missing);
	await expect(scene.locator('fieldset')).toBeFocused();
	await hand.write(scene.locator('textarea'), 'Looking into it.');
	for (const move of road.path) {
		await step(scene, scenario, move, hand);
		await expect(heading.or(scene.locator('.headline')), 'each step begins at its heading').toBeFocused();
		await expect(scene.getByRole('status').first(), 'and is announced').not.toBeEmpty();
	}
	const third = scene.locator('.fork').nth(2);
	await hand.press(third.getByRole('button', { name: /^Replay from/ }));
	await expect(heading).toBeFocused();
	const [, , node = ''] = [...new Set(road.path.map((move) => move.split('.')[0] ?? ''))];
	const until = road.path.slice(
		0,
		road.path.findIndex((move) => move.startsWith(`${node}.`)),
	);
	await expectDecision(scene, scenario, replay(scenario, until).play);
	for (const move of road.path.slice(until.length)) await step(scene, scenario, move, hand);
	await expect(scene.locator('.headline')).toBeFocused();
	const events = await eventsOf(page);
	const [first = ''] = Object.keys(scenario.nodes);
	const read = Object.keys(scenario.nodes[first]?.evidence ?? {})
		.slice(1)
		.map((id) => `${first}.${id}`);
	const all = { path: [...read, ...road.path], ending: road.ending, lines: { [first]: 'Looking into it.' } };
	expect(events.map(({ data }) => data)).toEqual([all, all]);
});
