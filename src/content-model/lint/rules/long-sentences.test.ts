import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('a long sentence is named with its first words', async () => {
	assert.deepEqual(
		await saidOfLesson('long-sentences', [
			'One and one is two.',
			'One and one is two and two and two and two and two and two and two and two and two and two and two and two and two and two and two and two and two and two.',
		]),
		['index.mdx:42 warning A sentence of 39 words: “One and one is two and …”. Break it before 35.'],
	);
});

test('a long paragraph', async () => {
	assert.deepEqual(
		await saidOfLesson('long-sentences', [
			'One and one is two.',
			'One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. One and one is two. ',
		]),
		['index.mdx:42 warning A paragraph of 100 words. Break it before 90.'],
	);
});
