import type { Asked, Kind } from './asked.ts';
import type { Done } from './done.ts';
import type { Engine, Filters, Result } from './engine.ts';

/** Kinds that have their words in the index; the others are in the list of names as a whole. */
const indexed: readonly Kind[] = ['lesson', 'question', 'scenario'];

/** What Pagefind found, unread. */
export interface Hits {
	results: readonly Result[];
	/** By kind, as if all kinds were searched. */
	counts: Partial<Record<Kind, number>>;
}

/** Letters from which on the words that begin with them lie in one part of the index, or two. */
const few = 3;

function filtersOf({ road, track, level, pack, done: only }: Asked, done: Done | null, of: readonly Kind[]): Filters {
	const filters: Filters = { kind: { any: [...of] } };
	for (const [name, value] of Object.entries({ road, track, level, pack })) if (value !== null) filters[name] = value;
	if (only) filters.done = { any: [...(done ?? [])].filter((one) => one.includes(':')) };
	return filters;
}

/**
 * Letters and digits, as Pagefind has the words of a page: of a query it takes some signs only, and would find "n" for "N+1".
 * Quotes are its own.
 */
const termOf = ({ query }: Asked): string => query.replace(/[^\p{L}\p{M}\p{N}\s"]+/gu, '').trim();

/** Fetches, while the word is still being typed, the part of the index it lies in: it is there when the search begins. */
export function prepareText(engine: Engine, asked: Asked, done: Done | null): void {
	// What cannot be had is said by the search.
	if (asked.query.length >= few)
		engine.preload(termOf(asked), { filters: filtersOf(asked, done, indexed) }).catch(() => {});
}

/** @param done null while it is not asked for */
export async function findText(engine: Engine, asked: Asked, done: Done | null): Promise<Hits> {
	const term = termOf(asked);
	// Pagefind takes "any of none" for "any".
	if (term === '' || (asked.done && !done?.size)) return { results: [], counts: {} };
	const ticked = asked.kinds.filter((kind) => indexed.includes(kind));
	const search = (of: readonly Kind[]) => engine.search(term, { filters: filtersOf(asked, done, of) });
	const all = await search(indexed);
	const counts = all.filters.kind ?? {};
	const { results } =
		ticked.length === indexed.length ? all : ticked.length === 0 ? { results: [] } : await search(ticked);
	return { results, counts };
}
