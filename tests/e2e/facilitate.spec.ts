/** Group mode: one screen, hands counted, the room's decision carried out, nothing recorded; notes and sheets. */
import type { Locator, Page } from '@playwright/test';
import { debrief } from '../../src/domain/scenario/debrief.ts';
import { choose, nodeOf, type Play, startPlay } from '../../src/domain/scenario/play.ts';
import { facilitate as words } from '../../src/i18n/en/facilitate.ts';
import { scenario as labels } from '../../src/i18n/en/scenario.ts';
import { letterOf } from '../../src/islands/facilitate/hands.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { tabTo } from '../helpers/hands.ts';
import { scenarioData, stripTags } from '../helpers/lesson.ts';
import { expect, test } from '../helpers/test.ts';

const scenario = scenarioData('contain-failure');
const road = scenario.roads['second-best'] ?? [];
const address = 'scenarios/contain-failure/facilitate/';
const text = (html: string) => stripTags(html).replace(/\s+/g, ' ').trim();

async function open(page: Page, site: string, hash = ''): Promise<Locator> {
	await page.goto(`${site}${address}${hash}`);
	const room = page.locator('[data-island="facilitate"]');
	await expect(room.getByRole('button', { name: /^Start/ }).or(room.locator('form.deciding, .debrief'))).toBeVisible();
	return room;
}

const raise = (room: Locator, letter: string) => room.getByRole('button', { name: words.more(letter), exact: true });
const act = (room: Locator, letter: string) => room.getByRole('button', { name: words.act(letter), exact: true });

/** Decides one step by two hands against one, and reads what comes of it. */
async function decide(room: Locator, play: Play, choice: string): Promise<Play> {
	const node = nodeOf(scenario, play);
	const letter = letterOf(node?.choices ?? {}, choice);
	const other = Object.keys(node?.choices ?? {}).find((id) => id !== choice) ?? '';
	await expect(room.getByRole('heading', { level: 1 })).toHaveText(text(node?.title ?? ''));
	await raise(room, letter).click();
	await raise(room, letter).click();
	await raise(room, letterOf(node?.choices ?? {}, other)).click();
	await act(room, letter).click();
	const heading = room.getByRole('heading', { level: 1, name: words.happened });
	await expect(heading).toBeFocused();
	const next = choose(scenario, play, choice);
	for (const { kind, outcome, what } of next.log.slice(play.log.length))
		await expect(room).toContainText(text(kind === 'choice' ? outcome : what).slice(0, 60));
	await expect(room.getByRole('status').first(), 'the change is announced').not.toBeEmpty();
	return next;
}

test('a group plays to the end: hands, outcomes, the same debrief, and nothing in the log', async ({ page, site }) => {
	const room = await open(page, site);
	await room.getByLabel(words.people).fill('8');
	await room.getByRole('button', { name: /^Start/ }).click();
	await expect(room.locator('.room-head')).toContainText(words.room(8));
	let play = startPlay(scenario);
	for (const step of road) {
		play = await decide(room, play, step.split('.')[1] ?? '');
		await room.getByRole('button', { name: play.node === null ? words.toEnd : words.goOn }).click();
	}
	const outcome = debrief(scenario, road);
	await expect(room.locator('.debrief .headline')).toHaveText(text(outcome.ending?.title ?? ''));
	await expect(room.locator('.debrief .headline')).toBeFocused();
	for (const prompt of scenario.facilitation?.prompts ?? []) await expect(room).toContainText(text(prompt));
	const kept = await page.evaluate(() => Object.keys(localStorage));
	expect(kept, 'nothing of a group is kept').toEqual([]);
});

test('a reload goes on at the same screen, with the room as it was; another group begins at the start', async ({
	page,
	site,
}) => {
	const room = await open(page, site);
	await room.getByLabel(words.people).fill('9');
	await room.getByRole('button', { name: /^Start/ }).click();
	const first = road[0] ?? '';
	const play = await decide(room, startPlay(scenario), first.split('.')[1] ?? '');
	await page.reload();
	await expect(room.getByRole('heading', { level: 1 }), 'the outcome is not skipped').toHaveText(words.happened);
	await room.getByRole('button', { name: words.goOn }).click();
	await page.reload();
	await expect(room.getByRole('heading', { level: 1 })).toHaveText(text(nodeOf(scenario, play)?.title ?? ''));
	await expect(room.getByText(words.room(9))).toBeVisible();
	await expect(room.getByRole('timer')).toBeVisible();
	await open(page, site, '#group=spike.gone');
	await page.reload();
	await expect(room.getByRole('alert')).toHaveText(words.staleLink);
	await expect(room.getByRole('button', { name: /^Start/ })).toBeEnabled();
});

