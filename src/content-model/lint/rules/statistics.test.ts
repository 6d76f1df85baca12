import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('a figure without a source', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'statistics',
			['One and one is two.', 'People have learning styles.'],
			['prompt: What is a?', 'prompt: Who needs 10,000 hours?'],
		),
		[
			'index.mdx:42 error “learning styles”: learning styles has no source. Leave it out.',
			'questions.yaml:86 error “10,000 hours”: the 10,000-hour rule has no source. Leave it out.',
		],
	);
});
