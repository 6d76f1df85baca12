import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Build, dataOf, fileAt, type Listed, partOf, sizeOf } from '../offline/build.ts';
import { divide, listBuild, writeList } from './offline.ts';

let site = '';

before(async () => {
	site = await mkdtemp(join(tmpdir(), 'offline-'));
	const files: Record<string, string> = {
		'index.html': '<h1>The map</h1>',
		'404.html': 'none',
		'lessons/x/index.html': '<main data-lesson-src=/b/data/lessons/x.1.json>',
		'data/lessons/x.1.json': '{}',
		'data/glossary.json': '{}',
		'_astro/View.2.js': 'export {}'.repeat(100),
		'offline/index.html': 'not here',
		'pagefind/pagefind.js': 'export {}',
		'pagefind/wasm.en.pagefind': 'engine',
		'pagefind/wasm.unknown.pagefind': 'engine for no language',
		'pagefind/index/en_1.pf_index': 'words',
		'worker.js': 'self.skip=0',
		'robots.txt': 'User-agent: *',
		_headers: '/*',
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(site, name)), { recursive: true });
		await writeFile(join(site, name), text);
	}
});

after(() => rm(site, { recursive: true, force: true }));

const paths = (files: readonly Listed[]) => files.map(({ path }) => path);

test('the list has what pages ask for, and nothing that is for hosts and robots', async () => {
	const { core, search, rest, parts, all } = (await listBuild(site)).build;
	assert.deepEqual(paths(core), [
		'_astro/View.2.js',
		'data/glossary.json',
		'index.html',
		'offline/index.html',
		'pagefind/pagefind.js',
		'pagefind/wasm.en.pagefind',
	]);
	assert.deepEqual(paths(search), ['pagefind/index/en_1.pf_index', 'pagefind/wasm.unknown.pagefind']);
	assert.deepEqual(paths(rest), ['data/lessons/x.1.json', 'lessons/x/index.html']);
	assert.deepEqual(parts, [], 'a small site is one list');
	assert.deepEqual(all, sizeOf([...core, ...search, ...rest]));
	const [script] = core;
	assert.equal(script?.bytes, 900);
	assert.ok((script?.sent ?? 900) < 60, 'compressed as hosts do');
});

test('a build is named by what it consists of, in its list and in its worker', async () => {
	const { id } = await writeList(site);
	assert.equal((await writeList(site)).id, id, 'writing it twice changes nothing');
	const list: Build = JSON.parse(await readFile(join(site, `offline/${id}.json`), 'utf8'));
	assert.equal(list.id, id);
	assert.equal(await readFile(join(site, 'worker.js'), 'utf8'), `const BUILD="${id}";self.skip=0`);
	await writeFile(join(site, 'data/glossary.json'), '{"a":1}');
	assert.notEqual((await listBuild(site)).build.id, id);
	await writeFile(join(site, 'data/glossary.json'), '{}');
});

test('many files lie in parts beside the list, which says what they hold', async () => {
	const whole = (await listBuild(site)).build;
	const build = await writeList(site, 1);
	assert.notEqual(build.id, whole.id);
	assert.deepEqual([build.rest, build.all], [[], whole.all]);
	const texts = await Promise.all(build.parts.map(({ path }) => readFile(join(site, path), 'utf8')));
	const found: Listed[] = texts.flatMap((text) => JSON.parse(text));
	assert.deepEqual(
		found.sort((a, b) => a.path.localeCompare(b.path)),
		whole.rest,
	);
	for (const [n, { hash, bytes }] of build.parts.entries()) {
		assert.equal(
			createHash('sha256')
				.update(texts[n] ?? '')
				.digest('hex')
				.slice(0, 16),
			hash,
		);
		assert.equal(texts[n]?.length, bytes);
	}
	assert.equal((await writeList(site, 1)).id, build.id, 'parts are no files of the build themselves');
});