test('hands: counted twice, hidden, a tie is settled by a letter', async ({ page, site }) => {
	const room = await open(page, site, '#group=');
	await raise(room, 'A').click();
	await raise(room, 'B').click();
	const status = room.getByRole('status').first();
	await expect(status).toHaveText(words.counted('B', 1));
	const go = room.getByRole('button', { name: words.actNone });
	await go.click();
	await expect(room.getByRole('alert')).toHaveText(words.tie);
	await room.getByRole('radio').nth(1).check({ force: true });
	await expect(act(room, 'B')).toBeVisible();

	await room.getByRole('button', { name: words.again }).click();
	await expect(room.getByText(words.before(1))).toHaveCount(2);
	await raise(room, 'A').click();
	await expect(act(room, 'A'), 'the second count decides').toBeVisible();
	await room.getByRole('button', { name: words.fewer('A'), exact: true }).click();
	await room.getByRole('button', { name: words.fewer('A'), exact: true }).click();
	await expect(status, 'never below none').toHaveText(words.counted('A', 0));

	await raise(room, 'A').click();
	await room.getByRole('button', { name: words.hide }).click();
	await expect(room.locator('.tally')).toHaveCount(0);
	await expect(room.locator('.count').first()).toHaveText('?');
	await room.getByRole('button', { name: words.show }).click();
	await expect(room.locator('.count').first()).toHaveText('1');
});

test('evidence is shown on request, and costs what it costs, once', async ({ page, site }) => {
	const room = await open(page, site, '#group=spike.gateway-off~stock.safety-stock');
	const sessions = scenario.nodes.cause?.evidence.sessions;
	const button = room.getByRole('button', { name: sessions?.title ?? '' });
	await expect(button).toContainText('2 min');
	await expect(room).not.toContainText('412 GB');
	const clock = room.locator('.clock');
	const before = await clock.innerText();
	await button.click();
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	await expect(room.locator('.piece')).toContainText('412 GB');
	await expect(clock).not.toHaveText(before);
	const after = await clock.innerText();
	await button.click();
	await expect(room.locator('.piece')).not.toContainText('412 GB');
	await button.click();
	await expect(clock).toHaveText(after);
	// It opens a choice that was not offered before.
	await expect(room.getByRole('radio')).toHaveCount(4);
});

test('on the projector there is no effect, no verdict and no note', async ({ page, site }) => {
	const room = await open(page, site, '#group=');
	const shown = text(await room.innerText());
	const node = scenario.nodes.spike;
	expect(shown).not.toContain(text(scenario.debrief.reasons.spike ?? '-').slice(0, 40));
	for (const { outcome, rightWhen } of Object.values(node?.choices ?? {})) {
		expect(shown).not.toContain(text(outcome).slice(0, 40));
		expect(shown).not.toContain(text(rightWhen ?? '-').slice(0, 40));
	}
	const small = await room.evaluate((frame) =>
		[...frame.querySelectorAll<HTMLElement>('p, li, dt, dd, label, td, th, legend, h1, h2')]
			.filter((element) => element.checkVisibility() && element.textContent?.trim() && !element.closest('.line, .vh'))
			.map((element) => [Number.parseFloat(getComputedStyle(element).fontSize), element.textContent ?? ''] as const)
			.filter(([size]) => size < 18),
	);
	expect(small).toEqual([]);
});

for (const width of [390, 820, 1440]) {
	test(`a double click starts, and opens nothing that came under it, at ${width} px`, async ({ page, site }) => {
		await page.setViewportSize({ width, height: 900 });
		const room = await open(page, site);
		await room.getByRole('button', { name: /^Start/ }).dblclick();
		await expect(raise(room, 'A')).toBeVisible();
		await expect(room.locator('.pieces [aria-expanded="true"]')).toHaveCount(0);
	});
}

test('by keyboard alone, from start to the first outcome', async ({ page, site }) => {
	const room = await open(page, site);
	await room.getByRole('button', { name: /^Start/ }).focus();
	await page.keyboard.press('Enter');
	await expect(room.getByRole('heading', { level: 1 })).toBeFocused();
	const letter = letterOf(scenario.nodes.spike?.choices ?? {}, 'breaker');
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press('Tab');
		if (await raise(room, letter).evaluate((button) => button === document.activeElement)) break;
	}
	await expect(raise(room, letter)).toBeFocused();
	await page.keyboard.press('Space');
	const again = room.getByRole('button', { name: words.again });
	await tabTo(page, again);
	await page.keyboard.press('Enter');
	await expect(again, 'there is nothing left to count again, and the focus stays').toBeFocused();
	await expect(again).toBeDisabled();
	await raise(room, letter).focus();
	await page.keyboard.press('Space');
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press('Tab');
		if (await act(room, letter).evaluate((button) => button === document.activeElement)) break;
	}
	await page.keyboard.press('Enter');
	await expect(room.getByRole('heading', { level: 1, name: words.happened })).toBeFocused();
});

