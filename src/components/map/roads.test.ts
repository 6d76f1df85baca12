import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lesson } from '../../content-model/types.ts';
import { countLessons, depthOf, mapOrder, needsElsewhere, pick, trackClasses } from './roads.ts';

function lesson(id: string, rest: Partial<Lesson> = {}): Lesson {
	return {
		id,
		sign: 'A1',
		theme: 'a',
		title: id,
		summary: '',
		status: 'published',
		level: 'foundation',
		minutes: 40,
		computed: 40,
		needs: [],
		objectives: {},
		assignment: null,
		references: {},
		errata: [],
		reviewed: null,
		sections: [],
		body: null,
		questions: {},
		index: {},
		confusables: {},
		figures: {},
		scenarios: [],
		origin: { file: `${id}.mdx`, pack: null, replaced: false },
		...rest,
	};
}

test('a planned lesson counts as a lesson, never as minutes', () => {
	const lessons = [lesson('x'), lesson('y', { status: 'planned', minutes: 30 })];
	assert.deepEqual(countLessons(lessons), { all: 2, ready: 1, minutes: 40 });
});

test('a road hangs as low as the mean level of its lessons, in quarters', () => {
	const levels = ['foundation', 'practitioner', 'senior'] as const;
	assert.equal(depthOf(levels.map((level) => lesson(level, { level }))), 4);
	assert.equal(depthOf([lesson('x', { level: 'senior' })]), 8);
	assert.equal(depthOf([]), 0);
});

test('lessons a pack hides leave no hole', () => {
	const lessons = { x: lesson('x') };
	assert.deepEqual(
		pick({ lessons }, ['gone', 'x']).map(({ id }) => id),
		['x'],
	);
});

test('the order of the map is the order of the roads', () => {
	const lessons = { x: lesson('x'), y: lesson('y', { theme: 'b' }) };
	const road = (id: string, ids: string[]) => ({
		id,
		sign: id,
		title: id,
		summary: '',
		lessons: ids,
		pack: null,
		levels: { helped: '', alone: '', asked: '', leads: '' },
	});
	assert.deepEqual(
		mapOrder({ lessons, themes: [road('b', ['y']), road('a', ['x'])] }).map(({ id }) => id),
		['y', 'x'],
	);
});

test('a lesson bears the classes of its tracks; a pack’s own lesson is on all of them', () => {
	const track = (id: string, lessons: string[]) => ({
		id,
		title: id,
		intro: '',
		pack: null,
		stages: [{ id: 's', title: 's', lessons }],
	});
	const tracks = [track('one', ['x']), track('two', ['y']), track('three', ['x'])];
	assert.deepEqual(trackClasses({ tracks }, lesson('x')), ['k1', 'k3']);
	const added = lesson('acme-x', { origin: { file: '', pack: 'acme', replaced: false } });
	assert.deepEqual(trackClasses({ tracks }, added), ['k1', 'k2', 'k3']);
	const replaced = lesson('y', { origin: { file: '', pack: 'acme', replaced: true } });
	assert.deepEqual(trackClasses({ tracks }, replaced), ['k2']);
});

test('only ready needs on another road are named', () => {
	const lessons = {
		same: lesson('same'),
		ready: lesson('ready', { theme: 'b' }),
		planned: lesson('planned', { theme: 'b', status: 'planned' }),
	};
	const needs = needsElsewhere({ lessons }, lesson('x', { needs: ['same', 'ready', 'planned'] }));
	assert.deepEqual(
		needs.map(({ id }) => id),
		['ready'],
	);
});
