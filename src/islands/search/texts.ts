import type { Done } from './done.ts';
import type { Hits } from './find-text.ts';
import { type Row, textRow } from './row.ts';

/** Results in the text, read. */
export interface Texts {
	rows: readonly Row[];
	/** By kind; of a kind that is left out, the names know. */
	counts: Hits['counts'];
	/** Results not read yet. */
	left: number;
}

/**
 * Reads the best results, without what was not meant. They come best first: where none of the first was meant, none of
 * the others was.
 *
 * @param named addresses of what bears such a name: meant, whatever the text says
 * @param done null while it is not asked for
 */
export async function readTexts(
	{ results, counts }: Hits,
	limit: number,
	query: string,
	named: ReadonlySet<string>,
	done: Done | null,
): Promise<Texts> {
	const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
	const read = pages.map((page) => ({ page, row: textRow(page, query, done) }));
	const rows = read.flatMap(({ row }) => row ?? []);
	if (rows.length === 0 && done === null) return { rows, counts: {}, left: 0 };
	const meant = { ...counts };
	for (const { page, row } of read) {
		const { kind } = page.meta;
		if (row !== null || named.has(page.url)) continue;
		if (kind === 'lesson' || kind === 'question' || kind === 'scenario') meant[kind] = (meant[kind] ?? 1) - 1;
	}
	return { rows, counts: meant, left: Math.max(0, results.length - limit) };
}
