/** What a build of the site consists of, as `offline/<id>.json` and its parts say it, and how its files are named. */

/** A file of a build. */
export interface Listed {
	/** Relative to the site: `lessons/x/index.html`. */
	path: string;
	/** First 16 hex digits of the SHA-256 of its bytes. */
	hash: string;
	/** Bytes as they are stored. */
	bytes: number;
	/** Bytes on the way here, compressed as hosts commonly do (gzip). */
	sent: number;
}

export interface Build {
	/** Hash of all that follows. */
	id: string;
	/** Scripts, styles, fonts and what every page may ask for: kept with the first visit. */
	core: Listed[];
	/** The search index: kept when search is first used. Empty where it is large; its files are with the rest then. */
	search: Listed[];
	/** Pages and their data: kept when visited. Empty where they are many; they are in parts then. */
	rest: Listed[];
	/** Files of the host that each hold a `Listed[]`; `partOf` says which. Lists from before there were any lack it. */
	parts?: Listed[];
	/** Of the whole build, with what the parts list. Older lists lack it. */
	all?: Size;
}

/** What names a file in the store: where it is, and what it says. */
export function keyOf({ path, hash }: Pick<Listed, 'path' | 'hash'>): string {
	return `${path}?${hash}`;
}

/** Name of the build's list. */
export function listPath(id: string): string {
	return `offline/${id}.json`;
}

/** Number of the part, of so many, that has a file, by its path or its address: that of its lesson or scenario, whose id both bear. */
export function partOf(address: string, parts: number): number {
	const place = addressOf(address).replace(/\/$/, '');
	// Files of the search index are about no lesson, as far as their names say.
	const [, id = place] = /^(?:data\/)?(?!pagefind\/)[^/]+\/([^/.]+)/.exec(place) ?? [];
	let hash = 0x811c9dc5; // FNV-1a
	for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
	return (hash >>> 0) % parts;
}

/** Whether a page's visit is no reason to fetch the part that has a file: scripts are in none, the search index is in all of them. */
export function isSpread(path: string): boolean {
	return /^(_astro|pagefind)\//.test(path);
}

/** The address a reader uses for a file: folders stand for their `index.html`. */
export function addressOf(path: string): string {
	return path.replace(/(^|\/)index\.html$/, '$1');
}

/** The file for an address relative to the site, if the build has it: as it is, or a folder's page with and without its slash. */
export function fileAt(files: ReadonlyMap<string, Listed>, address: string): Listed | undefined {
	const folder = address === '' || address.endsWith('/') ? address : `${address}/`;
	return files.get(address) ?? files.get(`${folder}index.html`);
}

/** Paths of data that a page names: a page is whole only with those that there are. */
export function dataOf(html: string, base: string): string[] {
	const named = new Set([...html.matchAll(/["'=\s]([^"'=\s<>]+\.json)\b/g)].map(([, address = '']) => address));
	return [...named].filter((address) => address.startsWith(base)).map((address) => address.slice(base.length));
}

/** Whether a name carries a hash of the content, so that any build's file of this name is the same. */
export function isImmutable(path: string): boolean {
	return path.startsWith('_astro/');
}

/** What the worker can be asked. `more` keeps the next files, in small steps, so that the page can stop it. */
export type Ask = 'stand' | 'more' | 'remove';

/** What the worker answers. */
export interface Stand {
	/** Of the whole build, and of what is kept of it. */
	all: Size;
	kept: Size;
	/** Addresses of the kept pages, relative to the site. */
	pages: string[];
	/** The page that asks is of an older build. */
	newer: boolean;
	/** The browser gave no more room; what was kept stands. */
	full: boolean;
	/** Something could not be fetched. */
	failed: boolean;
}

export interface Size {
	files: number;
	pages: number;
	bytes: number;
	sent: number;
}

export function sizeOf(files: readonly Listed[]): Size {
	const sum = (of: (file: Listed) => number) => files.reduce((total, file) => total + of(file), 0);
	return {
		files: files.length,
		pages: sum(({ path }) => Number(path.endsWith('.html'))),
		bytes: sum(({ bytes }) => bytes),
		sent: sum(({ sent }) => sent),
	};
}
