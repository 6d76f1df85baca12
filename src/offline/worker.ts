/**
 * The service worker. It decides by what a page is made of, never by when it came: each open page is noted with the hash of its
 * HTML, and gets the files of the builds that have that very page. So a new version needs no moment at which it takes over:
 * the next page that is opened is new, and the open ones stay what they are. Only files of a build's list are ever kept.
 */
import { addressOf, dataOf, isImmutable, keyOf, type Listed, type Stand, sizeOf } from './build.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';
import { hashOf, isOurs, type Known, Store } from './store.ts';

declare const self: WorkerScope;
/** Id of the build this worker came with; the integration writes it above the worker. */
declare const BUILD: string;

/** How long a kept page waits for a newer one, ms. */
const PATIENCE = 3000;
/** How long nothing of a search is asked for until its index is kept, ms. */
const REST = 3000;
/** How much is fetched for one `more`. */
const STEP = { bytes: 500_000, files: 40 };
/** How many notes of pages that are not open are left, at least: a page in the browser's memory for the way back is not among the open ones. */
const NOTES = 20;
/** How many files of one `more` may fail before the network is held to be gone. */
const GONE = 4;

const base = self.registration.scope;
const root = new URL(base).pathname;
const store = new Store(base);
/** Pages of open clients that are being noted. */
const noted = new Map<string, Promise<string | undefined>>();
/** By build: its search, kept or on its way. Each of the dozens of files that a search asks for wants it. */
const searches = new Map<string, Promise<void>>();
/** How often what is kept was removed. */
let removals = 0;
/** When a file of a search was last asked for. */
let searched = 0;
/** Keys of what could not be had: it is asked for last, so that one file does not keep the others away. */
const missed = new Set<string>();

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
	const { method, mode, url } = event.request;
	if (method !== 'GET' || !url.startsWith(base)) return;
	event.respondWith(mode === 'navigate' ? page(event) : file(event));
});
self.addEventListener('message', (event) => {
	const [port] = event.ports;
	if (!port) return;
	// Whoever asked waits for a word, also where the browser refuses its storage.
	const stand = answer(event.data, event.source?.id).catch(() => null);
	event.waitUntil(stand.then((found) => port.postMessage(found)));
});

/** Address relative to the site, without query and fragment. */
function addressIn(url: string): string {
	const path = new URL(url).pathname.slice(root.length);
	try {
		return decodeURIComponent(path);
	} catch {
		// `%zz`: no file is called so.
		return path;
	}
}

/** Takes over what the build before kept, in the files of this one. Nothing changes for open pages. */
async function install(): Promise<void> {
	const [before, build] = [await store.current(), await store.learn(BUILD)];
	if (before) await store.open(before);
	const kept = new Set(await store.keys());
	const had = (files: Iterable<Listed> = []) => [...files].filter((file) => kept.has(keyOf(file)));
	const wanted = new Set(build.core);
	if (had(before?.search).length > 0) for (const file of build.search) wanted.add(file);
	const everything = (await store.read('everything')) !== undefined;
	const again = had(before?.files.values()).map(({ path }) => path);
	await store.open(build, true, everything ? undefined : again);
	for (const path of everything ? build.files.keys() : again) {
		const file = build.files.get(path);
		if (file) wanted.add(file);
	}
	for (const file of await adopt(build)) wanted.add(file);
	await keepAll(build, wanted);
	await store.write('current', BUILD);
	await sweep(before?.id);
}

async function activate(): Promise<void> {
	await self.registration.navigationPreload?.enable();
	// Pages that came before the first worker, and while it was installed, are kept by it as well. Nothing waits for that.
	await self.clients.claim();
	const build = await store.build(BUILD);
	void adopt(build)
		.then((files) => keepAll(build, files))
		.catch(() => {});
	// A newer one that is being installed has a list that nothing wants yet, and sweeps itself.
	if (!self.registration.installing) await sweep();
}

/** Notes open pages that no worker has seen as those of this build. @returns its files of all open pages */
async function adopt(build: Known): Promise<Listed[]> {
	const files: Listed[] = [];
	for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
		const file = await store.find(build, addressIn(client.url), true);
		if (!file) continue;
		files.push(file);
		if ((await pageOf(client.id)) === undefined) await note(client.id, keyOf(file));
	}
	return files;
}

/**
 * Keeps files, pages with the data they name, a few at a time, small ones first. Rejects at the first that cannot be kept, unless
 * `miss` takes it.
 */
async function keepAll(
	build: Known,
	files: Iterable<Listed>,
	miss?: (file: Listed, error: unknown) => void,
): Promise<void> {
	const queue = [...files].sort((a, b) => a.sent - b.sent);
	const work = async (): Promise<void> => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			try {
				await store.keep(next);
			} catch (error) {
				if (!miss) throw error;
				miss(next, error);
				continue;
			}
			if (!next.path.endsWith('.html')) continue;
			const html = await (await store.get(next))?.text();
			for (const path of dataOf(html ?? '', root)) {
				const data = await store.find(build, path, true);
				if (data) queue.push(data);
			}
		}
	};
	await Promise.all([work(), work(), work(), work()]);
}

