/** The debrief's address, its ways on, and the states of player and debrief as axe and a small window see them. */
import { debrief } from '../../src/domain/scenario/debrief.ts';
import { replay } from '../../src/domain/scenario/replay.ts';
import { writeRoad } from '../../src/domain/scenario/road-link.ts';
import type { Scenario } from '../../src/domain/scenario/types.ts';
import { plays } from '../../src/i18n/en/plays.ts';
import { scenario as words } from '../../src/i18n/en/scenario.ts';
import { axeFaults, contrastFaults, narrow, sticksOut } from '../helpers/accessible.ts';
import { mouse } from '../helpers/hands.ts';
import { forget } from '../helpers/kept.ts';
import { squeezed } from '../helpers/lesson.ts';
import {
	allScenarios,
	eventsOf,
	expectDebrief,
	expectDecision,
	hashOf,
	playThrough,
	type Road,
	roadsToEndings,
	sceneOf,
	step,
	text,
	withLineAndPanel,
} from '../helpers/scenario.ts';
import { folders, htmlOf, wordsOf } from '../helpers/site.ts';
import { expect, type Page, test } from '../helpers/test.ts';

const scenario = allScenarios().find(({ id }) => id === 'contain-failure');
if (!scenario) throw new Error('contain-failure is gone');
const roadOf = (path: readonly string[]): Road => ({ path, ending: replay(scenario, path).play.ending ?? '' });
const best = roadOf(scenario.roads.best ?? []);
const trap = roadOf(scenario.roads.trap ?? []);
const home = 'scenarios/contain-failure/';

/** Everything stored, apart from what only caches. */
const stored = (page: Page) =>
	page.evaluate(() => Object.entries(localStorage).filter(([key]) => /:(j|draft):/.test(key)));

test('the address of a road opens its debrief for anybody and writes nothing', async ({ page, site }) => {
	for (const road of roadsToEndings(scenario)) {
		await page.goto('about:blank');
		await page.goto(site + home + hashOf(road));
		await expectDebrief(sceneOf(page), scenario, road);
		await expect(sceneOf(page)).toContainText(words.sharedText);
	}
	await page.reload();
	await expect(sceneOf(page)).toContainText(words.sharedText);
	expect(await stored(page)).toEqual([]);
});

const [first = '', ...others] = best.path.map((move) => move.slice(move.indexOf('.') + 1));
const good = writeRoad(best.path, best.ending);
/** Twenty addresses that are no road: broken, hostile, out of date, impossible. */
const hostile = [
	'#road=',
	'#road=.',
	`#road=${first}`,
	`#road=${good}.`,
	`#road=${good.toUpperCase()}`,
	`#road=${first}.<img src=x onerror=alert(1)>.x`,
	`#road=%3Cscript%3Ealert(1)%3C/script%3E.x`,
	'#road=javascript:alert(1).x',
	'#road=__proto__.constructor',
	`#road=constructor.toString`,
	'#road=../../data/scenarios.x',
	`#road=${'a.'.repeat(5000)}a`,
	`#road=${good}%00`,
	`#road=${first}.${best.ending}`,
	`#road=${[...others, best.ending].join('.')}`,
	`#road=${[first, first, ...others, best.ending].join('.')}`,
	`#road=${[first, ...others, trap.ending].join('.')}`,
	`#road=${[first, ...others, 'no-such-ending'].join('.')}`,
	`#road=${[first, 'no-such-choice', best.ending].join('.')}`,
	`#road=${good.replaceAll('.', ',')}`,
];

test('twenty addresses that are no road: a word about it, the start, nothing written', async ({ page, site }) => {
	test.setTimeout(120_000);
	expect(hostile).toHaveLength(20);
	const scene = sceneOf(page);
	for (const [n, hash] of hostile.entries()) {
		// Every other one is pasted into a page that is open already.
		if (n % 2 === 0) await page.goto('about:blank');
		await page.goto(site + home + hash);
		await expect(scene.getByRole('alert'), hash.slice(0, 80)).toHaveText(
			new RegExp(`^(${words.badLink.unreadable}|${words.badLink.stale})$`),
		);
		await expect(scene.locator('.debrief')).toHaveCount(0);
		await expect(scene.getByRole('button', { name: /^Start/ })).toBeVisible();
	}
	expect(await stored(page)).toEqual([]);
	await scene.getByRole('button', { name: /^Start/ }).click();
	expect(new URL(page.url()).hash, 'what was wrong is out of the address').toBe('');
	await expectDecision(scene, scenario, replay(scenario, []).play);
});

