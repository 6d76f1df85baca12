import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('a negative question and one that asks nothing', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'stem',
			['prompt: Which of the things is it?', 'prompt: Which of the things is it NOT?'],
			['prompt: How many?', 'prompt: How many'],
		),
		[
			'questions.yaml:4 error `guess` neither asks nor instructs. End it with a question mark or a full stop.',
			'questions.yaml:17 error `pick` asks for what does not hold (NOT). Ask for what does.',
		],
	);
});
