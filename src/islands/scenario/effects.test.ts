import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../../domain/scenario/sample.ts';
import { announcement, effectsInWords } from './effects.ts';

test('a step is announced with the time and each meter that moved', () => {
	assert.equal(announcement(sample(), { users: 80, time: 0 }, { users: 70, time: 4 }), '23:54. Users 70%, was 80%.');
});

test('a step that only takes time announces the time', () => {
	assert.equal(announcement(sample(), { users: 80, time: 0 }, { users: 80, time: 4 }), '23:54.');
});

test('a step that moves nothing says so', () => {
	assert.equal(announcement(sample(), { users: 80, time: 0 }, { users: 80, time: 0 }), 'No meter moved.');
});

test('an effect says its meter, sign and unit, and whether it is for the better', () => {
	assert.deepEqual(effectsInWords(sample(), { users: -10, time: 4 }), [
		{ id: 'users', text: 'Users −10%', good: false },
		{ id: 'time', text: '+4 min', good: false },
	]);
});

test('a unit that counts out of a total is left off a change', () => {
	const scenario = sample();
	scenario.meters.users.unit = 'of 100';
	assert.deepEqual(effectsInWords(scenario, { users: 5 })[0]?.text, 'Users +5');
});
