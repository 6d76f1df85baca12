import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Outline, OutlineLesson } from '../domain/progress/outline.ts';
import { startIndex } from './search.ts';

let site = '';
let files: Record<string, string> = {};
let pages = 0;

const page = (body: string): string => `<!doctype html><html lang="en-GB"><title>x</title><body>${body}</body></html>`;

const lesson: OutlineLesson = {
	title: 'Contain failure',
	sign: '',
	status: 'published',
	theme: '',
	level: '',
	minutes: 45,
	needs: [],
	objectives: {},
	url: null,
	sections: [],
	questions: {},
	scenarios: [],
};

before(async () => {
	site = await mkdtemp(join(tmpdir(), 'search-'));
	const outline: Pick<Outline, 'lessons' | 'scenarios' | 'tracks'> = {
		tracks: { back: { title: 'Backend', lessons: ['contain-failure'] } },
		lessons: {
			'contain-failure': { ...lesson, sign: 'D2', theme: 'design', level: 'senior', url: '/lessons/contain-failure/' },
			paging: { ...lesson, sign: 'N1', title: 'Paging', minutes: 7, url: '/lessons/paging/', pack: 'Northwind & "Co"' },
			later: { ...lesson, title: 'Later', status: 'planned', url: null },
		},
		scenarios: {
			thursday: { title: 'Thursday', minutes: 10, url: '/scenarios/thursday/', lesson: 'paging', endings: {} },
		},
	};
	const asked = { type: 'single', role: 'practice', hints: ['whispered'], options: [{ key: 'a', text: 'optional' }] };
	const questions = {
		'contain-failure/budget': {
			asked: {
				...asked,
				id: 'contain-failure/budget',
				title: 'Who repeats',
				situation: '<p>A gateway.</p>',
				prompt: 'Which layer?',
			},
			key: { rule: 'because of amplification', options: { a: { feedback: 'tempting' } } },
			variants: { other: { asked: { ...asked, prompt: 'Which variant?' } } },
		},
		'paging/foreign': {
			asked: { ...asked, id: 'paging/foreign', title: 'Elsewhere', situation: null, prompt: 'Where?' },
		},
	};
	files = {
		'curriculum.json': JSON.stringify(outline),
		'data/lessons/contain-failure.0a1b2c3d.json': JSON.stringify({ questions }),
		'data/lessons/paging.0a1b2c3d.json': JSON.stringify({ questions: {} }),
		'': page('<main><h1>The map</h1></main>'),
		'lessons/contain-failure/': page(
			`<main class="page"><p class="where">Lesson 5 of 5</p><h1>Contain failure</h1>
			<h2 id="s1">Retries multiply</h2><p>Sixty-four requests.<a class="ref" href="#ref-a">271</a></p><dl><div><dt>Where</dt><dd>In the ticket</dd></div></dl><div class="item" id="budget"><p>on the page</p></div></main>`,
		),
		'lessons/contain-failure/answers/': page('<main><h1>Answers</h1><p>because of amplification</p></main>'),
		'lessons/paging/': page('<main><h1>Paging</h1></main>'),
		'scenarios/thursday/': page('<main><h1>Thursday</h1><p>Inventory slows.</p></main>'),
	};
	const index = await startIndex();
	for (const [path, text] of Object.entries(files)) index.take(path, async () => text);
	pages = await index.write(site);
});

after(() => rm(site, { recursive: true, force: true }));

interface Fragment {
	url: string;
	content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	anchors: { id: string }[];
}

async function fragments(): Promise<Fragment[]> {
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

test('lessons with a page, their questions and scenarios are indexed, and no answers', async () => {
	assert.equal(pages, 4);
	assert.deepEqual((await fragments()).map((found) => found.url).sort(), [
		'/lessons/contain-failure/',
		'/lessons/contain-failure/questions/',
		'/lessons/paging/',
		'/scenarios/thursday/',
	]);
});

test('a result carries kind, sign, minutes and, where there is one, pack', async () => {
	const found = new Map((await fragments()).map((entry) => [entry.url, entry]));
	assert.deepEqual(found.get('/lessons/contain-failure/')?.meta, {
		kind: 'lesson',
		minutes: '45',
		sign: 'D2',
		title: 'Contain failure',
	});
	assert.equal(found.get('/lessons/contain-failure/questions/')?.meta.title, 'Contain failure');
	assert.equal(found.get('/lessons/paging/')?.meta.pack, 'Northwind & "Co"');
	assert.equal(found.get('/scenarios/thursday/')?.meta.sign, 'N1');
	assert.deepEqual(found.get('/lessons/contain-failure/')?.filters, {
		done: ['lesson:contain-failure'],
		kind: ['lesson'],
		level: ['senior'],
		road: ['design'],
		track: ['back'],
	});
});

test('a question is indexed with what it asks, at its place, apart from its lesson', async () => {
	const found = await fragments();
	const questions = found.find(({ url }) => url.endsWith('/questions/'));
	assert.match(questions?.content ?? '', /Who repeats.*A gateway\..*Which layer\?/s);
	assert.ok(questions?.anchors.some(({ id }) => id === 'budget'));
	assert.doesNotMatch(found.find(({ url }) => url === '/lessons/contain-failure/')?.content ?? '', /on the page/);
});

test('a term and its description are two words', async () => {
	const found = await fragments();
	assert.match(found.find(({ url }) => url === '/lessons/contain-failure/')?.content ?? '', /Where: In the ticket/);
});

test('answers, hints, options, variants and words of the interface stay out of the index', async () => {
	const all = JSON.stringify(await fragments());
	assert.match(all, /Sixty-four/);
	assert.doesNotMatch(all, /whispered|amplification|tempting|optional|variant|Elsewhere|Lesson 5|271/);
});

test('a lesson or scenario that was not rendered is named', async () => {
	for (const left of [
		'lessons/paging/',
		'data/lessons/paging.0a1b2c3d.json',
		'scenarios/thursday/',
		'curriculum.json',
	]) {
		const index = await startIndex();
		for (const [path, text] of Object.entries(files)) if (path !== left) index.take(path, async () => text);
		await assert.rejects(
			index.write(site),
			new RegExp(`search: ${left.replace(/[./].{0,13}$/, '')}.* was not rendered`),
		);
	}
});

test('what is ready late keeps its place, so that two builds are the same', async () => {
	const names = async () => (await readdir(join(site, 'pagefind'), { recursive: true })).sort();
	const first = await names();
	const index = await startIndex();
	const paths = Object.keys(files);
	const late = paths.map(() => Promise.withResolvers<void>());
	for (const [i, path] of paths.entries())
		index.take(path, async () => {
			if (path !== 'curriculum.json') await late[i]?.promise;
			return files[path] ?? '';
		});
	for (const { resolve } of late.toReversed()) {
		resolve();
		await new Promise((next) => setTimeout(next, 20));
	}
	await rm(join(site, 'pagefind'), { recursive: true });
	await index.write(site);
	assert.deepEqual(await names(), first);
});

test('the site gets no interface of Pagefind', async () => {
	const names = await readdir(join(site, 'pagefind'));
	assert.ok(names.includes('pagefind.js') && names.includes('pagefind-worker.js'));
	assert.deepEqual(
		names.filter((name) => /ui|highlight/.test(name)),
		[],
	);
});
