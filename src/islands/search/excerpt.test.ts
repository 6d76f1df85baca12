import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runs } from './excerpt.ts';

test('marked words become runs of their own, without their punctuation', () => {
	assert.deepEqual(runs('A <mark>retry</mark> without a <mark>“budget”,</mark> and more.'), [
		{ text: 'A ', found: false },
		{ text: 'retry', found: true },
		{ text: ' without a “', found: false },
		{ text: 'budget', found: true },
		{ text: '”, and more.', found: false },
	]);
});

test('escaped brackets come back as text, other markup stays text', () => {
	assert.deepEqual(runs('If a &lt; b &amp; <img src=x> <mark>&gt;c</mark>.'), [
		{ text: 'If a < b &amp; <img src=x> >', found: false },
		{ text: 'c', found: true },
		{ text: '.', found: false },
	]);
});

test('an excerpt out of a sentence says so', () => {
	assert.deepEqual(runs('when the backend is slow'), [{ text: '…when the backend is slow…', found: false }]);
	assert.deepEqual(runs('It is slow.'), [{ text: 'It is slow.', found: false }]);
	assert.deepEqual(runs(''), []);
});
