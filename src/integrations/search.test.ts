import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { writeIndex } from './search.ts';

let site = '';
let pages = 0;

const page = (body: string): string => `<!doctype html><html lang="en-GB"><title>x</title><body>${body}</body></html>`;

before(async () => {
	site = await mkdtemp(join(tmpdir(), 'search-'));
	const files: Record<string, string> = {
		'index.html': page('<main><h1>The map</h1></main>'),
		'lessons/contain-failure/index.html': page(
			`<main data-pagefind-body data-sign="D2" data-kind="lesson" data-minutes="45"><p class="where">Lesson 5 of 5</p><h1>Contain failure</h1>
			<h2 id="s1">Retries multiply</h2><p>Sixty-four requests.</p><p data-pagefind-ignore>whispered</p></main>`,
		),
		'lessons/contain-failure/answers/index.html': page('<main><h1>Answers</h1><p>because of amplification</p></main>'),
		'lessons/paging/index.html': page(
			'<main data-pagefind-body data-sign="N1" data-kind="lesson" data-minutes="7" data-pack="Northwind"><h1>Paging</h1></main>',
		),
	};
	for (const [name, html] of Object.entries(files)) {
		await mkdir(dirname(join(site, name)), { recursive: true });
		await writeFile(join(site, name), html);
	}
	pages = await writeIndex(site);
});

after(() => rm(site, { recursive: true, force: true }));

async function fragments(): Promise<{ url: string; content: string; meta: Record<string, string> }[]> {
	const folder = join(site, 'pagefind/fragment');
	const files = await readdir(folder);
	return Promise.all(
		files.map(async (name) =>
			JSON.parse(
				gunzipSync(await readFile(join(folder, name)))
					.toString('utf8')
					.slice(12),
			),
		),
	);
}

test('only pages that ask for it are indexed', async () => {
	assert.equal(pages, 2);
	assert.deepEqual((await fragments()).map((found) => found.url).sort(), [
		'/lessons/contain-failure/',
		'/lessons/paging/',
	]);
});

test('a result carries sign, kind, minutes and, where there is one, pack', async () => {
	const found = await fragments();
	assert.deepEqual(found.find((entry) => entry.meta.sign === 'D2')?.meta, {
		kind: 'lesson',
		minutes: '45',
		pack: '',
		sign: 'D2',
		title: 'Contain failure',
	});
	assert.equal(found.find((entry) => entry.meta.sign === 'N1')?.meta.pack, 'Northwind');
});

test('ignored text and words of the interface stay out of the index', async () => {
	const all = JSON.stringify(await fragments());
	assert.match(all, /Sixty-four/);
	assert.doesNotMatch(all, /whispered|amplification|Lesson 5/);
});

test('the site gets no interface of Pagefind, and the pages stay as they were', async () => {
	const names = await readdir(join(site, 'pagefind'));
	assert.ok(names.includes('pagefind.js') && names.includes('pagefind-worker.js'));
	assert.deepEqual(
		names.filter((name) => /ui|highlight/.test(name)),
		[],
	);
	assert.doesNotMatch(await readFile(join(site, 'lessons/paging/index.html'), 'utf8'), /data-pagefind-meta/);
});
