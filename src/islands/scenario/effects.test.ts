import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debrief } from '../../domain/scenario/debrief.ts';
import { sample } from '../../domain/scenario/sample.ts';
import { announcement, effectsInWords, resultInWords } from './effects.ts';

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

test('a result names the ending only where its class differs, then the numbers, the largest share of a range first', () => {
	const scenario = sample();
	const [first] = debrief(scenario, ['alarm.wait', 'after.fix']).decisions;
	const yours = debrief(scenario, ['alarm.wait', 'after.fix']).ending;
	const otherwise = first?.passed[0]?.otherwise;
	if (!yours || !otherwise) throw new Error('nothing to compare');
	assert.deepEqual(resultInWords(scenario, yours, otherwise), ['the best ending', 'Users +25%', '−14 min']);
	assert.deepEqual(resultInWords(scenario, { ...yours, class: 'best' }, { ...otherwise, difference: {} }), [
		'the same numbers',
	]);
});
