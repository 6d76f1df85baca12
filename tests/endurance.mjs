/**
 * `npm run test:endurance`: the long runs of the plan for reliability, over the built site (`npm run build` first) and over the
 * stores in Node. It writes the figures it reached into tests/RELIABILITY.md; a run in which an answer was lost fails.
 * `npm run test:endurance -- 7 9` does those rows only, and renews them in the file. The short form of each is in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { runs } from './reliability/runs.ts';
import { serve } from './serve.mjs';
import { sites } from './sites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** How many times as often as in `npm test` the properties are tried. */
const FACTOR = 25;

/** Properties over fakes: row, what, where, how often in the short form. @type {[number, string, string, string, number][]} */
const PROPERTIES = [
	[1, 'what version 1 left in a browser and in a file opens', 'src/state/frozen.test.ts', '', 0],
	[
		3,
		'a character of a stored text is flipped, cut or inserted',
		'src/state/log-store.test.ts',
		'loses no good event',
		2000,
	],
	[4, 'localStorage full at some write', 'src/state/two-stores.test.ts', 'keeps every answer in the mirror', 20],
	[
		7,
		'two or three tabs with stale caches, with a lock and without',
		'src/state/two-stores.test.ts',
		'while they gather',
		20,
	],
	[9, 'the browser killed, storage cleared, in any order', 'src/state/two-stores.test.ts', 'that the mirror has', 20],
	[9, 'the mirror lost or full', 'src/state/two-stores.test.ts', 'when the mirror is gone', 20],
	[10, 'answering, a store that fails at call k, for every k', 'src/state/log-store.test.ts', 'at any single call', 0],
	[10, 'gathering, localStorage fails at call k, for every k', 'src/state/two-stores.test.ts', 'fails at call k', 0],
	[
		11,
		'answers while the clock goes back, forward, to 2099, to nonsense',
		'src/state/log-store.test.ts',
		'set back never',
		1000,
	],
	[14, 'six edits of content, and two that change the answer', 'src/content-model/renamed.test.ts', '', 0],
	[15, 'files damaged at random, and hostile ones', 'src/state/read-export.test.ts', 'hostile files', 5000],
	[16, 'older, newer, foreign and cut files', 'src/state/read-export.test.ts', 'file', 0],
	[17, 'union of logs: four laws', 'src/domain/log/log.test.ts', 'merging logs', 3000],
	[18, 'import, import again, undo, while tabs gather', 'src/state/two-stores.test.ts', 'its undo give back', 20],
	[24, 'reset with three tabs, kills and late answers', 'src/state/two-stores.test.ts', 'erases for every tab', 20],
];

const wanted = process.argv.slice(2).map(Number);
const asked = (/** @type {number} */ row) => wanted.length === 0 || wanted.includes(row);
/** @type {{ row: number, what: string, tried: string, lost: string, good: boolean }[]} */
const rows = [];
/** @param {(typeof rows)[number]} row */
function note(row) {
	rows.push(row);
	console.log(`${row.good ? '     ' : 'LOST '}${String(row.row).padStart(2)}  ${row.what}: ${row.tried}, ${row.lost}`);
}

for (const [row, what, file, name, short] of PROPERTIES) {
	if (!asked(row)) continue;
	const pattern = name ? [`--test-name-pattern=${name}`] : [];
	const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', ...pattern, file], {
		encoding: 'utf8',
		env: { ...process.env, ENDURANCE: String(FACTOR) },
		maxBuffer: 1e8,
	});
	const passed = Number(stdout.match(/^# pass (\d+)$/m)?.[1] ?? 0);
	const good = status === 0 && passed > 0;
	if (!good) console.error(stdout.slice(-4000));
	const tried = short
		? `${(short * FACTOR).toLocaleString('en-GB')} times`
		: `${passed} ${passed === 1 ? 'test' : 'tests'}`;
	note({ row, what: `${what} (fakes)`, tried, lost: good ? '0' : 'see the output', good });
}

const { outDir, base } = sites.plain;
if (!existsSync(outDir)) throw new Error(`There is no ${outDir}/ to look at: npm run build`);
const host = await serve(outDir, base);
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	for (const { row, name, long, run } of runs) {
		if (!asked(row)) continue;
		const { tried, answers, lost, note: more } = await run({ browser, site: host.url }, long);
		note({
			row,
			what: `${name} (Chromium)`,
			tried: `${tried} times, ${answers.toLocaleString('en-GB')} answers`,
			lost: more ? `${lost}; ${more}` : String(lost),
			good: lost === 0,
		});
	}
} finally {
	await browser.close();
	await host.close();
}

const TABLE = 'tests/RELIABILITY.md';
/** Rows of the plan that were not run now keep the figures they have. */
const kept = (existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '')
	.split('\n')
	.filter((line) => /^\| \d+ \|/.test(line) && !asked(Number.parseInt(line.slice(2), 10)));
const lines = [...kept, ...rows.map(({ row, what, tried, lost }) => `| ${row} | ${what} | ${tried} | ${lost} |`)];
lines.sort((a, b) => Number.parseInt(a.slice(2), 10) - Number.parseInt(b.slice(2), 10));
writeFileSync(
	TABLE,
	`# What the long runs reached

Written by \`npm run test:endurance\`, which fails when an answer is lost; do not edit. Last on
${new Date().toISOString().slice(0, 10)} with Chromium ${browser.version()} and Node ${process.version.slice(1)}. Each run has a short form
in \`npm test\`. "Fakes" are the stores of \`src/state\` over a localStorage, a mirror and tabs that a seed lets fail, lag and die;
"Chromium" is the same code in a real browser with real profiles. An answer counts as lost when a later visit does not find it
although the page had said nothing; after a kill, every answer counts that the mirror in IndexedDB had confirmed.

| Row | What happened | Tried | Answers lost |
| ---: | --- | --- | --- |
${lines.join('\n')}

Not shown: Firefox and WebKit, the eviction of Safari after seven days, loss of power. Rows 5, 6, 13, 20, 22 and 23 are single cases, in
the browser tests and in the lints.
`,
);
process.exitCode = rows.every(({ good }) => good) ? 0 : 1;
