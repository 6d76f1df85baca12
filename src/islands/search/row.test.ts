import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Part } from './engine.ts';
import { below, type Row, textRow } from './row.ts';

const part = (id: string, title: string, hits: number, excerpt = `the <mark>retry</mark> of ${id}`): Part => ({
	title,
	url: `/team/lessons/contain-failure/#${id}`,
	excerpt,
	locations: Array.from({ length: hits }, () => 1),
	anchor: { id },
});
const page = (over: Partial<Page>): Page => ({
	url: '/team/lessons/contain-failure/',
	excerpt: 'A <mark>retry</mark> costs.',
	content: 'A retry costs. Retries retry, and a budget bounds them.',
	locations: [1],
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
		sub_results: [part('first', 'First', 1), part('best', 'Best', 4), { ...part('none', 'None', 1), locations: [0] }],
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

test('every word that was typed is meant by a word of the page, in any form, or it is no hit', () => {
	const isHit = (content: string, query: string) =>
		textRow(page({ content, locations: content.split(' ').map((_, i) => i) }), query, null) !== null;
	for (const [found, query] of [
		['retries retried retrying', 'retry'],
		['A retry.', 'retrying'],
		['PostgreSQL', 'sql'],
		['“r.station_id”', 'station_id'],
		['99.9%', '99.9%'],
		['utilisation:', 'utilization'],
		['run', 'running'],
		['is it', '"is it"'],
		['x', 'x'],
		['Hyrum’s law', "hyrum's law"],
		['e-mail', 'email'],
	] as const)
		assert.ok(isHit(found, query), `${query}: ${found}`);
	for (const [found, query] of [
		['x', 'xylophone'],
		['"XY,LO"', 'xylophone'],
		['in into WhereIn', 'indices'],
		['5th', 'throttling'],
		['block', 'blockchain'],
		['dock', 'docker'],
		['station_id', 'idx_orders'],
		['POST', 'post-mortem'],
		['out outcome', 'fan out'],
		['anything', '%'],
	] as const)
		assert.ok(!isHit(found, query), `${query}: ${found}`);
});

test('the question that has most of the words comes first, not the one that has one of them most often', () => {
	const questions = page({
		url: '/team/lessons/contain-failure/questions/',
		meta: { kind: 'question', title: 'Contain failure' },
		content: 'retry retry retry budget retry',
		locations: [0, 1, 2, 3, 4],
		sub_results: [
			{ ...part('often', 'Often', 0), locations: [0, 1, 2] },
			{ ...part('both', 'Both', 0), locations: [3, 4] },
		],
	});
	const row = textRow(questions, 'retry budget', null);
	assert.match(row?.url ?? '', /#both$/);
	assert.deepEqual(row?.parts, []);
	const named = { ...questions, sub_results: [part('often', 'Often', 3), part('named', 'Retries', 1)] };
	assert.match(textRow(named, 'retry', null)?.url ?? '', /#named$/, 'unless it bears their name');
});

test('hits in the text come below the names, each page once', () => {
	const row = (url: string): Row => ({ url, sign: '', pack: false, title: [], about: '', text: [], parts: [] });
	const [a, b, c] = ['a', 'b', 'c'].map(row) as [Row, Row, Row];
	assert.deepEqual(below([b], [a, b, c]), [a, c]);
});
