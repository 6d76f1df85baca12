import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runs } from './excerpt.ts';

test('marked words become runs of their own', () => {
	assert.deepEqual(runs('a <mark>retry</mark> without a <mark>budget</mark>'), [
		{ text: 'a ', found: false },
		{ text: 'retry', found: true },
		{ text: ' without a ', found: false },
		{ text: 'budget', found: true },
	]);
});

test('escaped brackets come back as text, other markup stays text', () => {
	assert.deepEqual(runs('if a &lt; b &amp; <img src=x> <mark>&gt;c</mark>'), [
		{ text: 'if a < b &amp; <img src=x> ', found: false },
		{ text: '>c', found: true },
	]);
});

test('an excerpt without a mark is one run, an empty one none', () => {
	assert.deepEqual(runs('plain'), [{ text: 'plain', found: false }]);
	assert.deepEqual(runs(''), []);
});
