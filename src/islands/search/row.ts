import { search as say } from '../../i18n/en/search.ts';
import type { Done } from './done.ts';
import type { Page, Part } from './engine.ts';
import type { Entry } from './entries.ts';
import { type Run, runs } from './excerpt.ts';
import { marked } from './match.ts';

/** One result as it is shown. */
export interface Row {
	url: string;
	sign: string;
	/** From a pack: its sign is outlined. */
	pack: boolean;
	title: readonly Run[];
	about: string;
	text: readonly Run[];
	/** Further places on the same page. */
	parts: readonly { url: string; title: string }[];
}

/** A hit among the names. */
export function nameRow(entry: Entry, typed: readonly string[]): Row {
	const { url, sign, title, text, of, minutes, pack, what } = entry;
	return {
		url,
		sign,
		pack: pack !== '',
		title: marked(title, typed),
		about: what === 'word' ? say.taught(of) : say.about(say.what[what], of, minutes, pack),
		text: marked(text, typed),
		parts: [],
	};
}

/** At most this many places under a page. */
const most = 3;

/** Letters of the longest word of a text. */
const longest = (text: string): number =>
	Math.max(0, ...[...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.length));

/**
 * Pagefind takes a word of the page for a hit when the query begins with it, down to a single letter: "xylophone" finds
 * "x". What is marked must have three letters in a row, or as many as the longest word of the query.
 */
function isMeant(excerpt: string, query: string): boolean {
	const least = Math.min(3, longest(query));
	return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].some(([, word = '']) => longest(word) >= least);
}

const places = (parts: readonly Part[]) => parts.map(({ url, title }) => ({ url, title }));

/** The parts in which most was found, in the order of the page. */
function bestOf(parts: readonly Part[]): Part[] {
	const best = parts.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, most);
	return parts.filter((part) => best.includes(part));
}

/**
 * A hit in the full text; null where nothing of it was meant. The questions of a lesson are one page of the index: their
 * row is about the one that fits best, with the others below.
 *
 * @param done null while it is not asked for
 */
export function textRow({ url, excerpt, meta, sub_results }: Page, query: string, done: Done | null): Row | null {
	const { kind, sign = '', pack = '', title = '', minutes } = meta;
	const parts = sub_results.filter(({ anchor }) => anchor !== undefined);
	const row = { sign, pack: pack !== '' };
	if (kind === 'question') {
		const lesson = url.replace(/questions\/$/, '');
		const id = /([^/]+)\/$/.exec(lesson)?.[1] ?? '';
		const asked = parts
			.filter((part) => isMeant(part.excerpt, query) && (done === null || done.has(`${id}/${part.anchor?.id}`)))
			.map((part) => ({ ...part, url: `${lesson}#${part.anchor?.id}` }))
			.toSorted((a, b) => b.locations.length - a.locations.length);
		const [best, ...others] = asked;
		if (!best) return null;
		return {
			...row,
			url: best.url,
			title: [{ text: best.title, found: false }],
			about: say.about(say.what.question, title, null, pack),
			text: runs(best.excerpt),
			parts: places(others.slice(0, most)),
		};
	}
	if (!isMeant(excerpt, query)) return null;
	const what = kind === 'scenario' ? say.what.scenario : say.what.lesson;
	return {
		...row,
		url,
		title: [{ text: title, found: false }],
		about: say.about(what, '', minutes ? Number(minutes) : null, pack),
		text: runs(excerpt),
		parts: places(bestOf(parts)),
	};
}

/** What stands already stays where it is: hits in the text come below the names, each page once. */
export function below(names: readonly Row[], texts: readonly Row[]): Row[] {
	const known = new Set(names.map(({ url }) => url));
	return texts.filter(({ url }) => !known.has(url));
}
