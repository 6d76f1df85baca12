/** What a build of the site consists of, as `offline/<id>.json` says it, and how its files are named. */

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
	/** Hash of the three lists. */
	id: string;
	/** Scripts, styles, fonts and what every page may ask for: kept with the first visit. */
	core: Listed[];
	/** The search index: kept when search is first used. Empty where it is large; its files are in `rest` then. */
	search: Listed[];
	/** Pages and their data: kept when visited. */
	rest: Listed[];
}

/** What names a file in the store: where it is, and what it says. */
export function keyOf({ path, hash }: Pick<Listed, 'path' | 'hash'>): string {
	return `${path}?${hash}`;
}

/** Name of the build's list. */
export function listPath(id: string): string {
	return `offline/${id}.json`;
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

/** Data that a page names, as paths: a page is whole only with them. */
export function dataOf(html: string, base: string, files: ReadonlyMap<string, Listed>): Listed[] {
	const named = new Set([...html.matchAll(/["'=\s]([^"'=\s<>]+\.json)\b/g)].map(([, address = '']) => address));
	return [...named].flatMap((address) => {
		const file = address.startsWith(base) ? files.get(address.slice(base.length)) : undefined;
		return file ? [file] : [];
	});
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
