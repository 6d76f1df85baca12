import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Asked, type Kind, kinds, knownTo, writeAddress } from './asked.ts';
import type { Done } from './done.ts';
import { type Engine, loadEngine } from './engine.ts';
import { entriesOf, isWithin } from './entries.ts';
import { findText, prepareText } from './find-text.ts';
import { findNames, indexNames, type NameIndex, wordsOf } from './match.ts';
import { loadNames, type Names } from './names.ts';
import { below, nameRow, type Row } from './row.ts';
import { signOf } from './sign.ts';
import { readTexts, type Texts } from './texts.ts';

/** Results in the text that are read at a time. */
const page = 10;
/** Names above the results in the text. */
const most = 6;
/** Milliseconds of silence before the text is searched: above a fast typist's keystroke, or each letter waits for those before it. */
const pause = 120;

interface Listed {
	names: Names;
	index: NameIndex;
}

/** With what they answer. */
interface Answers extends Texts {
	to: string;
}

export interface Found {
	rows: readonly Row[];
	/**
	 * Results by kind, as if all kinds were ticked. Those of before until they are known anew, or the chips that they stand in would move
	 * under the pointer; null where nothing is asked, or was never found out.
	 */
	counts: Partial<Record<Kind, number>> | null;
	total: number;
	/** How many "show more" would bring. */
	left: number;
	/** Names and text were both searched for what is asked now. */
	settled: boolean;
	/** Whether anything bears such a name. */
	named: boolean;
	/** Whether the first row answers what is asked now, so that Enter may open it. */
	ready: boolean;
}

/** What did not arrive. */
export type Failed = 'nothing' | 'names' | 'text' | 'all';

/** Something that is fetched, again with each attempt: itself, null while it is on its way, or that it failed. */
function useFetched<T>(fetch: (() => Promise<T>) | null, attempt: number): T | null | 'failed' {
	const [got, setGot] = useState<T | null | 'failed'>(null);
	const wanted = fetch !== null;
	useEffect(() => {
		if (fetch === null) return;
		let stale = false;
		setGot(null);
		fetch()
			.then((value) => stale || setGot(() => value))
			.catch((error: unknown) => {
				console.warn(error);
				if (!stale) setGot('failed');
			});
		return () => {
			stale = true;
		};
	}, [wanted, attempt]);
	return got;
}

/**
 * Searches for what is asked, at once among the names, a moment later in the text.
 *
 * @param opened what is done is read again when it grows: the reader may have answered since
 */
export function useSearch(base: string, typed: Asked, opened: number) {
	const [attempt, setAttempt] = useState(0);
	const [texts, setTexts] = useState<Answers | null>(null);
	const [broken, setBroken] = useState(false);
	const listed = useFetched<Listed>(async () => {
		const names = await loadNames();
		return { names, index: indexNames(entriesOf(names, base)) };
	}, attempt);
	const engine = useFetched<Engine>(() => loadEngine(base, attempt), attempt);
	const asked = listed === null || listed === 'failed' ? typed : knownTo(listed.names, typed);
	const wanted = useFetched<Done>(
		asked.done ? async () => (await import('./done.ts')).loadDone() : null,
		attempt + opened,
	);
	const done = !asked.done || wanted === 'failed' ? null : wanted;
	const to = writeAddress(asked);
	const [read, setRead] = useState({ to, limit: page });
	const limit = read.to === to ? read.limit : page;
	// A space that was pasted may be one that does not break, which Pagefind counts to the word.
	const query = signOf(asked.query) ?? asked.query.trim().replace(/\s+/g, ' ');
	const ready = !asked.done || done !== null;

	const named = useMemo(() => {
		if (listed === null || listed === 'failed' || !ready)
			return { rows: [], rest: [], counts: {}, pages: new Set<string>() };
		const all = findNames(listed.index, query, (entry) => isWithin(entry, { ...asked, kinds }, done));
		const words = wordsOf(query);
		const hits = all.filter(({ kind }) => asked.kinds.includes(kind));
		// A lesson and its headings are one.
		const pages = (kind: Kind) => new Set(all.flatMap((one) => (one.kind === kind ? one.done || one.url : [])));
		return {
			rows: hits.slice(0, most).map((entry) => nameRow(entry, words)),
			// Names of what is in no full-text index: they come after it.
			rest: hits
				.slice(most)
				.filter(({ kind }) => kind === 'word' || kind === 'page')
				.map((entry) => nameRow(entry, words)),
			counts: Object.fromEntries(kinds.map((kind) => [kind, pages(kind).size])),
			pages: new Set(all.map(({ url }) => url)),
		};
	}, [listed, to, done, ready]);

	useEffect(() => {
		// The names first: nothing may come in above what is shown.
		if (engine === null || engine === 'failed' || listed === null || !ready || query === '') return;
		let stale = false;
		const wish = { ...asked, query };
		prepareText(engine, wish, done);
		const timer = setTimeout(async () => {
			try {
				const hits = await findText(engine, wish, done);
				if (stale) return;
				const texts = await readTexts(hits, limit, query, named.pages, done);
				if (stale) return;
				setTexts({ ...texts, to });
				setBroken(false);
			} catch (error) {
				console.warn(error);
				if (!stale) setBroken(true);
			}
		}, pause);
		return () => {
			stale = true;
			clearTimeout(timer);
		};
	}, [engine, listed, to, done, ready, limit]);

	const current = texts?.to === to;
	const noText = engine === 'failed' || broken;
	// What was found for the letters before stays below until its successor comes: less moves. Unless none will come.
	const stands = query !== '' && ready && (current || !noText);
	const shown = stands ? below(named.rows, texts?.rows ?? []) : [];
	const left = stands ? (texts?.left ?? 0) : 0;
	const rest = current && left === 0 ? named.rest : [];
	const noNames = listed === 'failed';
	const failed: Failed =
		wanted === 'failed' || (noText && noNames) ? 'all' : noText ? 'text' : noNames ? 'names' : 'nothing';
	const settled = ready && (current || noText) && listed !== null;
	const counts = useRef<Found['counts']>(null);
	if (query === '') counts.current = null;
	else if (settled) counts.current = { ...named.counts, ...(current ? texts?.counts : {}) };
	const found: Found = {
		rows: [...named.rows, ...shown, ...(noText ? named.rest : rest)],
		counts: counts.current,
		total: named.rows.length + named.rest.length + shown.length + left,
		left: Math.min(page, left),
		settled,
		named: named.rows.length > 0,
		ready: named.rows.length > 0 || current,
	};
	return {
		asked,
		found,
		failed,
		names: noNames ? null : (listed?.names ?? null),
		index: noNames ? null : (listed?.index ?? null),
		nothingDone: asked.done && done !== null && done.size === 0,
		readMore: () => setRead({ to, limit: limit + page }),
		retry: () => {
			setBroken(false);
			setAttempt(attempt + 1);
		},
	};
}
