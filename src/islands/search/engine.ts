/** A heading of a page, with what was found under it. `anchor` is left out for the text before the first heading. */
export interface Part {
	title: string;
	url: string;
	excerpt: string;
	locations: number[];
	anchor?: { id: string };
}

/** A result's page, as Pagefind stores it. Meta comes from `src/integrations/search.ts`. */
export interface Page {
	url: string;
	excerpt: string;
	content: string;
	/** Places of what was found, counted in words of `content`. */
	locations: number[];
	meta: Record<string, string | undefined>;
	sub_results: Part[];
}

export interface Result {
	id: string;
	data(): Promise<Page>;
}

/** Nested as Pagefind takes them: all of the keys, any of the values. */
export type Filters = Record<string, string | { any: string[] }>;

/** The part of Pagefind's API in use. */
export interface Engine {
	init(): Promise<void>;
	/** Fetches what the search would need. */
	preload(term: string, options: { filters: Filters }): Promise<void>;
	search(
		term: string,
		options: { filters: Filters },
	): Promise<{ results: Result[]; filters: Record<string, Record<string, number>> }>;
}

const engines = new Map<number, Promise<Engine>>();

/**
 * Loads Pagefind from the site itself, once an attempt: a module that failed stays failed in the browser, so each attempt
 * has an address of its own.
 */
export function loadEngine(base: string, attempt: number): Promise<Engine> {
	const url = `${base}pagefind/pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
	const engine =
		engines.get(attempt) ??
		startEngine(url).catch((error: unknown) => {
			engines.delete(attempt);
			throw error;
		});
	engines.set(attempt, engine);
	return engine;
}

async function startEngine(url: string): Promise<Engine> {
	const engine: Engine = await import(/* @vite-ignore */ url);
	await engine.init();
	return engine;
}