test('a road from a link leaves an unfinished play alone, and a bad one leads back to it', async ({ page, site }) => {
	const scene = sceneOf(page);
	await page.goto(site + home);
	await scene.getByRole('button', { name: /^Start/ }).click();
	await step(scene, scenario, best.path[0] ?? '', mouse);
	const before = await stored(page);
	await page.goto(site + home + hashOf(trap));
	await expectDebrief(scene, scenario, trap);
	await expect(scene.getByRole('button', { name: /^Replay/ }), 'nothing here gives the play up').toHaveCount(0);
	await page.reload();
	await scene.getByRole('button', { name: words.goOn }).click();
	await expectDecision(scene, scenario, replay(scenario, best.path.slice(0, 1)).play);
	await page.goto(`${site + home}#road=gone.${trap.ending}`);
	await expect(scene.getByRole('alert')).toHaveText(words.badLinkPlaying.stale);
	await expectDecision(scene, scenario, replay(scenario, best.path.slice(0, 1)).play);
	expect(await stored(page)).toEqual(before);
});

test('the skip link and other anchors are no roads', async ({ page, site }) => {
	await page.goto(`${site + home}#main`);
	await expect(sceneOf(page).getByRole('button', { name: /^Start/ })).toBeVisible();
	await expect(sceneOf(page).getByRole('alert')).toHaveCount(0);
	await page.goto(site + home + hashOf(best));
	await expectDebrief(sceneOf(page), scenario, best);
	await page.evaluate(() => {
		location.hash = '#main';
	});
	await expect(sceneOf(page).locator('.debrief')).toBeVisible();
});

