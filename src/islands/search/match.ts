import type { Entry } from './entries.ts';
import type { Run } from './excerpt.ts';
import { signOf } from './sign.ts';

/** "Hyrum’s" is one word, whichever apostrophe it is written with. */
const isWord = /([\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*)/gu;

/** Lower case, no accents and apostrophes, one ending for "retry" and "retries", one spelling for "utilize" and "utilise". */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/ie[sd]$/, 'y')
		.replaceAll('iz', 'is');
}

/** The words of a text in the form in which they are compared. */
export function wordsOf(text: string): string[] {
	return [...text.matchAll(isWord)].map(([word]) => fold(word));
}

/**
 * Whether the typed word at a place means a word of a text: it begins it, or is its plural, of which the end may still be
 * typed ("retrie"). One or two letters mean themselves, but for the last word, which may not be typed to its end.
 */
function means(typed: readonly string[], at: number, word: string): boolean {
	const one = typed[at] ?? '';
	if (one.length < 3 && at < typed.length - 1) return word === one;
	if (word.startsWith(one)) return true;
	const rest = one.startsWith(word) ? one.slice(word.length) : '';
	return (
		(rest === 's' && word.length > 2) ||
		(rest === 'es' && /([sxz]|[cs]h)$/.test(word)) ||
		word === one.replace(/ie?$/, 'y')
	);
}

/** A text with the words that were typed marked. */
export function marked(text: string, typed: readonly string[]): Run[] {
	return text
		.split(isWord)
		.map((part, i) => ({ text: part, found: i % 2 === 1 && typed.some((_, at) => means(typed, at, fold(part))) }))
		.filter((run) => run.text !== '');
}

const squeezed = (text: string): string => fold(text.replace(/[^\p{L}\p{N}]+/gu, ''));

/** A word of the full text in the forms in which Pagefind finds it: "PostgreSQL" by "sql", "99.9%" by "999". */
function formsOf(word: string): string[] {
	const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [];
	return [squeezed(word), ...wordsOf(word), ...parts.map(fold)];
}

/**
 * How many words of a query are meant by what was found in the full text, and whether all are. Pagefind compares stems. Where no word
 * begins with one, it takes the longest that the stem begins with ("indices" finds "in"), or leaves the word out.
 */
export function meantIn(query: string, found: readonly string[]): { count: number; all: boolean } {
	const forms = [...new Set(found.flatMap(formsOf))];
	const isThere = (word: string): boolean => {
		const stem = word.replace(/^(.{3,}?)(?:ion|ing|al|ed|e|ly)?s?$/u, '$1').replace(/([^aeiou])\1$/, '$1');
		return forms.some((form) => form.startsWith(stem) || (word.length > 6 && form.startsWith(word.slice(0, 6))));
	};
	const typed = query.split(' ').filter((word) => squeezed(word) !== '');
	const met = typed.filter((word) => isThere(squeezed(word)) || wordsOf(word).every(isThere));
	return { count: met.length, all: met.length > 0 && met.length === typed.length };
}

interface Indexed {
	entry: Entry;
	title: readonly string[];
	text: readonly string[];
}

/** Entries with their words taken apart once, in the order in which equals are listed. */
export interface NameIndex {
	entries: readonly Indexed[];
	/** Every word as it is written by the form in which it is compared. Made when first asked for, by a word that no name holds. */
	spelled(): ReadonlyMap<string, string>;
}

export function indexNames(entries: readonly Entry[]): NameIndex {
	let spelled: ReadonlyMap<string, string> | undefined;
	return {
		entries: entries.map((entry) => ({
			entry,
			title: wordsOf(entry.title),
			// The words of lessons and scenarios are in the full-text index, their line is only one of many.
			text: entry.kind === 'word' || entry.kind === 'page' ? wordsOf(entry.text) : [],
		})),
		spelled: () => {
			spelled ??= new Map(
				entries.flatMap(({ title, text }) =>
					[...`${title} ${text}`.matchAll(isWord)].map(([word]) => [fold(word), word.toLowerCase()] as const),
				),
			);
			return spelled;
		},
	};
}

/** How well an entry is meant, 0 for not at all: its sign, its whole title, whole words of it, beginnings of words, its text. */
function score({ title, text, entry }: Indexed, typed: readonly string[], sign: string | null): number {
	const whole = typed.join(' ');
	if (sign === entry.sign && entry.what !== 'heading') return 7;
	const isIn = (at: number, words: readonly string[]) => words.some((one) => means(typed, at, one));
	if (!typed.every((_, at) => isIn(at, title)))
		return typed.every((_, at) => isIn(at, title) || isIn(at, text)) ? 1 : 0;
	const all = title.join(' ');
	const begins = all.startsWith(whole) ? 1 : 0;
	return all === whole ? 6 : typed.every((word) => title.includes(word)) ? 4 + begins : 2 + begins;
}

/** What is meant by the words, best first; equals stay in the order of the index. */
export function findNames(index: NameIndex, query: string, within: (entry: Entry) => boolean): Entry[] {
	const typed = wordsOf(query);
	if (typed.length === 0) return [];
	const sign = signOf(query);
	return index.entries
		.flatMap((one) => {
			const points = within(one.entry) ? score(one, typed, sign) : 0;
			return points > 0 ? { entry: one.entry, points } : [];
		})
		.sort((a, b) => b.points - a.points)
		.map(({ entry }) => entry);
}

/** The query with each unknown word replaced by the nearest known one; null where nothing is near or nothing is unknown. */
export function meantInstead(
	index: NameIndex,
	query: string,
	distance: (a: string, b: string) => number,
): string | null {
	const spelled = index.spelled();
	const typed = [...query.matchAll(isWord)].map(([word]) => word);
	const better = typed.map((word) => {
		const folded = fold(word);
		if (word.length < 4 || [...spelled.keys()].some((one) => means([folded], 0, one))) return word;
		const most = word.length > 6 ? 2 : 1;
		const [nearest] = [...spelled]
			.map(([one, shown]) => ({ shown, far: distance(folded, one) }))
			.filter(({ far }) => far <= most)
			.sort((a, b) => a.far - b.far);
		return nearest?.shown ?? null;
	});
	const whole = better.join(' ');
	return better.includes(null) || whole === typed.join(' ') ? null : whole;
}
