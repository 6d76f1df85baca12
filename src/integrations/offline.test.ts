import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Build, dataOf, fileAt, type Listed } from '../offline/build.ts';
import { listBuild, writeList } from './offline.ts';

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
	const { core, search, rest } = await listBuild(site);
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
	assert.notEqual((await listBuild(site)).id, id);
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
	assert.deepEqual(paths(dataOf(html, '/b/', files)), ['data/lessons/x.1.json', 'data/y.json']);
	assert.deepEqual(dataOf(html, '/elsewhere/', files), []);
});