/**
 * Keeps the search index, once, and when no more of it is asked for: before that the search itself would wait for it. What failed is
 * tried again with the next file that is asked for.
 */
function keepSearch(build: Known): Promise<void> {
	searched = Date.now();
	const keep = async () => {
		for (let rest = REST; rest > 0; rest = searched + REST - Date.now())
			await new Promise((go) => setTimeout(go, rest));
		await keepAll(build, build.search);
	};
	const kept = searches.get(build.id) ?? keep().catch(() => void searches.delete(build.id));
	searches.set(build.id, kept);
	return kept;
}

/** Removes builds that are neither current nor shown by an open page, nor `also` wanted. */
async function sweep(also?: string): Promise<void> {
	const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
	const open = new Set(clients.map(({ id }) => id));
	const wanted = new Set([BUILD, (await store.read('current')) ?? BUILD, also ?? BUILD]);
	for (const key of await store.notes()) {
		const client = /^\?client=(.+)/.exec(key)?.[1];
		if (client === undefined) continue;
		if (open.has(client)) wanted.add((await buildOf(client))?.id ?? BUILD);
		else await store.forget(`client=${client}`);
	}
	await store.sweep(wanted);
}

/** Notes which page a client shows. */
async function note(client: string, page: string | undefined): Promise<void> {
	noted.set(client, Promise.resolve(page));
	if (page !== undefined) await store.write(`client=${client}`, page).catch(() => {});
}

/** Forgets pages that were closed long ago: each file that a page asks for looks through all notes. */
async function forgetOld(): Promise<void> {
	// The newest come last.
	const notes = (await store.notes()).filter((key) => key.startsWith('?client='));
	if (notes.length < 2 * NOTES) return;
	const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'all' });
	const open = new Set(clients.map(({ id }) => `?client=${id}`));
	for (const key of notes.slice(0, -NOTES)) if (!open.has(key)) await store.forget(key.slice(1));
}

async function pageOf(client: string): Promise<string | undefined> {
	return (await noted.get(client)) ?? store.read(`client=${client}`);
}

/** The newest build that has the very page a client shows; undefined when none is known. */
async function buildOf(client: string): Promise<Known | undefined> {
	const page = client === '' ? undefined : await pageOf(client);
	if (page === undefined) return undefined;
	const [address = '', hash] = page.split(/\?(?=\w+$)/);
	for (const build of await store.builds()) {
		if ((await store.find(build, address))?.hash === hash) return build;
	}
	return undefined;
}

/** A page: from the network, unless that fails or takes its time and the page is kept; else the page that says so. */
async function page(event: FetchEvent): Promise<Response> {
	const address = addressIn(event.request.url);
	const network = Promise.resolve(event.preloadResponse)
		.then((early) => early ?? fetch(event.request))
		// In Firefox a preload that fails is no rejection, but an answer that shows the browser's own page of errors.
		.then((answer) => (answer.type === 'error' ? undefined : answer))
		.catch(() => undefined);
	event.waitUntil(network);
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
	// The store is looked into only when it is needed: a page from the network is not to wait for it.
	const early = await Promise.race([network, late]);
	if (early && early.status < 500) return fresh(event, address, early);
	const build = await store.current().catch(() => undefined);
	const listed = build && (await store.find(build, address).catch(() => undefined));
	const kept = listed && (await store.get(listed));
	if (kept) {
		event.waitUntil(note(event.resultingClientId, keyOf(listed)));
		if (address === '' || address.endsWith('/') || listed.path === address) return kept;
		// A folder's page has its slash, or what it links to relatively would be elsewhere.
		const whole = new URL(event.request.url);
		whole.pathname += '/';
		return Response.redirect(whole.href);
	}
	const arrived = await network;
	if (arrived) return fresh(event, address, arrived);
	const offline = build?.files.get('offline/index.html');
	if (offline) event.waitUntil(note(event.resultingClientId, keyOf(offline)));
	return (offline && (await store.get(offline))) ?? Response.error();
}

/** Passes on what came from the network, and notes and keeps it meanwhile. */
function fresh(event: FetchEvent, address: string, response: Response): Response {
	if (isOurs(response)) {
		const client = event.resultingClientId;
		const body = response.clone().arrayBuffer();
		// The part that has the page comes beside it; what the page asks for does not wait for that.
		const key = body.then(async (bytes) => keyOf({ path: address, hash: await hashOf(bytes) }));
		noted.set(client, key);
		event.waitUntil(key.then((page) => note(client, page)).then(forgetOld));
		// Without room, or with the network gone again, it is only not kept. Nothing waits for that, a newer worker included.
		void visited(address, response.headers, body).catch(() => {});
	}
	return response;
}

