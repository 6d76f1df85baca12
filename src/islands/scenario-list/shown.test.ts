import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, type Shown } from './shown.ts';

const all: Shown = { show: '', road: '', track: '', length: '' };
const row = { road: 'design', tracks: ['back'], minutes: 10, played: false };

test('everything is shown until something is chosen', () => {
	assert.equal(fits(row, all, null), true);
});

test('played, not played, and the track chosen on the map', () => {
	assert.equal(fits(row, { ...all, show: 'played' }, null), false);
	assert.equal(fits({ ...row, played: true }, { ...all, show: 'played' }, null), true);
	assert.equal(fits(row, { ...all, show: 'not-played' }, null), true);
	assert.equal(fits(row, { ...all, show: 'my-track' }, 'back'), true);
	assert.equal(fits(row, { ...all, show: 'my-track' }, 'front'), false);
	assert.equal(fits(row, { ...all, show: 'my-track' }, null), false);
});

test('road, track and length narrow it together', () => {
	assert.equal(fits(row, { ...all, road: 'design', track: 'back', length: 'short' }, null), true);
	assert.equal(fits(row, { ...all, road: 'data' }, null), false);
	assert.equal(fits(row, { ...all, track: 'front' }, null), false);
	assert.equal(fits(row, { ...all, length: 'long' }, null), false);
	assert.equal(fits({ ...row, minutes: 11 }, { ...all, length: 'long' }, null), true);
});
