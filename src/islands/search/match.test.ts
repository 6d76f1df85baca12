import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from '../../domain/text/edit-distance.ts';
import { nothing } from './asked.ts';
import { entriesOf, isWithin } from './entries.ts';
import { findNames, indexNames, marked, meantInstead, wordsOf } from './match.ts';
import type { Names } from './names.ts';

const names: Names = {
	format: 2,
	packs: ['Northwind'],
	roads: [
		['design', 'B', 'Design systems', -1, 'Systems that hold'],
		['ours', 'N', 'At Northwind', 0],
	],
	tracks: [
		['back', 'Backend', [0], -1],
		['newcomers', 'Newcomers', [2], 0],
	],
	lessons: [
		['contain-failure', 'B5', 'Contain failure', 0, 2, 45, -1, 'Retries multiply', ['many', 'Retries multiply']],
		['load', 'B1', 'Load and limits', 0, 0, 30, -1, '', ['queues', 'Retry queues']],
		['paging', 'N1', 'Paging', 1, 0, 7, 0],
	],
	scenarios: [['thursday', 'Thursday, 10:02', 0, 10, -1, 'Inventory slows down']],
	words: [
		['retry-budget', 'retry budget', 0, -1, 'A share of calls that may be repeated'],
		['hyrums-law', 'Hyrum’s law', 0, -1, 'Somebody depends on every behaviour'],
		['keyset', 'keyset', 0, -1, 'The sort values of a row'],
		['n-plus-one', 'N+1 queries', 0, -1, 'One statement, then 10 more'],
		['utilisation', 'utilisation', 0, -1, 'A CI signal, one of 19'],
		['circuit', 'circuit box', 0, -1],
		['ci', 'trust in CI', 0, -1],
		['berth', 'berth', -1, 0],
	],
	pages: [
		['templates/adr/', 'Décision record', -1, 'Context, Choice'],
		['templates/handover/', 'Handover', 0],
	],
};
const entries = entriesOf(names, '/team/');
const index = indexNames(entries);
const found = (query: string, asked = nothing) =>
	findNames(index, query, (entry) => isWithin(entry, asked, null)).map(({ url }) => url.slice('/team/'.length));

test('a sign brings its lesson, then its scenario, in any case', () => {
	assert.deepEqual(found('b5'), ['lessons/contain-failure/', 'scenarios/thursday/']);
	for (const query of [' B5 ', 'b 5', 'B-5']) assert.deepEqual(found(query), found('b5'), query);
	assert.deepEqual(found('N1'), ['lessons/paging/']);
});

test('titles come before headings, words that begin a title before words within it', () => {
	assert.deepEqual(found('retr'), ['glossary/#retry-budget', 'lessons/contain-failure/#many', 'lessons/load/#queues']);
	assert.deepEqual(found('system'), ['themes/design/']);
	assert.equal(found('failure')[0], 'lessons/contain-failure/');
});

test('every word has to be there; "retry" and "retries" are one, also while they are typed', () => {
	for (const query of ['retry mult', 'retries multiply', 'retrie mul'])
		assert.deepEqual(found(query), ['lessons/contain-failure/#many'], query);
	assert.deepEqual(found('retry elephant'), []);
	assert.deepEqual(found('--'), []);
});

test('a plural finds its singular, and a word what begins with it, with every letter that is typed', () => {
	for (const query of ['retry budgets', 'budget', 'keysets', 'boxes', 'box'])
		assert.equal(found(query).length, 1, query);
	for (const query of ['ke', 'key', 'keys', 'keyse']) assert.deepEqual(found(query), ['glossary/#keyset'], query);
	for (const query of ['quer', 'query', 'queri', 'querie', 'queries'])
		assert.deepEqual(found(query), ['glossary/#n-plus-one'], query);
});

test('apostrophes may be straight, curly or left out, and z stands for s', () => {
	for (const query of ['hyrum’s law', "Hyrum's", 'hyrums law', 'hyrum'])
		assert.deepEqual(found(query), ['glossary/#hyrums-law'], query);
	assert.deepEqual(found('utilization'), ['glossary/#utilisation']);
	assert.deepEqual(marked('Hyrum’s law', wordsOf("hyrum's")), [
		{ text: 'Hyrum’s', found: true },
		{ text: ' ', found: false },
		{ text: 'law', found: false },
	]);
});

test('a letter between words means itself, and a whole word comes before the beginning of another', () => {
	assert.deepEqual(found('n+1'), ['glossary/#n-plus-one']);
	assert.deepEqual(found('o(n log n)'), []);
	assert.deepEqual(found('ci').slice(0, 2), ['glossary/#ci', 'glossary/#circuit']);
});

test('accents need not be typed, and definitions and fields of templates are searched', () => {
	assert.deepEqual(found('decision'), ['templates/adr/']);
	assert.deepEqual(found('choice'), ['templates/adr/']);
	assert.deepEqual(found('repeated'), ['glossary/#retry-budget']);
	assert.deepEqual(found('inventory'), [], 'the text of a scenario is for the full-text index');
});

test('road, track, level, pack, kind and what is done narrow it', () => {
	assert.deepEqual(found('pag', { ...nothing, pack: 'Northwind' }), ['lessons/paging/']);
	for (const [query, url] of [
		['newc', 'tracks/newcomers/'],
		['bert', 'glossary/#berth'],
		['hand', 'templates/handover/'],
	] as const)
		assert.deepEqual(found(query, { ...nothing, pack: 'Northwind' }), [url], query);
	assert.deepEqual(found('pag', { ...nothing, road: 'design' }), []);
	assert.deepEqual(found('retr', { ...nothing, track: 'back', kinds: ['lesson'] }), ['lessons/contain-failure/#many']);
	assert.deepEqual(found('limits', { ...nothing, level: 'senior' }), []);
	const done = new Set(['scenario:thursday']);
	assert.deepEqual(
		entries.filter((entry) => isWithin(entry, { ...nothing, done: true }, done)).map(({ title }) => title),
		['Thursday, 10:02'],
	);
});

test('what was typed is marked as text, markup stays text', () => {
	assert.deepEqual(marked('Retries & <b>budgets</b>', wordsOf('retry bud')), [
		{ text: 'Retries', found: true },
		{ text: ' & <', found: false },
		{ text: 'b', found: false },
		{ text: '>', found: false },
		{ text: 'budgets', found: true },
		{ text: '</', found: false },
		{ text: 'b', found: false },
		{ text: '>', found: false },
	]);
});

test('a slip of the fingers is answered with the nearest words that exist', () => {
	const instead = (query: string) => meantInstead(index, query, editDistance);
	assert.equal(instead('faliure'), 'failure');
	assert.equal(instead('contian failure'), 'contain failure');
	for (const query of ['failure', 'fail', 'elephant', 'b5', '']) assert.equal(instead(query), null, query);
});
