import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockText } from './clock.ts';
import { sample } from './sample.ts';
import type { Meter, Scenario } from './types.ts';

function at(clock: Scenario['clock'], meter: Partial<Meter>, value: number): string {
	const time: Meter = { label: 'Time', unit: '', min: 0, max: 1000, start: 0, better: 'low', ...meter };
	return clockText(sample({ clock, meters: { time } }), { time: value });
}

test('minutes are added to the start', () => {
	assert.equal(at({ start: '10:02', unit: 'minute', meter: 'time' }, {}, 0), '10:02');
	assert.equal(at({ start: '10:02', unit: 'minute', meter: 'time' }, {}, 64), '11:06');
});

test('a night runs over midnight without naming a day', () => {
	assert.equal(at({ start: '23:50', unit: 'minute', meter: 'time' }, {}, 20), '00:10');
});

test('minutes name the day once a whole day has passed', () => {
	assert.equal(at({ start: '23:50', unit: 'minute', meter: 'time' }, {}, 24 * 60), 'Day 2, 23:50');
});

test('hours name the day from the first midnight', () => {
	assert.equal(at({ start: '14:00', unit: 'hour', meter: 'time' }, {}, 9.5), '23:30');
	assert.equal(at({ start: '14:00', unit: 'hour', meter: 'time' }, {}, 12), 'Day 2, 02:00');
	assert.equal(at({ start: '14:00', unit: 'hour', meter: 'time' }, {}, 35), 'Day 3, 01:00');
});

test('days count from the first', () => {
	assert.equal(at({ start: '09:00', unit: 'day', meter: 'time' }, {}, 0), 'Day 1');
	assert.equal(at({ start: '09:00', unit: 'day', meter: 'time' }, {}, 12), 'Day 13');
});

test('a meter of time left runs the clock forward as it falls', () => {
	assert.equal(at({ start: '05:00', unit: 'minute', meter: 'time' }, { start: 120, better: 'high' }, 75), '05:45');
});

test('a scenario without a clock shows none', () => {
	assert.equal(at(null, {}, 5), '');
});
