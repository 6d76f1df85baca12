/** The colours for browsers without `light-dark()` are the light ones of those that have it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (sheet: string) => readFileSync(new URL(`../src/styles/${sheet}.css`, import.meta.url), 'utf8');

test('every colour that has two has its light one there too', () => {
	const both = [...(read('base') + read('verdict')).matchAll(/(--[\w-]+): light-dark\((#\w+),/g)];
	const light = [...read('only-light').matchAll(/(--[\w-]+): (#\w+);/g)];
	const pairs = (found: RegExpMatchArray[]) => found.map(([, name, colour]) => `${name} ${colour}`);
	assert.ok(both.length > 10);
	assert.deepEqual(pairs(light), pairs(both));
});
