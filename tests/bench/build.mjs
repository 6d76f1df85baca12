/**
 * `npm run bench -- build [short] [30 300 …]`: generates sites of so many lessons (like the written ones, or short ones), builds each
 * from nothing and once more with one lesson edited, and prints what it took, what came out and how that grows. Exits 1 when
 * a build fails, when a lesson weighs something else in a large site than in a small one, or when the site grows faster
 * than its lessons; times are for reading.
 */
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { runMeasured } from './run-measured.mjs';

/** How far a lesson's page may differ between two sites: its sign and "lesson 3 of 34" do. */
const SAME = 0.01;
/** Growth of bytes for growth of lessons: 1 is in step. A little more is the length of larger numbers and names. */
const IN_STEP = 1.05;

const ASTRO = join(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'bin/astro.mjs');
const GENERATE = fileURLToPath(new URL('../generator/index.ts', import.meta.url));
/**
 * What lessons are generated: the first of them, the same in every site, and the bytes of all files that one adds: its page, its
 * answers, its scenario with its facilitator's pages, their data, the index.
 *
 * @typedef {{ args: string[], first: string, bytes: number }} Kind
 * @type {Record<'written' | 'short', Kind>}
 */
const KINDS = {
	written: { args: [], first: 'contain-failure-1', bytes: 500_000 },
	short: { args: ['--short'], first: 'lesson-1', bytes: 80_000 },
};

/** Files that hold something of every lesson. */
const WHOLE = {
	'index.html': 'the map',
	'scenarios/index.html': 'all scenarios',
	'glossary/index.html': 'the glossary',
	'review/index.html': 'review without a script',
	'tracks/every-lesson/index.html': 'a track of all lessons',
	'themes/role/index.html': 'a road, a ninth of the lessons',
	'curriculum.json': 'the outline, for every script that shows progress',
	'data/review.json': 'the index of review',
	'data/glossary.json': 'definitions, when a word is hovered',
};

/** As a host sends it; of what is large, nearly. @param {Buffer} bytes */
const brotli = (bytes) =>
	brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1e6 ? 9 : 11 } }).length;

/** @param {string} folder */
function sizeOf(folder) {
	const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => statSync(join(folder, name)))
		.filter((stat) => stat.isFile())
		.map(({ size }) => size);
	return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** One build. @param {number} lessons @param {boolean} cold */
async function build(lessons, cold) {
	const folder = `.astro/bench/${lessons}`;
	if (cold) rmSync('.astro/cache', { recursive: true, force: true });
	rmSync(`${folder}/dist`, { recursive: true, force: true });
	const args = [ASTRO, 'build', '--outDir', `${folder}/dist`];
	const run = await runMeasured(process.execPath, args, { CONTENT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' });
	if (!run.good) throw new Error(`The build of ${lessons} lessons failed:\n${run.log.slice(-3000)}`);
	return run;
}

/** Figures of one site by what they are. @param {number} lessons @param {Kind} kind */
async function measure(lessons, kind) {
	const folder = `.astro/bench/${lessons}`;
	const made = await runMeasured(
		process.execPath,
		[GENERATE, '--lessons', `${lessons}`, '--out', folder, ...kind.args],
		{},
	);
	if (!made.good) throw new Error(made.log);
	const cold = await build(lessons, true);
	const dist = `${folder}/dist`;
	const all = sizeOf(dist);
	const page = readFileSync(join(dist, 'lessons', kind.first, 'index.html'));
	/** @type {Map<string, number>} */
	const figures = new Map([
		['wall seconds', cold.wall],
		['CPU seconds', cold.cpu],
		['most memory, MB', cold.memory / 1e6],
		['files', all.files],
		['bytes of all files', all.bytes],
		['search index, bytes', sizeOf(join(dist, 'pagefind')).bytes],
		['the first lesson, brotli', brotli(page)],
	]);
	for (const [file, what] of Object.entries(WHOLE)) {
		const bytes = readFileSync(join(dist, file));
		figures.set(what, bytes.length);
		figures.set(`${what}, brotli`, brotli(bytes));
	}
	appendFileSync(`${folder}/core/lessons/${kind.first}/index.mdx`, '\nOne more sentence.\n');
	const warm = await build(lessons, false);
	figures.set('again with one lesson edited, wall seconds', warm.wall);
	figures.set('again with one lesson edited, CPU seconds', warm.cpu);
	rmSync(folder, { recursive: true, force: true });
	return figures;
}

/** @param {number} n */
const show = (n) => n.toLocaleString('en-GB', { maximumFractionDigits: n < 1000 && n % 1 ? 1 : 0 });

/** @param {string[]} args @returns {Promise<number>} how much is over */
export async function benchBuild(args) {
	const kind = args[0] === 'short' ? KINDS.short : KINDS.written;
	const named = args.map(Number).filter((lessons) => lessons > 0);
	const counts = named.length > 0 ? named : [30, 300, 1000, 3000];
	const memory = Math.round(totalmem() / 2 ** 30);
	console.log(
		`Builds on ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${memory} GiB, Node ${process.version.slice(1)}\n`,
	);
	/** @type {Map<string, number>[]} */
	const sites = [];
	for (const lessons of counts) {
		sites.push(await measure(lessons, kind));
		const last = sites.at(-1);
		console.log(
			`${show(lessons)} lessons: ${show(last?.get('CPU seconds') ?? 0)} CPU s, load ${loadavg()[0]?.toFixed(1)}`,
		);
	}
	let over = 0;
	console.log(
		`\n| lessons | ${counts.map(show).join(' | ')} | growth to growth of lessons |\n| --- |${' ---: |'.repeat(counts.length + 1)}`,
	);
	for (const what of sites[0]?.keys() ?? []) {
		const row = sites.map((figures) => figures.get(what) ?? 0);
		const [first = 0, last = 0] = [row.at(-2), row.at(-1)];
		const step = (counts.at(-1) ?? 1) / (counts.at(-2) ?? 1);
		const growth = row.length > 1 && first > 0 ? Math.log(last / first) / Math.log(step) : 0;
		const timed = /seconds|memory/.test(what);
		const bad = what.startsWith('the first lesson')
			? Math.max(...row) > Math.min(...row) * (1 + SAME)
			: !timed && growth > IN_STEP;
		if (bad) over += 1;
		console.log(
			`| ${bad ? '**OVER** ' : ''}${what} | ${row.map(show).join(' | ')} | ${row.length > 1 ? growth.toFixed(2) : ''} |`,
		);
	}
	counts.forEach((lessons, i) => {
		const each = (sites[i]?.get('bytes of all files') ?? 0) / lessons;
		if (lessons < 300 || each <= kind.bytes) return;
		over += 1;
		console.log(`OVER ${show(each)} bytes a lesson of ${show(kind.bytes)} with ${show(lessons)} lessons`);
	});
	return over;
}
