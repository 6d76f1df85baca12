import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOn } from '../../../../tests/helpers/tiny-published.ts';

test('a product fact is looked at again after twelve months', async () => {
	assert.deepEqual(await saidOn('2027-01-15', 'product-age'), []);
	assert.deepEqual(await saidOn('2027-01-17', 'product-age'), [
		'questions.yaml:65 warning What `mass` says of a product is as of 2026-01-15. Try it again, or read the vendor’s text, and date it anew.',
	]);
});
