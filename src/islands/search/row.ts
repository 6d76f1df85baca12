import { search as say } from '../../i18n/en/search.ts';
import type { Done } from './done.ts';
import type { Page, Part } from './engine.ts';
import type { Entry } from './entries.ts';
import { type Run, runs } from './excerpt.ts';
import { marked, meantIn } from './match.ts';

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

const places = (parts: readonly Part[]) => parts.slice(0, most).map(({ url, title }) => ({ url, title }));

/**
 * A hit in the full text; null where not all of it was meant. The questions of a lesson are one page of the index: their
 * row is about the one that fits best, with the others below.
 *
 * @param done null while it is not asked for
 */
export function textRow(
	{ url, excerpt, content, locations, meta, sub_results }: Page,
	query: string,
	done: Done | null,
): Row | null {
	const words = content.split(/\s+/);
	const meantAt = (places: readonly number[]) =>
		meantIn(
			query,
			places.flatMap((place) => words[place] ?? []),
		);
	if (!meantAt(locations).all) return null;
	const { kind, sign = '', pack = '', title = '', minutes } = meta;
	const row = { sign, pack: pack !== '' };
	const lesson = url.replace(/questions\/$/, '');
	const id = /([^/]+)\/$/.exec(lesson)?.[1] ?? '';
	const isAsked = ({ anchor }: Part) =>
		anchor !== undefined && (kind !== 'question' || done === null || done.has(`${id}/${anchor.id}`));
	/** Those with most words of the query; of these first the one whose title has most of them, then the one in which most was found. */
	const met = sub_results.filter(isAsked).map((part) => ({ part, count: meantAt(part.locations).count }));
	const top = Math.max(1, ...met.map(({ count }) => count));
	const best = met
		.flatMap(({ part, count }) => (count === top ? part : []))
		.map((part) => ({ ...part, titled: meantIn(query, part.title.split(' ')).count }))
		.toSorted((a, b) => b.titled - a.titled || b.locations.length - a.locations.length);
	if (kind === 'question') {
		const [first, ...others] = best.map((part) => ({ ...part, url: `${lesson}#${part.anchor?.id}` }));
		if (!first) return null;
		return {
			...row,
			url: first.url,
			title: [{ text: first.title, found: false }],
			about: say.about(say.what.question, title, null, pack),
			text: runs(first.excerpt),
			parts: places(others),
		};
	}
	const what = kind === 'scenario' ? say.what.scenario : say.what.lesson;
	const shown = best.slice(0, most).map((part) => part.url);
	return {
		...row,
		url,
		title: [{ text: title, found: false }],
		about: say.about(what, '', minutes ? Number(minutes) : null, pack),
		text: runs(excerpt),
		// In the order of the page.
		parts: places(sub_results.filter((part) => shown.includes(part.url))),
	};
}

/** What stands already stays where it is: hits in the text come below the names, each page once. */
export function below(names: readonly Row[], texts: readonly Row[]): Row[] {
	const known = new Set(names.map(({ url }) => url));
	return texts.filter(({ url }) => !known.has(url));
}
