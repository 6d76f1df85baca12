import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('words that give an option away', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'option-words',
			['text: A thing not in sight', 'text: None of these things'],
			['text: The one on the right', 'text: Only the right one'],
		),
		[
			'questions.yaml:24 warning `right` says “Only”. Say what it would do in this case, and no more.',
			'questions.yaml:25 warning `none` says “None of these”. Say what it would do in this case, and no more.',
		],
	);
});
