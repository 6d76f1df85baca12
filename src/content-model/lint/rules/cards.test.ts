import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('too few cards, a card that asks nothing, an answer that is too long', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'cards',
			['What is a?', 'It is a.'],
			[
				'answer: A letter.',
				'answer: A letter and a word. A letter and a word. A letter and a word. A letter and a word. A letter and a word. A letter and a word. A letter and a word. A letter and a word. A letter and a word. ',
			],
			['card-e:\n  type: recall\n  prompt: What is e?\n  answer: A letter.\n', ''],
		),
		[
			'index.mdx:4 error Recap cards: 4. Write 5 to 9 of `type: recall`.',
			'questions.yaml:86 error The card `card-a` asks nothing. End its prompt with a question.',
			'questions.yaml:87 error The answer of `card-a` has 45 words. Keep to one fact in 40.',
		],
	);
});
