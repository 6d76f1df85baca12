/** How many events fit a browser, and what it costs to open pages with many. Figures for the report; no budget hangs on a time. */
import { openStores, serveStores } from '../helpers/stores.mjs';

/** How much slower than this machine a phone is taken to be. */
const SLOWER = Number(process.env.SLOWER ?? 4);

/** How often a page is opened, an odd number: a new tab takes twice as long as the next one now and then, with a log or without. */
const VISITS = 3;

/** An answer as a learner's browser stores it, `n` of ten years. @param {number} n @param {string} subject */
function eventText(n, subject) {
	const time = 1_480_000_000_000 + n * 6_000_000;
	return JSON.stringify({
		id: `${time.toString(36).padStart(9, '0')}-k3j9x1p0-${(n % 1000).toString(36).padStart(4, '0')}`,
		at: new Date(time).toISOString(),
		zone: 'Europe/Berlin',
		type: 'answered',
		subject,
		data: { response: ['roll-back'], score: n % 3 ? 1 : 0, confidence: 75, variant: null, hints: 0, ms: 41_000 },
	});
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} site
 */
export async function eventsThatFit(browser, site) {
	const context = await browser.newContext();
	const tab = await openStores(context, await serveStores(context, site));
	const text = eventText(1, 'contain-failure/where-to-retry');
	const count = (/** @type {string} */ mode) =>
		tab.evaluate(
			({ text, mode }) => {
				localStorage.clear();
				const record = Array.from({ length: 1000 }, () => text).join('\u001e');
				let events = 0;
				try {
					for (;;) {
						if (mode === 'single') localStorage.setItem(`senior-path:j:k3j9x1p0:${events}`, text);
						else localStorage.setItem(`senior-path:j:s:1000:0123456789abcdef${events}`, record);
						events += mode === 'single' ? 1 : 1000;
					}
				} catch {
					localStorage.clear();
					return events;
				}
			},
			{ text, mode },
		);
	const [single, gathered] = [await count('single'), await count('gathered')];
	await context.close();
	return { units: text.length, single, gathered };
}

/**
 * Opens pages with a log of so many events, on a machine made slower.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} site
 * @param {number} many
 * @param {{ path: string, ready: string }[]} pages with a selector of what is there once the log is
 */
export async function openingWith(browser, site, many, pages) {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const tab = await openStores(context, await serveStores(context, site));
	const curriculum = await (await fetch(`${site}curriculum.json`)).json();
	const subjects = Object.entries(curriculum.lessons)
		.flatMap(([id, { questions }]) => Object.keys(questions).map((key) => `${id}/${key}`))
		// The lesson that is opened comes first.
		.sort(
			(a, b) =>
				Number(pages.some(({ path }) => path.includes(b.split('/')[0] ?? ''))) -
				Number(pages.some(({ path }) => path.includes(a.split('/')[0] ?? ''))),
		);
	const events = Array.from({ length: many }, (_, n) => eventText(n, subjects[n % subjects.length] ?? 'x/y'));
	const file = `{"format":"senior-path-progress","version":1,"site":"senior-path","exported":"2026-11-20T10:00:00.000Z","events":[\n${events.join(',\n')}\n]}\n`;
	const kept = await tab.evaluate(async (file) => {
		const read = await stores.readExportGently(file, 'senior-path');
		if (read.kind !== 'readable') throw new Error(read.reason);
		await stores.importEvents(read.log);
		await stores.keepHouse();
		const local = Object.keys(localStorage).filter((key) => key.includes(':s:'));
		return { local: local.length, mirror: (await stores.mirror.keys())?.length };
	}, file);
	await tab.close();

	/** Opens one page in a tab of its own. @param {{ path: string, ready: string }} page */
	async function open({ path, ready }) {
		const page = await context.newPage();
		await page.addInitScript(() => {
			/** @type {number[]} */
			const tasks = [];
			Object.assign(window, { tasks });
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) tasks.push(duration);
			}).observe({ type: 'longtask', buffered: true });
		});
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		const from = performance.now();
		await page.goto(site + path);
		await page.evaluate(() => document.querySelector('[data-island]')?.scrollIntoView());
		await page.locator(ready).first().waitFor({ state: 'attached', timeout: 120_000 });
		const ms = Math.round(performance.now() - from);
		// The log is there, and what is computed from it follows.
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5_000 })));
		const tasks = await page.evaluate(() => window.tasks);
		await page.close();
		return { ms, longest: Math.round(Math.max(0, ...tasks)) };
	}

	const found = [];
	for (const page of pages) {
		const visits = [];
		for (let i = 0; i < VISITS; i++) visits.push(await open(page));
		const sorted = (/** @type {'ms' | 'longest'} */ what) => visits.map((visit) => visit[what]).sort((a, b) => a - b);
		found.push({ path: page.path, ms: sorted('ms')[VISITS >> 1], longest: sorted('longest') });
	}
	await context.close();
	return { kept, found };
}
