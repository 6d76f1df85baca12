import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signOf } from './sign.ts';

test('a road sign is known in any case and with spaces around it, or in it as it is dictated', () => {
	assert.equal(signOf('B5'), 'B5');
	assert.equal(signOf(' d12 '), 'D12');
	assert.equal(signOf('na1'), 'NA1');
	assert.equal(signOf('b 5'), 'B5');
	assert.equal(signOf('B-5'), 'B5');
});

test('words and numbers are not signs', () => {
	for (const query of ['', 'retry', '5', 'B', 'B5 retry', 'http2', 'B500']) assert.equal(signOf(query), null, query);
});
