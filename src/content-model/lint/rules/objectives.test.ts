import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('an exercise without objective, one story, recognition alone, one exercise', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'objectives',
			['  objective: count\n  context: guess\n', '  context: guess\n'],
			['context: mass', 'context: weight'],
		),
		[
			'questions.yaml:1 error The question `guess` trains no objective. Add `objective:` from the lesson’s list.',
			'index.mdx:9 error All exercises of `weigh` tell one story. Give one of them another `context`.',
		],
	);
});

test('an objective that is only recognised', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'objectives',
			[
				'names:\n  type: estimate\n  title: How many\n  prompt: How many?\n  objective: name',
				'names:\n  type: estimate\n  title: How many\n  prompt: How many?\n  objective: weigh',
			],
			['context: mass', 'context: called\n  formerly: []'],
		),
		['index.mdx:10 error Exercises of `name`: 1. Practise it at least twice.'],
	);
});
