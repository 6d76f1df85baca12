import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Part } from './engine.ts';
import { below, type Row, textRow } from './row.ts';

const part = (id: string, title: string, hits: number, excerpt = `the <mark>retry</mark> of ${id}`): Part => ({
	title,
	url: `/team/lessons/contain-failure/#${id}`,
	excerpt,
	locations: Array.from({ length: hits }, (_, i) => i),
	anchor: { id },
});
const page = (over: Partial<Page>): Page => ({
	url: '/team/lessons/contain-failure/',
	excerpt: 'A <mark>retry</mark> costs.',
	meta: { kind: 'lesson', title: 'Contain failure', sign: 'B5', minutes: '45' },
	sub_results: [],
	...over,
});

test('a lesson has the headings under which most was found, in the order of the page', () => {
	const { anchor: _, ...before } = part('', '', 9);
	const parts = [part('a', 'A', 1), part('b', 'B', 3), part('c', 'C', 1), part('d', 'D', 2), part('e', 'E', 2)];
	const row = textRow(page({ sub_results: [before, ...parts] }), 'retry', null);
	assert.deepEqual(
		row?.parts.map(({ title }) => title),
		['B', 'D', 'E'],
	);
	assert.equal(row?.about, 'Lesson, 45 min');
	assert.deepEqual(row?.text, [
		{ text: 'A ', found: false },
		{ text: 'retry', found: true },
		{ text: ' costs.', found: false },
	]);
});

test('the questions of a lesson are one row about the best, which leads to it in its lesson', () => {
	const questions = page({
		url: '/team/lessons/contain-failure/questions/',
		meta: { kind: 'question', title: 'Contain failure', sign: 'B5', pack: 'Northwind' },
		sub_results: [part('first', 'First', 1), part('best', 'Best', 4), part('none', 'None', 1, '<mark>x</mark>')],
	});
	const row = textRow(questions, 'retry', null);
	assert.equal(row?.url, '/team/lessons/contain-failure/#best');
	assert.equal(row?.about, 'Question in Contain failure, Northwind pack');
	assert.equal(row?.pack, true);
	assert.deepEqual(row?.parts, [{ title: 'First', url: '/team/lessons/contain-failure/#first' }]);
	const answered = textRow(questions, 'retry', new Set(['contain-failure/first']));
	assert.equal(answered?.url, '/team/lessons/contain-failure/#first');
	assert.equal(textRow(questions, 'retry', new Set(['other/first'])), null);
});

test('what Pagefind takes for a hit by its first letter is none', () => {
	assert.equal(textRow(page({ excerpt: 'an <mark>x</mark>' }), 'xylophone', null), null);
	assert.equal(textRow(page({ excerpt: 'as <mark>"XY,LO"</mark>' }), 'xylophone', null), null);
	assert.notEqual(textRow(page({ excerpt: 'an <mark>x</mark>' }), 'x', null), null);
	assert.notEqual(textRow(page({ excerpt: '<mark>is</mark> <mark>it</mark>' }), '"is it"', null), null);
});

test('hits in the text come below the names, each page once', () => {
	const row = (url: string): Row => ({ url, sign: '', pack: false, title: [], about: '', text: [], parts: [] });
	const [a, b, c] = ['a', 'b', 'c'].map(row) as [Row, Row, Row];
	assert.deepEqual(below([b], [a, b, c]), [a, c]);
});
