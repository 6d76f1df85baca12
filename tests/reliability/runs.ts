/**
 * What may happen to a browser that keeps answers, done to a real one, as often as asked for. Each run says how often it tried and
 * how many answers were lost. The browser tests run a few of each, `npm run test:endurance` as many as the plan asks.
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { below, seeded } from '../../src/domain/log/sample-events.ts';
import { newProfile, startBrowser } from '../helpers/own-browser.mjs';
import { openStores, serveStores } from '../helpers/stores.mjs';
import { updates } from './updates.ts';

export interface World {
	browser: Browser;
	/** Address of the built site. */
	site: string;
}

export interface Outcome {
	/** How often it was tried. */
	tried: number;
	answers: number;
	lost: number;
	/** What else there is to say, for the table. */
	note?: string;
}

export interface Run {
	/** Number in the plan. */
	row: number;
	name: string;
	/** How often in the browser tests, and in the long run. */
	short: number;
	long: number;
	run(world: World, times: number): Promise<Outcome>;
}

/** The log of a page with the stores, once both stores agree. */
async function idsIn(tab: Page): Promise<string[]> {
	return tab.evaluate(async () => {
		await stores.store.check();
		return stores.$log.get().map(({ id }) => id);
	});
}

/** Answers, and gives the ids. `saved`: waits until the mirror has them too. */
async function answer(tab: Page, times: number, saved = true): Promise<string[]> {
	return tab.evaluate(
		async ({ times, saved }) => {
			const data = { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 1200 } as const;
			const ids = [];
			for (let n = 0; n < times; n += 1) ids.push(stores.answer(`lesson/q${n}`, { ...data, response: ['a'] }, 'r1').id);
			// A reading waits for the writings before it.
			if (saved) await stores.mirror.keys();
			return ids;
		},
		{ times, saved },
	);
}

function missing(all: readonly string[], found: readonly string[]): number {
	const there = new Set(found);
	return all.filter((id) => !there.has(id)).length;
}

async function withContext<T>({ browser, site }: World, act: (context: BrowserContext, address: string) => Promise<T>) {
	const context = await browser.newContext();
	try {
		return await act(context, await serveStores(context, site));
	} finally {
		await context.close();
	}
}

/** Two or three tabs answer at the pace of a seed, and one of them gathers meanwhile. */
async function tabs(world: World, times: number): Promise<Outcome> {
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	for (let n = 0; n < times; n += 1) {
		await withContext(world, async (context, address) => {
			const random = seeded(100 + n);
			const open = await Promise.all(Array.from({ length: 2 + (n % 2) }, () => openStores(context, address)));
			const ids = await Promise.all(
				open.map((tab) => {
					const waits = Array.from({ length: 5 + (n % 4 === 0 ? 60 : 0) }, () => below(random, 10));
					return tab.evaluate(async (waits) => {
						const data = { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 1200 } as const;
						const ids = [];
						for (const ms of waits) {
							await new Promise((resolve) => setTimeout(resolve, ms));
							ids.push(stores.answer('lesson/q', { ...data, response: ['a'] }, 'r1').id);
							if (ms === 9) void stores.keepHouse();
						}
						await stores.keepHouse();
						return ids;
					}, waits);
				}),
			);
			const later = await openStores(context, address);
			outcome.answers += ids.flat().length;
			outcome.lost += missing(ids.flat(), await idsIn(later));
		});
	}
	return outcome;
}

/** A tab crashes right after an answer, in the middle of whatever it had begun. */
async function crashes(world: World, times: number): Promise<Outcome> {
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	await withContext(world, async (context, address) => {
		const all: string[] = [];
		for (let n = 0; n < times; n += 1) {
			const tab = await openStores(context, address);
			all.push(...(await answer(tab, 1 + (n % 3) * 40, false)));
			const session = await context.newCDPSession(tab);
			// Every other time in the middle of gathering.
			if (n % 2) void tab.evaluate(() => stores.keepHouse()).catch(() => {});
			const crashed = tab.waitForEvent('crash');
			void session.send('Page.crash').catch(() => {});
			await crashed;
			await tab.close();
		}
		const later = await openStores(context, address);
		outcome.answers = all.length;
		outcome.lost = missing(all, await idsIn(later));
	});
	return outcome;
}

