/**
 * What is kept in this browser: a cache of files, in which a file's key holds the hash of its content, and a small one of lists and
 * notes. A file that two builds share is there once, and a build is only a list, the parts of which are files like the others: no page
 * can be given a file of another build.
 */
import {
	addressOf,
	type Build,
	fileAt,
	isImmutable,
	isSpread,
	keyOf,
	type Listed,
	listPath,
	partOf,
	sizeOf,
} from './build.ts';

/** How long a file may take, ms. A host that takes a request and never answers it ends in no error by itself. */
const PATIENCE = 120_000;

/** What a file is follows from its name: a host that says it wrongly for an hour must not do so for as long as the file is kept. */
const TYPES: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
};

/** A build as far as it was read. */
export interface Known extends Required<Build> {
	/** By path: the files of its list and of the parts that were opened. More come with `open`. */
	files: Map<string, Listed>;
	opened: Set<Listed>;
}

/** `base` is the address of the site, ending in `/`. Every call rejects when the browser refuses its storage. */
export class Store {
	readonly #base: string;
	readonly #builds = new Map<string, Promise<Known>>();

	constructor(base: string) {
		this.#base = base;
	}

	get #files(): Promise<Cache> {
		return caches.open(`files ${this.#base}`);
	}

	/** Apart from the files, so that looking through it is quick. */
	get #notes(): Promise<Cache> {
		return caches.open(`notes ${this.#base}`);
	}

	/** The kept copy of a file, or undefined. */
	async get(file: Listed): Promise<Response | undefined> {
		return (await this.#files).match(this.#base + keyOf(file));
	}

	/** Keeps these bytes if they are the file. @returns whether they are */
	async put(file: Listed, headers: Headers, body: ArrayBuffer): Promise<boolean> {
		if ((await hashOf(body)) !== file.hash) return false;
		// What a cache may have varied on is in the key; a header of the transfer no longer holds.
		const kept = new Headers(headers);
		for (const name of ['vary', 'content-encoding', 'content-length']) kept.delete(name);
		const type = TYPES[file.path.replace(/.*\./, '')];
		if (type) kept.set('content-type', type);
		await (await this.#files).put(this.#base + keyOf(file), new Response(body, { headers: kept }));
		return true;
	}

	/** Fetches and keeps a file, unless it is there. Rejects when it cannot be had, is of another build, or has no room. */
	async keep(file: Listed): Promise<void> {
		if (await this.get(file)) return;
		for (const cache of [isImmutable(file.path) ? 'default' : 'no-cache', 'reload'] as const) {
			const response = await request(this.#base + addressOf(file.path), cache);
			if (isOurs(response) && (await this.put(file, response.headers, await response.arrayBuffer()))) return;
		}
		throw new Error(`${file.path} is not that of this build`);
	}

	/** Fetches a build's list and keeps it. Rejects when it cannot be had, or something else comes in its place. */
	async learn(id: string): Promise<Known> {
		const url = this.#base + listPath(id);
		const response = await request(url);
		if (!isOurs(response)) throw new Error(`${response.status} for ${url}`);
		const text = await response.text();
		// Some hosts have a page for every address, and so has a network one has to log in to.
		if ((JSON.parse(text) as Build).id !== id) throw new Error(`no list of build ${id} at ${url}`);
		await (await this.#notes).put(url, new Response(text));
		this.#builds.delete(id);
		return this.build(id);
	}

	/** A build whose list is kept. */
	build(id: string): Promise<Known> {
		const known = this.#builds.get(id) ?? this.#read(id);
		this.#builds.set(id, known);
		known.catch(() => this.#builds.delete(id));
		return known;
	}

	async #read(id: string): Promise<Known> {
		const found = await (await this.#notes).match(this.#base + listPath(id));
		if (!found) throw new Error(`no list of build ${id}`);
		const build: Build = await found.json();
		const listed = [...build.core, ...build.search, ...build.rest];
		const files = new Map(listed.map((file) => [file.path, file]));
		return { parts: [], all: sizeOf(listed), ...build, files, opened: new Set() };
	}

	/** The file at an address, as it is or a folder's page, if a part that is kept has it; `learn` as for `open`. */
	async find(build: Known, address: string, learn = false): Promise<Listed | undefined> {
		await this.open(build, learn, [address]);
		return fileAt(build.files, address);
	}

	/**
	 * Brings the files at these addresses, or all, into `build.files`, as far as the parts that have them are kept. With `learn` the
	 * other parts are fetched and kept; rejects when one cannot be had.
	 */
	async open(build: Known, learn = false, addresses?: readonly string[]): Promise<void> {
		const unknown = addresses?.filter((address) => !fileAt(build.files, address) && !(learn && isSpread(address)));
		const parts = unknown?.map((address) => build.parts[partOf(address, build.parts.length)]) ?? build.parts;
		const work = async (part: Listed | undefined): Promise<void> => {
			if (!part || build.opened.has(part)) return;
			if (learn) await this.keep(part);
			const files: Listed[] | undefined = await (await this.get(part))?.json();
			if (!files) return;
			for (const file of files) build.files.set(file.path, file);
			build.opened.add(part);
		};
		await Promise.all([...new Set(parts)].map(work));
	}

	/** The builds whose lists are kept and can be read, the current one first. */
	async builds(): Promise<Known[]> {
		const current = await this.read('current');
		const ids = await this.#ids();
		ids.sort((a, b) => Number(b === current) - Number(a === current));
		const builds = await Promise.all(ids.map((id) => this.build(id).catch(() => undefined)));
		return builds.filter((build) => build !== undefined);
	}

	/** Of the kept lists. */
	async #ids(): Promise<string[]> {
		return (await this.notes()).flatMap((key) => /^offline\/(\w+)\.json$/.exec(key)?.[1] ?? []);
	}

	/** The build that is whole in this browser and newest. */
	async current(): Promise<Known | undefined> {
		const id = await this.read('current');
		return id === undefined ? undefined : this.build(id).catch(() => undefined);
	}

	/** Keys of the kept files. */
	async keys(): Promise<string[]> {
		return (await (await this.#files).keys()).map(({ url }) => url.slice(this.#base.length));
	}

	async remove(file: string): Promise<void> {
		await (await this.#files).delete(this.#base + file);
	}

	/** Lists and notes, relative to the site. */
	async notes(): Promise<string[]> {
		return (await (await this.#notes).keys()).map(({ url }) => url.slice(this.#base.length));
	}

	/** A note of the worker to itself: which build is current, which page a client shows. */
	async read(name: string): Promise<string | undefined> {
		return (await (await this.#notes).match(`${this.#base}?${name}`))?.text();
	}

	async write(name: string, value: string): Promise<void> {
		await (await this.#notes).put(`${this.#base}?${name}`, new Response(value));
	}

	async forget(name: string): Promise<void> {
		await (await this.#notes).delete(`${this.#base}?${name}`);
	}

	/** Removes lists of builds that are not named, and every file that no remaining list or part has. */
	async sweep(builds: ReadonlySet<string>): Promise<void> {
		const notes = await this.#notes;
		for (const id of await this.#ids()) {
			if (!builds.has(id)) await notes.delete(this.#base + listPath(id));
		}
		// What is kept comes before the lists: a page that is being visited keeps its part first, then its files.
		const [kept, left] = [await this.keys(), await this.builds()];
		for (const build of left) await this.open(build);
		const wanted = new Set(left.flatMap(({ files, parts }) => [...files.values(), ...parts].map(keyOf)));
		for (const key of kept) if (!wanted.has(key)) await this.remove(key);
	}
}

/** Behind what the page itself asks for. */
function request(url: string, cache: RequestCache = 'default'): Promise<Response> {
	return fetch(url, { cache, priority: 'low', signal: AbortSignal.timeout(PATIENCE) });
}

/** An answer of our own host, in full: nothing else is kept. */
export function isOurs(response: Response): boolean {
	return response.status === 200 && response.type === 'basic';
}

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 8);
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
