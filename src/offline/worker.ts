/**
 * The service worker. It decides by what a page is made of, never by when it came: each open page is noted with the hash of its
 * HTML, and gets the files of the builds that have that very page. So a new version needs no moment at which it takes over:
 * the next page that is opened is new, and the open ones stay what they are. Only files of a build's list are ever kept.
 */
import { addressOf, dataOf, fileAt, isImmutable, keyOf, type Listed, type Size, type Stand } from './build.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';
import { hashOf, isOurs, type Known, Store } from './store.ts';

declare const self: WorkerScope;
/** Id of the build this worker came with; the integration writes it above the worker. */
declare const BUILD: string;

/** How long a kept page waits for a newer one, ms. */
const PATIENCE = 3000;
/** How much is fetched for one `more`. */
const STEP = { bytes: 500_000, files: 40 };

const base = self.registration.scope;
const root = new URL(base).pathname;
const store = new Store(base);
/** Pages of open clients that are being noted. */
const noted = new Map<string, Promise<string | undefined>>();

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
	const { method, mode, url } = event.request;
	if (method !== 'GET' || !url.startsWith(base)) return;
	event.respondWith(mode === 'navigate' ? page(event) : file(event));
});
self.addEventListener('message', (event) => {
	const [port] = event.ports;
	if (port) event.waitUntil(answer(event.data, event.source?.id).then((stand) => port.postMessage(stand)));
});

/** Address relative to the site, without query and fragment. */
function addressIn(url: string): string {
	return decodeURIComponent(new URL(url).pathname.slice(root.length));
}

/** Takes over what the build before kept, in the files of this one. Nothing changes for open pages. */
async function install(): Promise<void> {
	const [before, build] = [await store.current(), await store.learn(BUILD)];
	const kept = new Set(await store.keys());
	const had = (files: readonly Listed[] = []) => files.filter((file) => kept.has(keyOf(file)));
	const wanted = new Set(build.core);
	if (had(before?.search).length > 0) for (const file of build.search) wanted.add(file);
	const everything = (await store.read('everything')) !== undefined;
	const again = everything
		? [...build.search, ...build.rest]
		: had(before?.rest).map(({ path }) => build.files.get(path));
	for (const file of again) if (file) wanted.add(file);
	for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
		const file = fileAt(build.files, addressIn(client.url));
		if (!file) continue;
		wanted.add(file);
		if ((await pageOf(client.id)) === undefined) await note(client.id, keyOf(file));
	}
	await keepAll(build, wanted);
	await store.write('current', BUILD);
	await sweep(before?.id);
}

async function activate(): Promise<void> {
	await self.registration.navigationPreload?.enable();
	// The page that brought the first worker is kept by it as well.
	await self.clients.claim();
	await sweep();
}

/** Keeps files, pages with the data they name, a few at a time. Rejects at the first that cannot be kept. */
async function keepAll(build: Known, files: Iterable<Listed>): Promise<void> {
	const queue = [...files];
	const work = async (): Promise<void> => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			await store.keep(next);
			if (!next.path.endsWith('.html')) continue;
			const html = await (await store.get(next))?.text();
			queue.push(...dataOf(html ?? '', root, build.files));
		}
	};
	await Promise.all([work(), work(), work(), work()]);
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

async function pageOf(client: string): Promise<string | undefined> {
	return (await noted.get(client)) ?? store.read(`client=${client}`);
}

/** The newest build that has the very page a client shows; undefined when none is known. */
async function buildOf(client: string): Promise<Known | undefined> {
	const page = client === '' ? undefined : await pageOf(client);
	return page === undefined ? undefined : (await store.builds()).find(({ keys }) => keys.has(page));
}

/** A page: from the network, unless that fails or takes its time and the page is kept; else the page that says so. */
async function page(event: FetchEvent): Promise<Response> {
	const address = addressIn(event.request.url);
	const network = Promise.resolve(event.preloadResponse)
		.then((early) => early ?? fetch(event.request))
		.catch(() => undefined);
	event.waitUntil(network);
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
	// The store is looked into only when it is needed: a page from the network is not to wait for it.
	const early = await Promise.race([network, late]);
	if (early && early.status < 500) return fresh(event, address, early);
	const build = await store.current().catch(() => undefined);
	const listed = build && fileAt(build.files, address);
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
		const { headers } = response;
		const visit = response
			.clone()
			.arrayBuffer()
			.then((body) => visited(address, headers, body));
		noted.set(client, visit);
		event.waitUntil(visit.then((key) => note(client, key)));
	}
	return response;
}

