import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('a word that says nothing is named with its place, in prose and questions', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'fluff',
			['One and one is two.', 'One and one is simply two.'],
			['title: How many\n', 'title: A robust number\n'],
		),
		[
			'index.mdx:42 warning “simply” says nothing here. Delete it: who stumbles here would feel stupid.',
			'questions.yaml:3 warning “robust” says nothing here. Write a number with its condition.',
		],
	);
});

test('quotations and code may hold it', async () => {
	assert.deepEqual(
		await saidOfLesson('fluff', ['One and one is two.', 'They said “obviously robust” of `simply`.']),
		[],
	);
});
