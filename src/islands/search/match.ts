import type { Entry } from './entries.ts';
import type { Run } from './excerpt.ts';

const isWord = /[\p{L}\p{N}]+/gu;

/** Lower case, no accents, and one ending for "retry" and "retries". */
function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/(ies|y)$/, 'i');
}

/** The words of a text in the form in which they are compared. */
export function wordsOf(text: string): string[] {
	return [...text.matchAll(isWord)].map(([word]) => fold(word));
}

/** Whether a typed word means a word of a text: it begins it, or its end is still being typed ("retrie"). */
function means(typed: string, word: string): boolean {
	return word.startsWith(typed) || (typed.endsWith('ie') && word === typed.slice(0, -1));
}

/** A text with the words that were typed marked. */
export function marked(text: string, typed: readonly string[]): Run[] {
	return text
		.split(/([\p{L}\p{N}]+)/u)
		.map((part, i) => ({ text: part, found: i % 2 === 1 && typed.some((word) => means(word, fold(part))) }))
		.filter((run) => run.text !== '');
}

interface Indexed {
	entry: Entry;
	sign: string;
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
			sign: fold(entry.sign),
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

/** How well an entry is meant, 0 for not at all: its sign, its whole title, the beginning of it, words in it, its text. */
function score({ sign, title, text, entry }: Indexed, typed: readonly string[]): number {
	const whole = typed.join(' ');
	if (sign !== '' && sign === whole && entry.what !== 'heading') return 6;
	const isIn = (word: string, words: readonly string[]) => words.some((one) => means(word, one));
	if (!typed.every((word) => isIn(word, title)))
		return typed.every((word) => isIn(word, title) || isIn(word, text)) ? 1 : 0;
	const all = title.join(' ');
	return all === whole ? 5 : all.startsWith(whole) ? 4 : typed.every((word) => title.includes(word)) ? 3 : 2;
}

/** What is meant by the words, best first; equals stay in the order of the index. */
export function findNames(index: NameIndex, query: string, within: (entry: Entry) => boolean): Entry[] {
	const typed = wordsOf(query);
	if (typed.length === 0) return [];
	return index.entries
		.flatMap((one) => {
			const points = within(one.entry) ? score(one, typed) : 0;
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
		if (word.length < 4 || [...spelled.keys()].some((one) => means(folded, one))) return word;
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
