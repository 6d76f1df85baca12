/** Words that stand in for others, so that the vocabulary of many lessons grows as that of real text does. */

/** A stream of numbers from 0 to 1 from a seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

const CONSONANTS = 'bcdfglmnprstvz';
const VOWELS = 'aeiou';

/** The invented word of a rank: the same letters for the same rank and length, and two ranks hardly ever share one. */
function invented(rank: number, length: number): string {
	const random = seeded(rank * 31 + length);
	const letter = (of: string) => of.charAt(Math.floor(random() * of.length));
	return Array.from({ length }, (_, i) => letter(i % 2 ? VOWELS : CONSONANTS)).join('');
}

/** Ranks follow a Lomax law: new words come with about the 0.7th power of the length of the text. */
function rankOf(random: () => number): number {
	return Math.floor(60 * (random() ** (-1 / 0.45) - 1));
}

/** Share of the different words of a text that are replaced. */
const SHARE = 0.4;

/** Where text may change: words of five small letters or more that are no code, name, link or attribute. */
const WORD = /(?<![\p{L}\d`\\/:.{<_"=-])[a-z]{5,}(?![\p{L}\d`/:=}_(-])/gu;
const CODE = /```[\s\S]*?```|`[^`\n]*`|<[^>]*>|\{\{.*?\}\}|\]\([^)]*\)/g;

/** Words of a piece of text as [from, to). */
export function wordsOf(text: string): [number, number][] {
	const prose = text.replace(CODE, (code) => ' '.repeat(code.length));
	return [...prose.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length]);
}

/**
 * The text with some of its words replaced throughout by others of the same length: lints that compare lengths find no
 * news, and it compresses as well as before.
 */
export function vary(text: string, words: readonly [number, number][], random: () => number): string {
	const instead = new Map<string, string>();
	let varied = '';
	let done = 0;
	for (const [from, to] of words) {
		const word = text.slice(from, to);
		if (!instead.has(word)) instead.set(word, random() < SHARE ? invented(rankOf(random), word.length) : word);
		varied += text.slice(done, from) + instead.get(word);
		done = to;
	}
	return varied + text.slice(done);
}
