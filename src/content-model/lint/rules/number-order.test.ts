import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('numbers that are shuffled, or do not ascend', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'number-order',
			['text: The thing on the left', 'text: 30 things'],
			['text: The one on the right', 'text: 4 things'],
			['text: A thing not in sight', 'text: "1,000 things"'],
		),
		[
			'questions.yaml:22 error The numbers of `pick` are shuffled. Write them in ascending order with `shuffle: false`.',
		],
	);
});

test('in order and unshuffled they stand', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'number-order',
			['text: The thing on the left', 'text: 4 things'],
			['text: The one on the right', 'text: 30 things'],
			['text: A thing not in sight', 'text: "1,000 things"'],
			['  confusable: things/left\n', '  confusable: things/left\n  shuffle: false\n'],
		),
		[],
	);
});
