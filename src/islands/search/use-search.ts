import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Asked, type Kind, kinds, knownTo, writeAddress } from './asked.ts';
import type { Done } from './done.ts';
import { type Engine, findText, type Hits, loadEngine, prepareText } from './engine.ts';
import { entriesOf, isWithin } from './entries.ts';
import { findNames, indexNames, type NameIndex, wordsOf } from './match.ts';
import { loadNames, type Names } from './names.ts';
import { below, nameRow, type Row, textRow } from './row.ts';

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

interface Texts {
	/** What they answer. */
	to: string;
	rows: readonly Row[];
	counts: Hits['counts'];
	/** Results not read yet. */
	left: number;
}

export interface Found {
	rows: readonly Row[];
	/** Results by kind, as if all kinds were ticked. */
	counts: Partial<Record<Kind, number>>;
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
export type Failed = 'nothing' | 'text' | 'all';

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

/** Searches for what is asked, at once among the names, a moment later in the text. */
export function useSearch(base: string, typed: Asked) {
	const [attempt, setAttempt] = useState(0);
	const [texts, setTexts] = useState<Texts | null>(null);
	const [broken, setBroken] = useState(false);
	const listed = useFetched<Listed>(async () => {
		const names = await loadNames();
		return { names, index: indexNames(entriesOf(names, base)) };
	}, attempt);
	const engine = useFetched<Engine>(() => loadEngine(base, attempt), attempt);
	const asked = listed === null || listed === 'failed' ? typed : knownTo(listed.names, typed);
	const wanted = useFetched<Done>(asked.done ? async () => (await import('./done.ts')).loadDone() : null, attempt);
	const done = !asked.done || wanted === 'failed' ? null : wanted;
	const to = writeAddress(asked);
	const [read, setRead] = useState({ to, limit: page });
	const limit = read.to === to ? read.limit : page;
	const query = asked.query.trim();
	const ready = !asked.done || done !== null;

	const named = useMemo(() => {
		if (listed === null || listed === 'failed' || !ready) return { rows: [], rest: [], counts: {} };
		const all = findNames(listed.index, query, (entry) => isWithin(entry, { ...asked, kinds }, done));
		const words = wordsOf(query);
		const hits = all.filter(({ kind }) => asked.kinds.includes(kind));
		const count = (kind: Kind) => all.filter((entry) => entry.kind === kind).length;
		return {
			rows: hits.slice(0, most).map((entry) => nameRow(entry, words)),
			// Names of what is in no full-text index: they come after it.
			rest: hits
				.slice(most)
				.filter(({ kind }) => kind === 'word' || kind === 'page')
				.map((entry) => nameRow(entry, words)),
			counts: { word: count('word'), page: count('page') },
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
				const { results, counts } = await findText(engine, wish, done);
				if (stale) return;
				const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
				const rows = pages.flatMap((one) => textRow(one, query, done) ?? []);
				if (stale) return;
				setTexts({ to, rows, counts, left: Math.max(0, results.length - limit) });
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
	// What was found for the letters before stays below until its successor comes: less moves.
	const shown = query === '' || !ready ? [] : below(named.rows, texts?.rows ?? []);
	const left = current ? (texts?.left ?? 0) : 0;
	const rest = current && left === 0 ? named.rest : [];
	const noText = engine === 'failed' || broken;
	const failed: Failed = !noText ? 'nothing' : listed === 'failed' ? 'all' : 'text';
	const found: Found = {
		rows: [...named.rows, ...shown, ...(noText ? named.rest : rest)],
		counts: { ...named.counts, ...(current ? texts?.counts : {}) },
		total: named.rows.length + named.rest.length + shown.length + left,
		left: Math.min(page, left),
		settled: ready && (current || noText) && listed !== null,
		named: named.rows.length > 0,
		ready: named.rows.length > 0 || current,
	};
	return {
		asked,
		found,
		failed,
		names: listed === 'failed' ? null : (listed?.names ?? null),
		index: listed === 'failed' ? null : (listed?.index ?? null),
		nothingDone: asked.done && done !== null && done.size === 0,
		readMore: () => setRead({ to, limit: limit + page }),
		retry: () => {
			setBroken(false);
			setAttempt(attempt + 1);
		},
	};
}
