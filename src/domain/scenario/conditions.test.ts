import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds } from './conditions.ts';

const past = { chosen: ['a.x', 'b.y'], opened: ['a.log'], meters: { users: 40, time: 6 } };

test('no condition always holds', () => {
	assert.equal(holds(undefined, past), true);
	assert.equal(holds({}, past), true);
});

test('every choice named must have been made', () => {
	assert.equal(holds({ chose: ['a.x', 'b.y'] }, past), true);
	assert.equal(holds({ chose: ['a.x', 'b.z'] }, past), false);
});

test('none of the choices under `not` may have been made', () => {
	assert.equal(holds({ not: ['b.z', 'c.z'] }, past), true);
	assert.equal(holds({ not: ['b.z', 'a.x'] }, past), false);
});

test('evidence counts only when opened', () => {
	assert.equal(holds({ opened: ['a.log'] }, past), true);
	assert.equal(holds({ opened: ['a.graph'] }, past), false);
});

test('limits of a meter are inclusive on both sides', () => {
	assert.equal(holds({ meters: { users: { min: 40, max: 40 } } }, past), true);
	assert.equal(holds({ meters: { users: { min: 41 } } }, past), false);
	assert.equal(holds({ meters: { users: { max: 39 } } }, past), false);
});

test('a meter that does not exist meets no limit', () => {
	assert.equal(holds({ meters: { debt: { min: 0 } } }, past), false);
});

test('all parts must hold together', () => {
	assert.equal(holds({ chose: ['a.x'], not: ['b.z'], opened: ['a.log'], meters: { time: { max: 6 } } }, past), true);
	assert.equal(holds({ chose: ['a.x'], not: ['b.y'] }, past), false);
});