/** Keeps a page that came from the network, if it is one of the current build. */
async function visited(address: string, headers: Headers, body: Promise<ArrayBuffer>): Promise<void> {
	const build = await store.current();
	const listed = build && (await store.find(build, address, true).catch(() => undefined));
	if (build && listed && (await store.put(listed, headers, await body))) return keepAll(build, [listed]);
	// A page of a build that is not known here: its files are wanted before the host has them no longer.
	void self.registration.update().catch(() => {});
}

/** A script, a style, data: the file of the page's own build. */
async function file(event: FetchEvent): Promise<Response> {
	const path = addressIn(event.request.url);
	const build = await buildOf(event.clientId).catch(() => undefined);
	// What a page starts is part of it.
	if (event.resultingClientId)
		event.waitUntil(pageOf(event.clientId).then((page) => note(event.resultingClientId, page)));
	const listed = (build && (await fileOf(build, path).catch(() => undefined))) ?? (await anyOf(path));
	const kept = listed && (await store.get(listed).catch(() => undefined));
	if (kept) return kept;
	if (build?.search.some((one) => one.path === path)) event.waitUntil(keepSearch(build));
	try {
		const response = await fetch(event.request);
		if ((listed || build) && isOurs(response)) {
			const copy = response.clone();
			const keep = async () => {
				const body = await copy.arrayBuffer();
				const file = listed ?? (build && (await fileOf(build, path, true)));
				if (file) await store.put(file, copy.headers, body);
			};
			event.waitUntil(keep().catch(() => {}));
		}
		return response;
	} catch {
		// A page of a build that is not known is not given parts of another.
		const foreign = (await pageOf(event.clientId).catch(() => undefined)) !== undefined;
		const current = foreign ? undefined : (await store.current().catch(() => undefined))?.files.get(path);
		return (current && (await store.get(current))) ?? Response.error();
	}
}

/** The file of this very path in a build, as far as its parts are kept, or fetched if `learn`. */
async function fileOf(build: Known, path: string, learn = false): Promise<Listed | undefined> {
	await store.open(build, learn, [path]);
	return build.files.get(path);
}

/** The file of a name that says its content, for a page of whatever build. */
async function anyOf(path: string): Promise<Listed | undefined> {
	if (!isImmutable(path)) return undefined;
	return (await store.builds().catch(() => [])).flatMap(({ files }) => files.get(path) ?? [])[0];
}

async function answer(ask: unknown, client = ''): Promise<Stand> {
	const before = removals;
	let build = await store.current();
	if (!build) {
		// Somebody emptied the cache and left the worker.
		build = await store.learn(BUILD);
		await store.write('current', BUILD);
	}
	await store.open(build);
	const troubles = { full: false, failed: false };
	if (ask === 'remove') {
		removals += 1;
		await remove(build);
	}
	if (ask === 'more') {
		await more(build, before).catch((error: unknown) => {
			troubles[isFull(error) ? 'full' : 'failed'] = true;
		});
	}
	const kept = new Set(await store.keys());
	const own = await buildOf(client);
	const there = [...build.files.values()].filter((file) => kept.has(keyOf(file)));
	return {
		all: build.all,
		kept: sizeOf(there),
		pages: there.filter(({ path }) => path.endsWith('.html')).map(({ path }) => addressOf(path)),
		newer: own !== undefined && own.id !== build.id,
		...troubles,
	};
}

async function remove(build: Known): Promise<void> {
	const core = new Set(build.core);
	for (const file of build.files.values()) if (!core.has(file)) await store.remove(keyOf(file));
	await store.forget('everything');
	searches.clear();
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/**
 * Keeps the next files that are not there; the last of them says that everything is wanted from now on. Rejects when there is no room, or
 * none of them can be had. What was removed since, `before` being how often it had been, does not come back.
 */
async function more(build: Known, before: number): Promise<void> {
	await store.open(build, true);
	const kept = new Set(await store.keys());
	const missing = [...build.files.values()].filter((file) => !kept.has(keyOf(file)));
	missing.sort((a, b) => Number(missed.has(keyOf(a))) - Number(missed.has(keyOf(b))));
	const next: Listed[] = [];
	for (let room = STEP.bytes; next.length < STEP.files && room > 0 && missing[next.length]; ) {
		const one = missing[next.length];
		if (one) next.push(one);
		room -= one?.bytes ?? 0;
	}
	const failed = new Set<Listed>();
	await keepAll(build, next, (file, error) => {
		missed.add(keyOf(file));
		if (isFull(error) || failed.add(file).size === GONE) throw error;
	}).finally(() => (removals === before ? undefined : remove(build)));
	if (failed.size > 0 && next.every((file) => failed.has(file))) throw new Error('none of them can be had');
	if (next.length === missing.length && failed.size === 0 && removals === before)
		await store.write('everything', 'wanted');
}
