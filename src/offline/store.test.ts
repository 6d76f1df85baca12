import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { type Build, keyOf, type Listed, partOf, sizeOf } from './build.ts';
import { Store } from './store.ts';

const BASE = 'https://host/site/';
/** What the host has, by path. */
const host = new Map<string, string>();
/** Paths that were asked of it. */
let asked: string[] = [];

/** A cache as far as the store uses one. */
function memory() {
	const kept = new Map<string, Response>();
	return {
		match: async (url: string) => kept.get(url)?.clone(),
		put: async (url: string, response: Response) => void kept.set(url, response),
		delete: async (url: string) => kept.delete(url),
		keys: async () => [...kept.keys()].map((url) => ({ url })),
	};
}

beforeEach(() => {
	const all = new Map<string, ReturnType<typeof memory>>();
	const open = async (name: string) => {
		const cache = all.get(name) ?? memory();
		all.set(name, cache);
		return cache;
	};
	const fetch = async (url: string) => {
		const path = url.slice(BASE.length);
		asked.push(path);
		const body = host.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
		const response = new Response(body ?? 'none', { status: body === undefined ? 404 : 200 });
		return Object.defineProperty(response, 'type', { value: 'basic' });
	};
	Object.assign(globalThis, { caches: { open }, fetch });
	host.clear();
	asked = [];
});

const PARTS = 4;
const page = (lesson: string) => `lessons/${lesson}/index.html`;
const partWith = (lesson: string) => partOf(page(lesson), PARTS);
/** Three lessons of three parts. */
const [a = '', b = '', c = ''] = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
	.map((id, n, ids) => (ids.findIndex((other) => partWith(other) === partWith(id)) === n ? id : ''))
	.filter(Boolean);

function put(path: string, text: string): Listed {
	host.set(path, text);
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
	return { path, hash, bytes: text.length, sent: text.length };
}

/** Deploys a build of pages with these texts, in parts. */
function deploy(id: string, texts: Record<string, string>): Required<Build> {
	const rest = Object.entries(texts).map(([lesson, text]) => put(page(lesson), text));
	const core = [put('index.html', 'The map')];
	const parts = Array.from({ length: PARTS }, (_, n) =>
		put(`offline/parts/${n}.json`, JSON.stringify(rest.filter(({ path }) => partOf(path, PARTS) === n))),
	);
	const build = { id, core, search: [], rest: [], parts, all: sizeOf([...core, ...rest]) };
	host.set(`offline/${id}.json`, JSON.stringify(build));
	return build;
}

test('only the part is fetched that has what is asked for, and what was fetched is known without the host', async () => {
	deploy('one', { [a]: 'A', [b]: 'B', [c]: 'C' });
	const build = await new Store(BASE).learn('one');
	const store = new Store(BASE);
	assert.equal(await store.find(build, `lessons/${a}/`), undefined, 'not without being told to');
	assert.equal((await store.find(build, `lessons/${a}/`, true))?.path, page(a));
	assert.equal((await store.find(build, '', true))?.path, 'index.html');
	assert.equal(await store.find(build, 'pagefind/fragment/en_1.pf_fragment', true), undefined);
	assert.deepEqual(asked, ['offline/one.json', `offline/parts/${partWith(a)}.json`]);

	host.clear();
	const later = new Store(BASE);
	const known = await later.build('one');
	assert.equal((await later.find(known, `lessons/${a}`))?.path, page(a));
	assert.equal(await later.find(known, `lessons/${b}/`), undefined);
	assert.deepEqual(known.all, build.all, 'the sums are there without the parts');
	await assert.rejects(later.open(known, true), 'all of them cannot be had');
});

test('a part of another build is not taken for the part of this one', async () => {
	deploy('one', { [a]: 'A' });
	const store = new Store(BASE);
	const build = await store.learn('one');
	deploy('two', { [a]: 'A, revised' });
	await assert.rejects(store.find(build, `lessons/${a}/`, true));
	assert.equal(await store.find(build, `lessons/${a}/`), undefined);
});