/** The browser is killed `after` milliseconds after the mirror has an answer; the next start counts. */
async function kills(world: World, times: number): Promise<Outcome> {
	const delays = [0, 0, 20, 200, 1000];
	const profile = newProfile();
	const all: string[] = [];
	let lost = 0;
	try {
		for (let n = 0; n < times; n += 1) {
			const { context, kill } = await startBrowser(profile.path);
			const tab = await openStores(context, await serveStores(context, world.site));
			lost = Math.max(lost, missing(all, await idsIn(tab)));
			all.push(...(await answer(tab, 1 + (n % 4) * 12)));
			await tab.waitForTimeout(delays[n % delays.length] ?? 0);
			await kill();
		}
		const { context, quit } = await startBrowser(profile.path);
		const tab = await openStores(context, await serveStores(context, world.site));
		lost = Math.max(lost, missing(all, await idsIn(tab)));
		await quit();
	} finally {
		profile.remove();
	}
	return { tried: times, answers: all.length, lost };
}

/** The browser is killed at some moment of gathering 250 answers. */
async function killsWhileGathering(world: World, times: number): Promise<Outcome> {
	const random = seeded(9);
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	for (let n = 0; n < times; n += 1) {
		const profile = newProfile();
		try {
			const first = await startBrowser(profile.path);
			const tab = await openStores(first.context, await serveStores(first.context, world.site));
			const ids = await answer(tab, 250);
			void tab.evaluate(() => stores.keepHouse()).catch(() => {});
			await tab.waitForTimeout(below(random, 60)).catch(() => {});
			await first.kill();
			const second = await startBrowser(profile.path);
			const later = await openStores(second.context, await serveStores(second.context, world.site));
			outcome.answers += ids.length;
			outcome.lost += missing(ids, await idsIn(later));
			await second.quit();
		} finally {
			profile.remove();
		}
	}
	return outcome;
}

/** Something else has filled localStorage to the last character. */
async function fills(world: World, times: number): Promise<Outcome> {
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	let unsaid = 0;
	await withContext(world, async (context, address) => {
		const all: string[] = [];
		for (let n = 0; n < times; n += 1) {
			const tab = await openStores(context, address);
			const ids = await tab.evaluate(async (spare) => {
				let n = 0;
				for (let size = 1_000_000; size > spare; size = Math.floor(size / 2)) {
					for (;;) {
						try {
							localStorage.setItem(`filler${n}`, 'x'.repeat(size));
							n += 1;
						} catch {
							break;
						}
					}
				}
				const data = { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 1200 } as const;
				const shown = [];
				for (let i = 0; i < 3; i += 1) shown.push(stores.answer('lesson/q', { ...data, response: ['a'] }, 'r1').id);
				await stores.mirror.keys();
				await stores.keepHouse();
				// Gathering may have made room for them.
				const kept = shown.filter((id) => Object.values(localStorage).some((text) => String(text).includes(id)));
				return { shown, kept, saving: stores.$saving.get(), log: stores.$log.get().map(({ id }) => id) };
			}, n % 40);
			const said = ids.saving === 'full' || missing(ids.shown, ids.kept) === 0;
			if (!said || missing(ids.shown, ids.log)) unsaid += 1;
			all.push(...ids.shown);
			await tab.close();
			const later = await openStores(context, address);
			outcome.lost += missing(all, await idsIn(later));
			await later.evaluate(() => {
				for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key);
			});
			await later.close();
		}
		outcome.answers = all.length;
	});
	return { ...outcome, note: `${unsaid} times without the page saying so` };
}

/** Another page of the origin empties localStorage while a tab is open, and while none is. */
async function clears(world: World, times: number): Promise<Outcome> {
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	await withContext(world, async (context, address) => {
		const other = await openStores(context, await serveStores(context, world.site, 'another-site'));
		const all: string[] = [];
		for (let n = 0; n < times; n += 1) {
			const tab = await openStores(context, address);
			all.push(...(await answer(tab, 5)));
			if (n % 2) await tab.close();
			await other.evaluate(() => localStorage.clear());
			if (n % 2 === 0) all.push(...(await answer(tab, 2)));
			const later = await openStores(context, address);
			outcome.lost += missing(all, await idsIn(later));
			await later.close();
			if (n % 2 === 0) await tab.close();
		}
		outcome.answers = all.length;
		const theirs = await other.evaluate(() => stores.$log.get().length);
		if (theirs) outcome.lost += theirs;
	});
	return { ...outcome, note: 'two sites on one origin, neither sees the other’s answers' };
}

