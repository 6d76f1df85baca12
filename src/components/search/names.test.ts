import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Names } from '../../islands/search/names.ts';
import { MOST_BYTES, weigh, withinWeight } from './names.ts';

/** So many lessons of seven headings, in words that do not repeat. */
function grown(lessons: number): Names {
	const word = (n: number) => (Math.imul(n + 1, 2654435761) >>> 0).toString(36);
	return {
		format: 2,
		packs: [],
		roads: [['road', 'A', 'Road', -1, 'Where it leads']],
		tracks: [['way', 'Way', Array.from({ length: lessons }, (_, i) => i), -1, 'Along']],
		lessons: Array.from({ length: lessons }, (_, i) => [
			word(i),
			`A${i}`,
			`${word(i)} ${word(i + 7)}`,
			0,
			0,
			40,
			-1,
			`About ${word(i)}`,
			Array.from({ length: 14 }, (_, n) => `${word(100 * i + n)} ${word(9 * i + n)}`),
		]),
		scenarios: [],
		words: [['w', 'word', 0, -1, 'A definition']],
		pages: [],
	};
}

test('a small site keeps every line', () => {
	const names = grown(3);
	assert.deepEqual(withinWeight(names), names);
});

test('a growing site loses lines, then headings, then words, then lessons, and never weighs more than it may', () => {
	const names = grown(300);
	const below = (one: Names) => withinWeight(names, weigh(one) - 1);
	const short = below(names);
	assert.deepEqual(short.lessons[0]?.slice(7), ['', names.lessons[0]?.[8]]);
	assert.equal(short.words[0]?.length, 4);
	const bare = below(short);
	assert.equal(bare.lessons[0]?.length, 7);
	assert.equal(bare.lessons.length, 300);
	const titles = below(bare);
	assert.deepEqual([titles.lessons.length, titles.words, titles.tracks[0]?.[2]], [300, [], []]);
	const none = below(titles);
	assert.deepEqual(none.lessons, []);
	assert.deepEqual(
		[short, bare, none].map(weigh).toSorted((a, b) => b - a),
		[short, bare, none].map(weigh),
	);
	assert.ok(weigh(withinWeight(grown(3000))) <= MOST_BYTES);
});