test('with a build go its parts and files, but what another has too stays', async () => {
	const before = deploy('one', { [a]: 'A', [b]: 'B' });
	const store = new Store(BASE);
	const keep = async (id: string) => {
		const build = await store.learn(id);
		await store.open(build, true);
		for (const file of build.files.values()) await store.keep(file);
		return build;
	};
	await keep('one');
	const now = deploy('two', { [a]: 'A, revised', [b]: 'B' });
	asked = [];
	const build = await keep('two');
	assert.deepEqual(
		asked,
		['offline/two.json', `offline/parts/${partWith(a)}.json`, `lessons/${a}/`],
		'an update fetches what changed',
	);

	await store.sweep(new Set(['one', 'two']));
	for (const part of [...before.parts, ...now.parts]) assert.ok(await store.get(part), 'both are wanted');
	// As after a start: what is kept is read from the parts.
	await new Store(BASE).sweep(new Set(['two']));
	const wanted = [...build.files.values(), ...now.parts].map(keyOf);
	assert.deepEqual((await store.keys()).sort(), [...new Set(wanted)].sort());
	assert.deepEqual(await store.notes(), ['offline/two.json']);
});

test('what comes in the place of a list is not kept, and one that was kept so long ago stands in nobody’s way', async () => {
	deploy('one', { [a]: 'A' });
	await new Store(BASE).learn('one');
	const store = new Store(BASE);
	for (const body of ['<!doctype html><title>Log in</title>', JSON.stringify({ id: 'one' })]) {
		host.set('offline/two.json', body);
		await assert.rejects(store.learn('two'));
		assert.deepEqual(await store.notes(), ['offline/one.json']);
	}
	await (await caches.open(`notes ${BASE}`)).put(`${BASE}offline/two.json`, new Response('<!doctype html>'));
	assert.deepEqual(
		(await store.builds()).map(({ id }) => id),
		['one'],
	);
	await store.sweep(new Set(['one']));
	assert.deepEqual(await store.notes(), ['offline/one.json']);
});

test('a file is kept as what its name says it is, whatever the host said that day', async () => {
	const store = new Store(BASE);
	const types: Record<string, RegExp> = {
		'a/index.html': /^text\/html/,
		'b.js': /javascript/,
		'c.css': /^text\/css/,
		'd.svg': /svg/,
	};
	for (const [path, type] of Object.entries(types)) {
		const file = put(path, path);
		const body = new TextEncoder().encode(path).buffer;
		assert.ok(await store.put(file, new Headers({ 'content-type': 'text/plain' }), body));
		assert.match((await store.get(file))?.headers.get('content-type') ?? '', type);
	}
});

test('a host that takes a request and never answers it is given up', { timeout: 10_000 }, async ({ mock }) => {
	const { timeout } = AbortSignal;
	// Minutes pass as milliseconds.
	mock.method(AbortSignal, 'timeout', (ms: number) => timeout.call(AbortSignal, ms / 60_000));
	globalThis.fetch = (_, init) =>
		new Promise((_resolve, reject) =>
			init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
		);
	const store = new Store(BASE);
	await assert.rejects(store.learn('one'), { name: 'TimeoutError' });
	await assert.rejects(store.keep(put('index.html', 'The map')), { name: 'TimeoutError' });
});

test('a list from before there were parts is read as it was', async () => {
	const rest = [put(page(a), 'A')];
	const core = [put('index.html', 'The map')];
	host.set('offline/old.json', JSON.stringify({ id: 'old', core, search: [], rest }));
	const store = new Store(BASE);
	const build = await store.learn('old');
	assert.deepEqual(build.all, sizeOf([...core, ...rest]));
	assert.equal((await store.find(build, `lessons/${a}/`))?.path, page(a));
	assert.equal(await store.find(build, `lessons/${b}/`, true), undefined);
	assert.deepEqual(asked, ['offline/old.json']);
});
