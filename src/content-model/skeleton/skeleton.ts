/** A file to write or change, relative to the project. */
export interface Change {
	file: string;
	text: string;
}

/** What a kind of skeleton is told. */
export interface Asked {
	/** Project folder. */
	root: string;
	/** Permanent id: `release-safely`, or `release-safely/first-canary` for a question. */
	id: string;
	/** Folder of the layer, relative to the project: `content/core` or `content/packs/acme`. */
	layer: string;
	/** `--theme`, `--type`. */
	options: Readonly<Record<string, string | undefined>>;
}

/** The files of a new thing, complete: they load without an error. Throws `Refused`. */
export type Skeleton = (asked: Asked) => Promise<Change[]>;

/** Nothing was written: what is in the way, and what to do. */
export class Refused extends Error {}