test('the link is copied, and opens the same road', async ({ page, site, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const scene = sceneOf(page);
	await page.goto(`${site}lessons/contain-failure/`);
	await scene.evaluate((element) => element.scrollIntoView());
	await scene.getByRole('button', { name: /^Start/ }).click();
	await playThrough(scene, scenario, trap, mouse);
	expect(new URL(page.url()).hash, 'a lesson keeps its address').toBe('');
	await scene.getByRole('button', { name: words.copyLink }).click();
	await expect(scene.getByRole('status').filter({ hasText: words.copied })).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(site + home + hashOf(trap));
	await page.goto(link);
	await expectDebrief(scene, scenario, trap);
	await expect(scene, 'it is a road of one’s own').toContainText(/You played this on/);
	await scene.getByRole('button', { name: words.copyLine }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text(scenario.debrief.evidence));
});

test('every decision can be replayed, as a new play that leaves the old one in the log', async ({ page, site }) => {
	test.setTimeout(120_000);
	const scene = sceneOf(page);
	await page.goto(site + home);
	await scene.getByRole('button', { name: /^Start/ }).click();
	await playThrough(scene, scenario, trap, mouse);
	const { decisions } = debrief(scenario, trap.path);
	for (const [n, { before }] of decisions.entries()) {
		await page.goto(site + home + hashOf(trap));
		await scene
			.locator('.fork')
			.nth(n)
			.getByRole('button', { name: /^Replay from/ })
			.click();
		await expectDecision(scene, scenario, replay(scenario, before).play);
		expect(new URL(page.url()).hash).toBe('');
		await page.reload();
		await expectDecision(scene, scenario, replay(scenario, before).play);
		await playThroughRest(page, before.length);
	}
	const events = await eventsOf(page);
	expect(events.map(({ data }) => data)).toEqual([trap, ...decisions.map(() => trap)]);
});

/** The rest of the trap, as it was played the first time. */
async function playThroughRest(page: Page, from: number): Promise<void> {
	for (const move of trap.path.slice(from))
		await step(sceneOf(page), scenario as NonNullable<typeof scenario>, move, mouse);
	await expect(sceneOf(page).locator('.debrief')).toBeVisible();
}

test('the drawing has its words, fits its width, and gives way to the list on a phone', async ({ page, site }) => {
	await page.goto(site + home + hashOf(trap));
	const drawing = sceneOf(page).locator('.drawn svg');
	const { decisions } = debrief(scenario, trap.path);
	for (const width of [1440, 820]) {
		await page.setViewportSize({ width, height: 900 });
		await expect(drawing).toBeVisible();
		await expect
			.poll(() => drawing.evaluate((svg) => Math.round(svg.getBoundingClientRect().width - svg.clientWidth)))
			.toBe(0);
		await expect(drawing.locator('.decide')).toHaveCount(decisions.length);
		expect(await drawing.locator('.turning').count()).toBeGreaterThan(0);
		expect(await drawing.locator('.turning').count()).toBeLessThanOrEqual(6);
		const out = await drawing.evaluate((svg) => {
			const frame = svg.getBoundingClientRect();
			return [...svg.querySelectorAll('text')]
				.filter((label) => {
					const { left, right, top, bottom } = label.getBoundingClientRect();
					return left < frame.left - 2 || right > frame.right + 2 || top < frame.top - 2 || bottom > frame.bottom + 2;
				})
				.map((label) => label.textContent);
		});
		expect(out, `labels outside at ${width} px`).toEqual([]);
	}
	const name = await drawing.getAttribute('aria-label');
	expect(name).toContain(words.drawingList);
	for (const label of await drawing.locator('.said text.b').allTextContents())
		expect(name).toContain(label.replace(/…$/, ''));
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(drawing).toHaveCount(0);
});

test('the list says where a play stands, and how many endings were seen', async ({ page, site }) => {
	const scene = sceneOf(page);
	const row = page.locator('[data-scenario="contain-failure"]');
	await page.goto(site + home);
	await scene.getByRole('button', { name: /^Start/ }).click();
	await step(scene, scenario, trap.path[0] ?? '', mouse);
	await page.goto(`${site}scenarios/`);
	await expect(row).toContainText(plays.open(2, plays.today));
	await expect(row).toHaveClass(/here/);
	await page.goto(site + home);
	for (const move of trap.path.slice(1)) await step(scene, scenario, move, mouse);
	await expect(scene.locator('.debrief')).toBeVisible();
	await page.goto(`${site}scenarios/`);
	const all = Object.keys(scenario.endings).length;
	await expect(row).toContainText(plays.seen(plays.last[scenario.endings[trap.ending]?.class ?? 'fail'], 1, all));
	await expect(row).not.toHaveClass(/here/);
});

async function expectNoFaults(page: Page, where: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await axeFaults(page), where).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await contrastFaults(page), `${where}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

async function expectFits(page: Page, where: string): Promise<void> {
	await narrow(page);
	expect(await page.evaluate(sticksOut), `${where} at 320 px`).toEqual([]);
	expect(await axeFaults(page), `${where} at 320 px`).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 720 });
}

test('axe and 320 px: a line to write, a price, a debrief with everything in it, a shared road, a bad link', async ({
	page,
	site,
}) => {
	test.setTimeout(240_000);
	await withLineAndPanel(page);
	const scene = sceneOf(page);
	await page.goto(site + home);
	await scene.getByRole('button', { name: /^Start/ }).click();
	await scene.locator('textarea').fill('Looking into it. '.repeat(20));
	await expectNoFaults(page, 'a line');
	await expectFits(page, 'a line');
	for (const move of trap.path) {
		const [node = ''] = move.split('.');
		const priced = Object.values(scenario.nodes[node]?.evidence ?? {}).findIndex(({ cost }) => cost);
		if (priced >= 0) {
			await mouse.choose(scene.locator('.tabs input').nth(priced));
			await expect(scene.getByRole('button', { name: words.open })).toBeVisible();
			await expectNoFaults(page, 'a price');
			await expectFits(page, 'a price');
		}
		await step(scene, scenario, move, mouse);
	}
	await expect(scene.locator('.drawn svg')).toBeVisible();
	for (const summary of await scene.locator('.debrief summary').all()) await summary.click();
	await expectNoFaults(page, 'debrief');
	await expectFits(page, 'debrief');
	const road = page.url();
	await forget(page, site);
	await page.goto(road);
	await expect(scene).toContainText(words.sharedText);
	await expectNoFaults(page, 'shared');
	await page.goto(`${site + home}#road=x`);
	await expect(scene.getByRole('alert')).toBeVisible();
	await expectNoFaults(page, 'bad link');
	await expectFits(page, 'bad link');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the first decision can be read, and the way to all of them', async ({ page, site }) => {
		await page.goto(site + home);
		const [start] = Object.values(scenario.nodes);
		await expect(page.getByText(text(start?.ask ?? '?')).first()).toBeVisible();
		await page.getByRole('link', { name: words.noJs.answers }).click();
		await expect(page.locator('footer').last()).toBeVisible();
		const shown = squeezed(await page.locator('main').innerText());
		for (const said of saidBy(scenario)) expect(shown).toContain(squeezed(said));
	});

	// What differs between scenarios is their content, for which no browser is needed.
	test('every scenario has its first decision on its page, and all of them where that leads', () => {
		const pages = htmlOf(folders.plain);
		for (const each of allScenarios()) {
			const own = pages.get(`scenarios/${each.id}/`) ?? '';
			const [start] = Object.values(each.nodes);
			const opening = squeezed(wordsOf(own));
			expect(opening, each.id).toContain(squeezed(text(start?.ask ?? '?')));
			for (const choice of Object.values(start?.choices ?? {}))
				if (!choice.if) expect(opening, each.id).toContain(squeezed(text(choice.text)));
			const [, leads] = own.match(/href="\/([^"#]+\/answers\/)/) ?? [];
			const shown = squeezed(wordsOf(pages.get(leads ?? '') ?? ''));
			for (const said of saidBy(each)) expect(shown, `${each.id}, ${leads}`).toContain(squeezed(said));
		}
	});
});

/** What every reader must be able to read of a scenario: decisions, choices, outcomes, endings. */
function saidBy({ nodes, endings }: Scenario): string[] {
	return [
		...Object.values(nodes).flatMap(({ title, choices }) => [
			title,
			...Object.values(choices).flatMap((choice) => [choice.text, choice.outcome]),
		]),
		...Object.values(endings).map(({ title }) => title),
	].map(text);
}