test('with the first visit comes nothing that grew large with the site, but every script', async () => {
	// Random, so that no compression makes it small.
	const large = JSON.stringify(randomBytes(100_000).toString('base64'));
	await writeFile(join(site, 'curriculum.json'), large);
	await writeFile(join(site, '_astro/Large.3.js'), large);
	const { core, rest } = (await listBuild(site)).build;
	assert.ok(paths(rest).includes('curriculum.json'));
	assert.ok(!paths(core).includes('curriculum.json'));
	assert.ok(paths(core).includes('_astro/Large.3.js'));
});

/** A site of so many lessons, each with a scenario. */
const grown = (lessons: number) =>
	Array.from({ length: lessons }, (_, n) => `contain-failure-${n}`)
		.flatMap((id) => [
			`lessons/${id}/index.html`,
			`lessons/${id}/answers/index.html`,
			`data/lessons/${id}.${id.length}f.json`,
			`scenarios/${id}/index.html`,
			`scenarios/${id}/facilitate/notes/index.html`,
			`data/scenarios/${id}.json`,
			`pagefind/fragment/en_${id}.pf_fragment`,
		])
		.concat('lessons/index.html', 'about/index.html', 'curriculum.json')
		.map((path) => ({ path, hash: '0', bytes: 1, sent: 1 }));

test('a site is divided into parts of one size, each file in one, those of a lesson and its scenario in the same', () => {
	for (const lessons of [100, 1_000, 3_000, 10_000]) {
		const files = grown(lessons);
		const parts = divide(files, 500);
		assert.equal(parts.flat().length, files.length);
		assert.equal(new Set(parts.flat()).size, files.length);
		const sizes = parts.map(({ length }) => length);
		assert.ok(
			Math.max(...sizes) < 750 && Math.min(...sizes) > 100,
			`${lessons}: ${Math.min(...sizes)} to ${Math.max(...sizes)}`,
		);
		const homes = new Map<string, Set<number>>();
		for (const [n, part] of parts.entries()) {
			for (const { path } of part) {
				const id = /^(?:data\/)?(?:lessons|scenarios)\/([^/.]+)[/.](?!html)/.exec(path)?.[1];
				if (id) homes.set(id, (homes.get(id) ?? new Set()).add(n));
			}
		}
		assert.equal(homes.size, lessons);
		assert.deepEqual(
			[...homes].filter(([, home]) => home.size > 1),
			[],
		);
	}
	assert.deepEqual(divide(grown(70), 500), []);
});

test('an address leads to the part of its file, as a reader types it and as a file is called', () => {
	const same = (...addresses: string[]) => {
		for (const parts of [2, 64, 1024])
			assert.equal(new Set(addresses.map((address) => partOf(address, parts))).size, 1, `${addresses} of ${parts}`);
	};
	same(
		'lessons/x',
		'lessons/x/',
		'lessons/x/index.html',
		'lessons/x/answers/',
		'data/lessons/x.1f.json',
		'scenarios/x/',
	);
	same('about', 'about/', 'about/index.html');
	same('', 'index.html');
	same('lessons', 'lessons/', 'lessons/index.html');
});

const listed = (path: string): [string, Listed] => [path, { path, hash: '0', bytes: 1, sent: 1 }];
const files = new Map(['index.html', 'lessons/x/index.html', 'data/lessons/x.1.json', 'data/y.json'].map(listed));

test('an address leads to its file, with the slash of a folder and without', () => {
	const found = (address: string) => fileAt(files, address)?.path;
	assert.equal(found(''), 'index.html');
	assert.equal(found('lessons/x/'), 'lessons/x/index.html');
	assert.equal(found('lessons/x'), 'lessons/x/index.html');
	assert.equal(found('lessons/x/index.html'), 'lessons/x/index.html');
	assert.equal(found('data/y.json'), 'data/y.json');
	assert.equal(found('lessons/'), undefined);
});

test('a page needs the data it names, under the base path, quoted or not', () => {
	const html = '<main data-lesson-src=/b/data/lessons/x.1.json data-src="/b/data/y.json"><a href="/data/y.json">x</a>';
	assert.deepEqual(dataOf(html, '/b/'), ['data/lessons/x.1.json', 'data/y.json']);
	assert.deepEqual(dataOf(html, '/elsewhere/'), []);
});