test('every screen: no fault that axe knows, light and dark, and reflow at 320 px', async ({ page, site }) => {
	test.setTimeout(180_000);
	const look = async (where: string) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await axeFaults(page), where).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await contrastFaults(page), `${where}, dark`).toEqual([]);
		await narrow(page);
		expect(await page.evaluate(sticksOut), `${where} at 320 px`).toEqual([]);
	};
	const room = await open(page, site, `#group=${road[0]}`);
	await room.getByRole('button', { name: words.actNone }).click();
	await look('a tie');
	await room.locator('.pieces button').first().click();
	await room.getByRole('button', { name: words.ask }).click();
	await raise(room, 'A').click();
	await room.getByRole('button', { name: words.again }).click();
	await raise(room, 'B').click();
	await room.locator('.phone summary').click();
	await look('evidence, a question, a second count, the address of the notes');
	await act(room, 'B').click();
	await look('what happened');
	await page.goto('about:blank');
	await open(page, site, `#group=${road.join('~')}`);
	await look('debrief');
});

test('replay from a decision of the debrief takes the group back there', async ({ page, site }) => {
	const room = await open(page, site, `#group=${road.join('~')}`);
	await room
		.getByRole('button', { name: /^Replay from/ })
		.nth(1)
		.click();
	const [, second = ''] = road;
	await expect(room.getByRole('heading', { level: 1 })).toHaveText(
		text(scenario.nodes[second.split('.')[0] ?? '']?.title ?? ''),
	);
});

test('the notes have every outcome and reason, the sheets none; neither is for search engines', async ({
	page,
	site,
}) => {
	for (const name of ['', 'notes/', 'handout/']) {
		await page.goto(`${site}${address}${name}`);
		await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	}
	const sheets = text(await page.locator('main').innerText());
	await page.goto(`${site}${address}notes/`);
	const notes = text(await page.locator('main').innerText());
	for (const [id, node] of Object.entries(scenario.nodes)) {
		const reason = text(scenario.debrief.reasons[id] ?? '').slice(0, 60);
		expect(notes).toContain(reason);
		expect(sheets).not.toContain(reason);
		for (const { text: choice, outcome } of Object.values(node.choices)) {
			expect(notes).toContain(text(outcome).slice(0, 60));
			expect(sheets).toContain(text(choice));
			expect(sheets).not.toContain(text(outcome).slice(0, 60));
		}
	}
	for (const name of Object.values(labels.classes)) expect(sheets).not.toContain(name);
});

test('the sheets print one decision a page, blank and without the screen’s words', async ({ page, site }) => {
	await page.goto(`${site}${address}handout/`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.screen')).toBeHidden();
	const breaks = await page
		.locator('.paper')
		.evaluateAll((sheets) => sheets.map((sheet) => getComputedStyle(sheet).breakBefore));
	expect(breaks.length).toBeGreaterThanOrEqual(Object.keys(scenario.nodes).length);
	expect(new Set(breaks)).toEqual(new Set(['page']));
	const asked = page.locator('.paper > :has(.ballot):has(.write)');
	await expect(asked, 'choices and the room to write stay on one sheet').toHaveCount(
		Object.keys(scenario.nodes).length,
	);
	await expect(asked.first()).toHaveCSS('break-inside', 'avoid');
});

test('the scenario’s page leads here, and here leads back', async ({ page, site }) => {
	await page.goto(`${site}scenarios/contain-failure/`);
	await page.getByRole('link', { name: words.link }).click();
	await expect(page).toHaveURL(new RegExp(`/${address}$`));
	await page.getByRole('link', { name: words.leave }).click();
	await expect(page).toHaveURL(/\/scenarios\/contain-failure\/$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('it says what it needs, and gives sheets and notes', async ({ page, site }) => {
		await page.goto(site + address);
		await expect(page.getByText(words.noJs.text)).toBeVisible();
		await expect(page.getByRole('button', { name: /^Start/ })).toBeHidden();
		await page.getByRole('link', { name: words.noJs.sheets }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenario.title);
		await page.goBack();
		await page.getByRole('link', { name: words.noJs.notes }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.notes.title(scenario.title));
	});
});
