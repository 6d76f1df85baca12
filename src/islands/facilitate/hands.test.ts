import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leader, letterOf, raise, share, sumOf } from './hands.ts';

test('hands are counted up and down, and never below none', () => {
	assert.deepEqual(raise({}, 'a', 1), { a: 1 });
	assert.deepEqual(raise({ a: 1, b: 2 }, 'a', -1), { a: 0, b: 2 });
	assert.deepEqual(raise({ a: 0 }, 'a', -1), { a: 0 });
	assert.equal(sumOf({ a: 2, b: 3 }), 5);
});

test('the choice with the most hands leads; a tie and an empty room have no leader', () => {
	assert.equal(leader({ a: 2, b: 3, c: 0 }), 'b');
	assert.equal(leader({ a: 2, b: 2 }), null);
	assert.equal(leader({ a: 0, b: 0 }), null);
	assert.equal(leader({}), null);
});

test('a bar is a share of the room, or of the hands where there are more or the room was not counted', () => {
	assert.equal(share({ a: 2 }, 'a', 8), 0.25);
	assert.equal(share({ a: 2, b: 2 }, 'a', 0), 0.5);
	assert.equal(share({ a: 6, b: 6 }, 'a', 8), 0.5);
	assert.equal(share({}, 'a', 0), 0);
});

test('letters go by the place in the file, also where a choice is not open', () => {
	assert.equal(letterOf({ wait: 1, act: 2, tell: 3 }, 'tell'), 'C');
});
