/**
 * What `npm run bench` prints: bytes of the built site against their budgets, and what a lesson fetches when. Exits 1 over
 * a budget. Budgets are sizes and request counts, so that it says the same on every machine; the times at its end, of pages
 * with ten years of answers, are for reading.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import { benchBuild } from './bench/build.mjs';
import { findBrowser } from './browser.mjs';
import { eventsThatFit, openingWith } from './reliability/measure.mjs';
import { serve } from './serve.mjs';
import { sites } from './sites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// What a build takes, and how it grows: `npm run bench -- build 30 300`.
if (process.argv[2] === 'build') process.exit((await benchBuild(process.argv.slice(3))) === 0 ? 0 : 1);

/** Bytes of brotli 11. */
const BUDGET = {
	/** HTML and CSS of a page: the first TCP window. */
	page: 14_000,
	/** Script that a choice question needs, from the first byte to its verdict: what the head of a lesson links. */
	runtime: 21_200,
	/** What one other exercise type adds to it. */
	view: 5_000,
	/** Script until the list of the review page stands. */
	review: 25_450,
	/** And what comes behind it: a session, before the types it asks, and what every page fetches at idle. */
	session: 12_000,
	/** The entry script, on every page. */
	entry: 1_800,
};

const { outDir } = sites.plain;
if (!existsSync(outDir)) {
	console.error(`There is no ${outDir}/ to measure: npm run build`);
	process.exit(1);
}

const sizes = new Map();
/** @param {Buffer} bytes */
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
/** Bytes of a file as a good host sends it. @param {string} file @returns {number} */
function weigh(file) {
	if (!sizes.has(file)) {
		const bytes = readFileSync(join(outDir, file));
		sizes.set(file, /\.(woff2|png|pf_\w+|pagefind)$/.test(file) ? bytes.length : brotli(bytes));
	}
	return sizes.get(file);
}
/** @param {number} total @param {string} file */
const add = (total, file) => total + weigh(file);

let over = 0;
/** One line of the table. @param {string} what @param {number} bytes @param {number} [budget] */
function row(what, bytes, budget) {
	const bad = budget !== undefined && bytes > budget;
	if (bad) over += 1;
	const of = budget === undefined ? '' : ` of ${budget.toLocaleString('en-GB')}`;
	console.log(`${bad ? 'OVER ' : '     '}${bytes.toLocaleString('en-GB').padStart(8)}${of.padEnd(11)} ${what}`);
}

const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
	.map((name) => name.replaceAll('\\', '/'))
	.filter((name) => name.endsWith('.html'))
	.sort();

console.log('HTML and CSS of a page, bytes of brotli 11\n');
for (const page of pages) {
	const html = readFileSync(join(outDir, page), 'utf8');
	// A print style sheet waits until everything else is there.
	const linked = (html.match(/<link[^>]+rel="?stylesheet"?[^>]*>/g) ?? [])
		.filter((tag) => !/media="?print/.test(tag))
		.map((tag) => (tag.match(/href="?([^"\s>]+)/)?.[1] ?? '').slice(sites.plain.base.length));
	// Answers, a facilitator's notes and the authors' gallery are looked things up in, not read on the way in.
	const budget = /\/(answers|facilitate\/notes)\/index\.html$|^authors\//.test(page) ? undefined : BUDGET.page;
	row(`/${page.replace(/index\.html$/, '')}`, linked.reduce(add, weigh(page)), budget);
}

// What an author asks again and again while a lesson is written: `npm run bench -- pages` needs no browser.
if (process.argv[2] === 'pages') process.exit(over === 0 ? 0 : 1);

