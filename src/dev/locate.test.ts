import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../content-model/problem.ts';
import { locate } from './locate.ts';

/** A finding at the place of a piece of text. */
function at(file: string, text: string, piece: string): Problem {
	const before = text.slice(0, text.indexOf(piece)).split('\n');
	const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
	return { file, ...place, name: 'feedback', severity: 'error', what: '', mend: '' };
}

const find = (file: string, text: string, piece: string) => locate(at(file, text, piece), text);

const questions = `fan-out:
  prompt: How many requests?
  options:
    depends:
      text: Depends on the *backoff*
      feedback: Wrong. Backoff changes nothing.
    twelve: { text: 12, feedback: Adding is what you get. }
`;

test('a finding in a question names it, and the texts it is about: feedback, then its option', () => {
	assert.deepEqual(find('content/core/lessons/contain-failure/questions.yaml', questions, 'Wrong.'), {
		subject: 'lessons/contain-failure',
		question: 'contain-failure/fan-out',
		node: null,
		texts: ['wrongbackoffchangesnothing', 'dependsonthebackoff'],
	});
	assert.deepEqual(find('lessons/x/more-questions.yaml', questions, 'feedback: Adding')?.texts, [
		'addingiswhatyouget',
		'12',
	]);
	assert.deepEqual(find('lessons/x/questions.yaml', questions, 'fan-out')?.texts, [], 'the question as a whole');
});

test('a field that a pack patches is met where the question is', () => {
	const pack = `name: Acme
patch:
  questions/contain-failure/fan-out:
    options: { depends: { feedback: Too short. } }
  scenarios/gate: { nodes: { closed: { text: The gate is closed. } } }
  themes/operate: { title: Operate }
`;
	const patched = find('../acme/pack.yaml', pack, 'Too short');
	assert.equal(patched?.question, 'contain-failure/fan-out');
	assert.deepEqual(patched?.texts, ['tooshort']);
	assert.deepEqual(find('../acme/pack.yaml', pack, 'The gate'), {
		subject: 'scenarios/gate',
		question: null,
		node: 'closed',
		texts: ['thegateisclosed'],
	});
	assert.equal(find('../acme/pack.yaml', pack, 'Operate'), null);
	assert.equal(find('../acme/pack.yaml', pack, 'name'), null);
});

test('prose is met by its first letters, a section by its heading, a placed question by its id', () => {
	const prose = `---
title: Contain failure
minutes: 45
---
<Section is="model">

## Attempts *multiply*

Each [layer](../x/) starts \`four\` attempts.

<Question id="fan-out" />
`;
	const file = 'content/core/lessons/contain-failure/index.mdx';
	assert.deepEqual(find(file, prose, '<Section')?.texts, ['attemptsmultiply']);
	assert.deepEqual(find(file, prose, 'Each')?.texts, ['eachlayerstartsfourattempts']);
	assert.equal(find(file, prose, '<Question')?.question, 'contain-failure/fan-out');
	assert.deepEqual(find(file, prose, 'Contain failure')?.texts, ['containfailure']);
	assert.deepEqual(find(file, prose, '45')?.texts, ['45']);
});

test('a finding in a scenario names its node and the choice', () => {
	const scenario =
		'nodes:\n  spike:\n    title: Thirty\n    choices:\n      wait: { text: Wait a minute., effects: {} }\n';
	assert.deepEqual(find('scenarios/gate.yaml', scenario, 'effects'), {
		subject: 'scenarios/gate',
		question: null,
		node: 'spike',
		texts: ['waitaminute'],
	});
	assert.deepEqual(find('scenarios/gate.yaml', scenario, 'spike')?.texts, []);
});

test('a file that no reader meets alone, and one that does not parse, have no place or only a page', () => {
	assert.equal(find('content/core/themes.yaml', 'a: b\n', 'a'), null);
	assert.deepEqual(find('content/core/lessons/x/questions.yaml', 'a: [b\nc: d\n', 'c')?.subject, 'lessons/x');
});
