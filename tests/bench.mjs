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
if (process.argv[2] === 'build') {
	const counts = process.argv.slice(3).map(Number);
	process.exit((await benchBuild(counts.length > 0 ? counts : [30, 300, 1000, 3000])) === 0 ? 0 : 1);
}

/** Bytes of brotli 11. */
const BUDGET = {
	/** HTML and CSS of a page: the first TCP window. */
	page: 14_600,
	/** Script that every exercise needs: entry, host, graders, strings, Preact. */
	runtime: 28_500,
	/** What one exercise type adds to it. */
	view: 5_000,
	/** The entry script, on every page. */
	entry: 2_000,
};
/** Pixels beyond the window within which an exercise is near (`src/islands/start.ts`). */
const NEAR = 800;

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

const host = await serve(outDir, sites.plain.base);
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	for (const lesson of pages.filter((page) => /^lessons\/[^/]+\/index\.html$/.test(page))) {
		// As low a window as it takes for no exercise to be near when the page opens.
		const page = await browser.newPage({ viewport: { width: 390, height: 200 } });
		/** @type {string[]} */
		const asked = [];
		page.on('request', (request) => {
			const file = new URL(request.url()).pathname.slice(sites.plain.base.length);
			if (file !== '' && !file.endsWith('/')) asked.push(file);
		});
		await page.goto(host.url + lesson.replace(/index\.html$/, ''), { waitUntil: 'networkidle' });
		const scripts = () => asked.filter((file) => file.endsWith('.js'));
		const island = page.locator('[data-island]:not([data-when="now"], [data-when="idle"])').first();
		const distance = await island.evaluate((element) => element.getBoundingClientRect().top - innerHeight);
		const early = scripts();
		console.log(
			`\n/${lesson.replace(/index\.html$/, '')} in a window of 390 by 200, the first exercise ${Math.round(distance)} px below it\n`,
		);
		row(`script before an exercise is near, ${early.length} files`, early.reduce(add, 0), BUDGET.entry);
		if (early.length > 1 && distance > NEAR) {
			over += 1;
			console.log(`OVER  ${early.length} scripts before an exercise is near, 1 is allowed: ${early.join(', ')}`);
		}
		await island.evaluate((element) => element.scrollIntoView());
		await page.waitForLoadState('networkidle');
		await island.locator('button, input:enabled, textarea:enabled').first().waitFor();
		const loaded = [...new Set(scripts())];
		const views = loaded.filter((file) => /\/\w*View\./.test(file));
		row(
			'script that every exercise needs',
			loaded.filter((file) => !views.includes(file)).reduce(add, 0),
			BUDGET.runtime,
		);
		for (const file of loaded) row(`  ${file}`, weigh(file), views.includes(file) ? BUDGET.view : undefined);
		const data = [...new Set(asked.filter((file) => file.endsWith('.json')))];
		row(`its answers: ${data.join(', ') || 'none fetched'}`, data.reduce(add, 0));
		const fonts = [...new Set(asked.filter((file) => file.endsWith('.woff2')))];
		row(`fonts, ${fonts.length} files, never blocking`, fonts.reduce(add, 0));
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
	];
	console.log(
		'\nOpened with so many events gathered, CPU four times slower: until it shows them, longest task, tasks over 200 ms\n',
	);
	for (const many of [100, 50_000]) {
		const { found } = await openingWith(browser, host.url, many, opened);
		for (const [i, { ms, longest, long }] of found.entries())
			console.log(`     ${n(many)}            ${opened[i]?.name}: ${ms} ms, ${longest} ms, ${long}`);
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
