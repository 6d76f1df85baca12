import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearing } from './bearing.ts';
import { duration, when } from './marks.ts';
import { counts, home, inWords } from './site.ts';

test('numbers to ninety-nine are words', () => {
	assert.deepEqual([0, 1, 12, 20, 36, 99, 100].map(inWords), [
		'no',
		'one',
		'twelve',
		'twenty',
		'thirty-six',
		'ninety-nine',
		'100',
	]);
});

test('how many answers held reads as a sentence, also where it is none', () => {
	assert.equal(bearing.held(0, 2), 'None of two answers held.');
	assert.equal(bearing.held(1, 2), 'One of two answers held.');
	assert.deepEqual(
		[0, 1].map((right) => bearing.held(right, 1)),
		['Your answer did not hold.', 'Your answer held.'],
	);
});

test('a duration names no empty part', () => {
	assert.deepEqual([0, 45, 60, 107].map(duration), ['0 min', '45 min', '1 h', '1 h 47 min']);
});

test('counts say what is ready and what is planned, and only that', () => {
	assert.equal(counts(36, 1, 45), '36 lessons, 1 ready (45 min), 35 planned');
	assert.equal(counts(36, 36, 1395), '36 lessons, 23 h 15 min');
	assert.equal(counts(3, 0, 0), '3 lessons, all planned');
	assert.equal(counts(1, 0, 0), '1 lesson, planned');
});

test('the first words of the site do not promise lessons that are being written', () => {
	assert.match(home.stand(36, 1), /^A course of thirty-six lessons .* One is ready, the others are being written\./);
	assert.match(home.stand(36, 0), /All are being written\./);
	assert.match(home.stand(36, 36), /^Thirty-six lessons where/);
});

test('a time is today, yesterday, or a date', () => {
	const now = new Date(2026, 10, 20, 9, 0);
	assert.equal(when(new Date(2026, 10, 20, 8, 5), now), 'today at 08:05');
	assert.equal(when(new Date(2026, 10, 19, 21, 40), now), 'yesterday at 21:40');
	assert.equal(when(new Date(2026, 10, 3, 21, 40), now), 'on 3 November 2026 at 21:40');
	assert.equal(when(new Date(2026, 2, 1, 0, 10), new Date(2026, 2, 2, 0, 5)), 'yesterday at 00:10');
});
