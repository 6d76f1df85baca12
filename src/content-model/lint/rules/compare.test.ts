import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('none that compares', async () => {
	assert.deepEqual(await saidOfLesson('compare', ['  role: compare\n', '']), [
		'index.mdx:4 error Questions that compare two cases: 0. Give one of them `role: compare`.',
	]);
});
