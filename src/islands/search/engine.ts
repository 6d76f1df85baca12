import { signOf } from './sign.ts';

/** A result's page, as Pagefind stores it. Meta comes from the page's `data-*` attributes; absent ones are ''. */
export interface Page {
	url: string;
	excerpt: string;
	meta: Record<string, string | undefined>;
	sub_results: { title: string; url: string; locations: number[]; anchor?: { id: string } }[];
}

interface Result {
	id: string;
	data(): Promise<Page>;
}

type Filters = Record<string, string | { any: string[] }>;

/** The part of Pagefind's API in use. */
export interface Engine {
	init(): Promise<void>;
	filters(): Promise<Record<string, Record<string, number>>>;
	search(
		term: string | null,
		options: { filters: Filters },
	): Promise<{ results: Result[]; totalFilters: Record<string, Record<string, number>> }>;
}

export type Kind = 'lesson' | 'scenario';
export const kinds: readonly Kind[] = ['lesson', 'scenario'];

/** What is asked: words or a sign, in these kinds, in one pack or everywhere. */
export interface Question {
	query: string;
	kinds: readonly Kind[];
	pack: string | null;
	/** How many results to read. */
	limit: number;
}

export interface Found {
	query: string;
	total: number;
	/** Hits by kind, whatever is ticked. */
	counts: Record<Kind, number>;
	pages: Page[];
}

/** Loads Pagefind from the site itself. A failed module stays failed in the browser, hence the number of the attempt. */
export async function loadEngine(base: string, attempt: number): Promise<Engine> {
	const url = `${base}pagefind/pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
	const engine: Engine = await import(/* @vite-ignore */ url);
	await engine.init();
	return engine;
}

/** The packs that have pages in the index, by name. */
export async function packsIn(engine: Engine): Promise<string[]> {
	return Object.keys((await engine.filters()).pack ?? {}).filter((name) => name !== '');
}

/** Lessons before scenarios. */
const rank = (page: Page): number => kinds.findIndex((kind) => kind === page.meta.kind);

/**
 * Pagefind takes a word of the page for a hit when the query begins with it, down to a single letter: "xylophone" finds
 * "x". What is marked must be three letters long, or as long as the query.
 */
const meant = (query: string) => {
	const least = Math.min(3, query.length);
	return ({ excerpt }: Page) =>
		[...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].some(
			([, word = '']) => word.replace(/[^\p{L}\p{N}]/gu, '').length >= least,
		);
};

/** Searches; a sign brings its own page first, the lesson before its scenario. */
export async function find(engine: Engine, asked: Question): Promise<Found> {
	const filters: Filters = { kind: { any: [...asked.kinds] }, ...(asked.pack === null ? {} : { pack: asked.pack }) };
	const sign = signOf(asked.query);
	const [words, signed] = await Promise.all([
		engine.search(asked.query, { filters }),
		sign === null ? null : engine.search(null, { filters: { ...filters, sign } }),
	]);
	const first = await Promise.all((signed?.results ?? []).map((result) => result.data()));
	first.sort((a, b) => rank(a) - rank(b));
	const known = new Set(signed?.results.map((result) => result.id));
	const rest = words.results.filter((result) => !known.has(result.id));
	const more = await Promise.all(rest.slice(0, Math.max(0, asked.limit - first.length)).map((result) => result.data()));
	const hits = more.filter(meant(asked.query));
	const counted = words.totalFilters.kind ?? {};
	const count = (kind: Kind) =>
		(counted[kind] ?? 0) - more.filter((page) => page.meta.kind === kind && !hits.includes(page)).length;
	return {
		query: asked.query,
		total: first.length + rest.length - more.length + hits.length,
		counts: { lesson: count('lesson'), scenario: count('scenario') },
		pages: [...first, ...hits],
	};
}
