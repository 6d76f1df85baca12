import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asHtml } from '../text/html.ts';
import type { Decision, Passed } from './debrief.ts';
import { turnings } from './turnings.ts';

const passed = (id: string, gain: number | null): Passed => ({
	id,
	text: asHtml(id),
	outcome: '',
	rightWhen: null,
	onBest: false,
	otherwise:
		gain === null
			? null
			: {
					path: [],
					ending: { id: 'x', class: 'fail', title: '', text: '' },
					at: '',
					meters: {},
					difference: {},
					better: gain > 0,
					gain,
				},
});

const decision = (...all: Passed[]): Decision => ({
	node: '',
	title: '',
	at: '',
	choice: '',
	text: '',
	outcome: '',
	change: {},
	later: [],
	after: {},
	reason: null,
	rightWhen: null,
	hinge: false,
	passed: all,
	before: [],
});

const ids = (all: { passed: Passed }[]) => all.map((each) => each.passed.id);

test('the costliest three a side, in the order of the road', () => {
	const found = turnings({
		decisions: [
			decision(passed('a', -1), passed('b', -4), passed('c', 2)),
			decision(passed('d', -2), passed('e', 0), passed('f', 12)),
			decision(passed('g', -3), passed('h', 1), passed('i', 3)),
		],
	});
	assert.deepEqual(ids(found.worse), ['b', 'd', 'g']);
	assert.deepEqual(ids(found.better), ['c', 'f', 'i']);
	assert.equal(found.left, 3);
	assert.deepEqual(
		found.better.map((each) => each.decision),
		[0, 1, 2],
	);
});

test('a choice without an ending to compare is no turning', () => {
	assert.deepEqual(turnings({ decisions: [decision(passed('a', null))] }), { worse: [], better: [], left: 0 });
});