/** Keeps a page that came from the network, if it is one of the current build. @returns the key it would have */
async function visited(address: string, headers: Headers, body: ArrayBuffer): Promise<string> {
	const hash = await hashOf(body);
	const build = await store.current();
	const listed = build && fileAt(build.files, address);
	if (build && listed?.hash === hash) {
		// Without room, or with the network gone again, it is only not kept.
		void store
			.put(listed, headers, body)
			.then(() => keepAll(build, [listed]))
			.catch(() => {});
	} else {
		// A page of a build that is not known here: its files are wanted before the host has them no longer.
		void self.registration.update().catch(() => {});
	}
	return keyOf({ path: listed?.path ?? address, hash });
}

/** A script, a style, data: the file of the page's own build. */
async function file(event: FetchEvent): Promise<Response> {
	const path = addressIn(event.request.url);
	const build = await buildOf(event.clientId).catch(() => undefined);
	// What a page starts is part of it.
	if (event.resultingClientId)
		event.waitUntil(pageOf(event.clientId).then((page) => note(event.resultingClientId, page)));
	const listed = build?.files.get(path) ?? (isImmutable(path) ? await anyOf(path) : undefined);
	const kept = listed && (await store.get(listed).catch(() => undefined));
	if (kept) return kept;
	if (build?.search.some((one) => one.path === path)) event.waitUntil(keepAll(build, build.search).catch(() => {}));
	try {
		const response = await fetch(event.request);
		if (listed && isOurs(response)) {
			const copy = response.clone();
			event.waitUntil(
				copy
					.arrayBuffer()
					.then((body) => store.put(listed, copy.headers, body))
					.catch(() => {}),
			);
		}
		return response;
	} catch {
		// A page of a build that is not known is not given parts of another.
		const foreign = (await pageOf(event.clientId).catch(() => undefined)) !== undefined;
		const current = foreign ? undefined : (await store.current().catch(() => undefined))?.files.get(path);
		return (current && (await store.get(current))) ?? Response.error();
	}
}

async function anyOf(path: string): Promise<Listed | undefined> {
	return (await store.builds().catch(() => [])).flatMap(({ files }) => files.get(path) ?? [])[0];
}

async function answer(ask: unknown, client = ''): Promise<Stand> {
	let build = await store.current();
	if (!build) {
		// Somebody emptied the cache and left the worker.
		build = await store.learn(BUILD);
		await store.write('current', BUILD);
	}
	const troubles = { full: false, failed: false };
	if (ask === 'remove') {
		for (const file of [...build.search, ...build.rest]) await store.remove(keyOf(file));
		await store.forget('everything');
	}
	if (ask === 'more') {
		await more(build).catch((error: unknown) => {
			const full = error instanceof DOMException && error.name === 'QuotaExceededError';
			troubles[full ? 'full' : 'failed'] = true;
		});
	}
	const kept = new Set(await store.keys());
	const own = await buildOf(client);
	const files = [...build.files.values()];
	const there = files.filter((file) => kept.has(keyOf(file)));
	return {
		all: sizeOf(files),
		kept: sizeOf(there),
		pages: there.filter(({ path }) => path.endsWith('.html')).map(({ path }) => addressOf(path)),
		newer: own !== undefined && own.id !== build.id,
		...troubles,
	};
}

/** Keeps the next files that are not there; the last of them says that everything is wanted from now on. */
async function more(build: Known): Promise<void> {
	const kept = new Set(await store.keys());
	const missing = [...build.files.values()].filter((file) => !kept.has(keyOf(file)));
	const next: Listed[] = [];
	for (let room = STEP.bytes; next.length < STEP.files && room > 0 && missing[next.length]; ) {
		const one = missing[next.length];
		if (one) next.push(one);
		room -= one?.bytes ?? 0;
	}
	await keepAll(build, next);
	if (next.length === missing.length) await store.write('everything', 'wanted');
}

function sizeOf(files: readonly Listed[]): Size {
	const sum = (of: (file: Listed) => number) => files.reduce((total, file) => total + of(file), 0);
	return {
		files: files.length,
		pages: sum(({ path }) => Number(path.endsWith('.html'))),
		bytes: sum(({ bytes }) => bytes),
		sent: sum(({ sent }) => sent),
	};
}