const host = await serve(outDir, sites.plain.base);
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	/** Opens a page and remembers the files it asks for. @param {string} address @param {number} height of the window */
	async function open(address, height) {
		const page = await browser.newPage({ viewport: { width: 390, height } });
		/** @type {Set<string>} */
		const asked = new Set();
		page.on('request', (request) => {
			const file = new URL(request.url()).pathname.slice(sites.plain.base.length);
			if (file !== '' && !file.endsWith('/')) asked.add(file);
		});
		await page.coverage.startJSCoverage();
		await page.goto(host.url + address, { waitUntil: 'networkidle' });
		const linked = await page
			.locator('link[rel="modulepreload"]')
			.evaluateAll((links) => links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname));
		return {
			page,
			linked: linked.map((path) => path.slice(sites.plain.base.length)),
			asked: (/** @type {string} */ ending) => [...asked].filter((file) => file.endsWith(ending)),
		};
	}

	let shown = false;
	for (const lesson of pages.filter((page) => /^lessons\/[^/]+\/index\.html$/.test(page))) {
		// As low a window as it takes for no exercise to be near when the page opens.
		const { page, linked, asked } = await open(lesson.replace(/index\.html$/, ''), 200);
		const ran = (await page.coverage.stopJSCoverage())
			.filter(({ url, functions }) => url.endsWith('.js') && functions.some(({ ranges }) => ranges[0]?.count))
			.map(({ url }) => new URL(url).pathname);
		console.log(`\n/${lesson.replace(/index\.html$/, '')}\n`);
		if (ran.length) {
			over += 1;
			console.log(`OVER  ran before an exercise was near: ${ran.join(', ')}`);
		}
		const island = page.locator('[data-island]:not([data-when="now"], [data-when="idle"])').first();
		await island.evaluate((element) => element.scrollIntoView());
		await page.waitForLoadState('networkidle');
		await island.locator('button, input:enabled, textarea:enabled').first().waitFor();
		row('script that a choice question needs, linked in the head', linked.reduce(add, 0), BUDGET.runtime);
		if (!shown) {
			shown = true;
			for (const file of linked) row(`  ${file}`, weigh(file), /\/start\./.test(file) ? BUDGET.entry : undefined);
		}
		const views = asked('.js').filter((file) => /\/\w*View\./.test(file));
		for (const file of views) if (weigh(file) > BUDGET.view) row(`  ${file}`, weigh(file), BUDGET.view);
		row(`its other types, ${views.length} files`, views.reduce(add, 0));
		const rest = asked('.js').filter((file) => !linked.includes(file) && !views.includes(file));
		row(`what comes after, ${rest.length} files`, rest.reduce(add, 0));
		row(
			`its answers, and what every page fetches at idle, ${asked('.json').length} files`,
			asked('.json').reduce(add, 0),
		);
		row(`fonts, ${asked('.woff2').length} files, never blocking`, asked('.woff2').reduce(add, 0));
		await page.close();
	}
	await answersWithLinkedOnly(pages.find((page) => /^lessons\/[^/]+\/index\.html$/.test(page)) ?? '');

	const review = await open('review/', 844);
	const parts = review.asked('.js').filter((file) => !review.linked.includes(file));
	console.log('\n/review/\n');
	row('script until the list stands, linked in the head', review.linked.reduce(add, 0), BUDGET.review);
	for (const file of review.linked) row(`  ${file}`, weigh(file));
	row('what comes behind it: a session, and what every page fetches at idle', parts.reduce(add, 0), BUDGET.session);
	for (const file of parts) row(`  ${file}`, weigh(file));
	await review.page.close();

	/** A choice question is answered with the scripts that the head links, and none besides. @param {string} lesson */
	async function answersWithLinkedOnly(lesson) {
		const html = readFileSync(join(outDir, lesson), 'utf8');
		const page = await browser.newPage();
		await page.route('**/*.js', (route) =>
			html.includes(`href="${new URL(route.request().url()).pathname}"`) ? route.continue() : route.abort(),
		);
		await page.goto(host.url + lesson.replace(/index\.html$/, ''));
		await page.evaluate(() => document.querySelector('[data-island]')?.scrollIntoView());
		const option = page.locator('.opts input[type="radio"]:enabled:visible').first();
		try {
			const id = await option.evaluate((input) => input.closest('.item')?.id);
			const choice = page.locator(`.item[id="${id}"]`);
			await option.check();
			const sure = choice.locator('.conf input').first();
			if (await sure.count()) await sure.check();
			await choice.locator('button[type="submit"]').click();
			await choice.locator('.verdict').waitFor();
			console.log('\n     A choice question is answered with these files alone.');
		} catch (error) {
			over += 1;
			console.log(`\nOVER  A choice question needs more than the head of its page links: ${error}`);
		}
		await page.close();
	}

	const { units, single, gathered } = await eventsThatFit(browser, host.url);
	const n = (/** @type {number} */ number) => number.toLocaleString('en-GB').padStart(8);
	console.log(`\nAnswers of ${units} characters that localStorage holds; further ones stay in IndexedDB\n`);
	console.log(`     ${n(single)}            one record each`);
	console.log(`     ${n(gathered)}            gathered`);
	const opened = [
		{ path: '__stores/senior-path/', ready: '[data-ready]', name: 'the log alone' },
		{ path: 'lessons/contain-failure/', ready: '.verdict, .item details', name: 'a lesson' },
		{ path: '', ready: '.has-progress .resume', name: 'the map' },
		{ path: 'progress/', ready: '.roads', name: 'the progress page' },
		{ path: 'review/', ready: 'main .b.go', name: 'the review page' },
		{ path: 'evidence/', ready: 'main button', name: 'the evidence log' },
		{ path: 'data/', ready: 'main button', name: 'the data page' },
	];
	console.log(
		'\nOpened three times with so many events gathered, CPU four times slower: until it shows them (median), the longest task of each\n',
	);
	for (const many of [100, 50_000]) {
		const { found } = await openingWith(browser, host.url, many, opened);
		for (const [i, { ms, longest }] of found.entries())
			console.log(`     ${n(many)}            ${opened[i]?.name}: ${ms} ms, ${longest.join(' ')} ms`);
	}
} finally {
	await browser.close();
	await host.close();
}

const index = readdirSync(join(outDir, 'pagefind'), { recursive: true, encoding: 'utf8' }).filter((name) =>
	/\.\w+$/.test(name),
);
console.log('\nSearch, fetched when the dialog opens\n');
row('pagefind/, all files', index.map((name) => `pagefind/${name.replaceAll('\\', '/')}`).reduce(add, 0));

console.log(over === 0 ? '\nWithin every budget.' : `\n${over} over budget.`);
process.exitCode = over === 0 ? 0 : 1;
