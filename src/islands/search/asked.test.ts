import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNarrowed, knownTo, nothing, readAddress, writeAddress } from './asked.ts';
import type { Names } from './names.ts';

test('an address brings back all that was asked', () => {
	const asked = {
		query: 'retry & budget',
		kinds: ['question', 'word'],
		road: 'design',
		track: 'mid-to-senior',
		level: 'senior',
		pack: 'Northwind, Ltd',
		done: true,
	} as const;
	assert.deepEqual(readAddress(writeAddress(asked)), asked);
});

test('nothing asked is no address, and what an address does not say is not narrowed', () => {
	assert.equal(writeAddress({ ...nothing, query: '  ' }), '');
	assert.deepEqual(readAddress(''), nothing);
	assert.deepEqual(readAddress('?q=+retry+'), { ...nothing, query: 'retry' });
	assert.equal(isNarrowed({ ...nothing, query: 'retry' }), false);
	assert.equal(isNarrowed({ ...nothing, kinds: ['word'] }), true);
});

test('what is not known counts as not said', () => {
	assert.deepEqual(readAddress('?q=x&kind=secret&level=boss&done=perhaps&track='), { ...nothing, query: 'x' });
	const names: Names = {
		format: 2,
		packs: ['Northwind'],
		roads: [['design', 'B', 'Design', -1]],
		tracks: [],
		lessons: [],
		scenarios: [],
		words: [],
		pages: [],
	};
	const asked = { ...nothing, road: 'design', track: 'gone', pack: '<b>' };
	assert.deepEqual(knownTo(names, asked), { ...nothing, road: 'design' });
});
