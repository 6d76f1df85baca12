import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtIn } from './built-in.ts';
import { rules } from './rules/index.ts';

test('every name that a finding can bear is explained once', () => {
	const known = [...builtIn, ...rules].map(({ name }) => name);
	assert.deepEqual(
		known.filter((name, i) => known.indexOf(name) !== i),
		[],
	);
	const folder = new URL('../', import.meta.url);
	const named = readdirSync(folder)
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.flatMap((file) => {
			const code = readFileSync(new URL(file, folder), 'utf8');
			const found = code.matchAll(/\bname: '([a-z-]+)',\s+severity|\breport\(\s*\w+,\s*'([a-z-]+)'/g);
			return [...found].map((match) => match[1] ?? match[2] ?? '');
		});
	assert.ok(named.length > 10, `${named.length} found`);
	assert.deepEqual(
		named.filter((name) => !known.includes(name)),
		[],
	);
});