/** A page comes out of the browser's memory after another tab has answered. */
async function returns(world: World, times: number): Promise<Outcome> {
	const profile = newProfile();
	const { context, quit } = await startBrowser(profile.path);
	let frozen = 0;
	let lost = 0;
	const all: string[] = [];
	try {
		const address = await serveStores(context, world.site);
		const [tab, other] = [await openStores(context, address), await openStores(context, address)];
		await tab.evaluate(() => {
			addEventListener('pageshow', ({ persisted }) => {
				document.title = persisted ? 'persisted' : 'fresh';
			});
		});
		for (let n = 0; n < times; n += 1) {
			all.push(...(await answer(tab, 1)));
			await tab.goto(`${world.site}404.html`);
			all.push(...(await answer(other, 2)));
			await tab.goBack({ waitUntil: 'commit' });
			await tab.waitForFunction(() => 'stores' in window && document.title !== 'Stores', undefined, {
				timeout: 10_000,
			});
			if ((await tab.title()) === 'persisted') frozen += 1;
			lost += missing(all, await idsIn(tab));
		}
	} finally {
		await quit();
		profile.remove();
	}
	return { tried: times, answers: all.length, lost, note: `${frozen} of them out of the browser’s memory` };
}

/** Two browsers answer apart, and each takes in the other's file. */
async function merges(world: World, times: number): Promise<Outcome> {
	const outcome: Outcome = { tried: times, answers: 0, lost: 0 };
	let unequal = 0;
	for (let n = 0; n < times; n += 1) {
		await withContext(world, (one, from) =>
			withContext(world, async (two, to) => {
				const [a, b] = [await openStores(one, from), await openStores(two, to)];
				const ids = [...(await answer(a, 20 + n)), ...(await answer(b, 30))];
				const file = (tab: Page) => tab.evaluate(async () => (await stores.exportFile(new Date())).text());
				const add = (tab: Page, text: string) =>
					tab.evaluate(async (text) => {
						const read = await stores.readExportGently(text, 'senior-path');
						if (read.kind !== 'readable') throw new Error(read.reason);
						await stores.importEvents(read.log);
						// Twice is once.
						return (await stores.importEvents(read.log)).added.length;
					}, text);
				const [mine, theirs] = [await file(a), await file(b)];
				const again = (await add(a, theirs)) + (await add(b, mine));
				const whole = async (context: BrowserContext, address: string) => {
					const tab = await openStores(context, address);
					outcome.lost += missing(ids, await idsIn(tab));
					return (await file(tab)).replace(/"exported":"[^"]*"/, '');
				};
				outcome.answers += ids.length;
				if ((await whole(one, from)) !== (await whole(two, to)) || again > 0) unequal += 1;
			}),
		);
	}
	return { ...outcome, note: `${unequal} pairs of files that were not equal afterwards` };
}

export const runs: Run[] = [
	{ row: 4, name: 'localStorage filled to the last character', short: 3, long: 200, run: fills },
	{ row: 7, name: 'two or three tabs answer and gather at once', short: 4, long: 500, run: tabs },
	{ row: 8, name: 'a tab crashes after an answer or while gathering', short: 4, long: 60, run: crashes },
	{ row: 9, name: 'the browser is killed after an answer is in the mirror', short: 3, long: 100, run: kills },
	{
		row: 10,
		name: 'the browser is killed while 250 answers are gathered',
		short: 1,
		long: 40,
		run: killsWhileGathering,
	},
	{ row: 17, name: 'two browsers take in each other’s file', short: 1, long: 40, run: merges },
	{
		row: 19,
		name: 'new versions under a reader who answers, goes back, loses the network',
		short: 2,
		long: 50,
		run: updates,
	},
	{ row: 21, name: 'back to a page while another tab answers', short: 2, long: 100, run: returns },
	{ row: 24, name: 'another site on the origin calls clear()', short: 3, long: 60, run: clears },
];
