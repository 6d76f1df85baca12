import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('a lesson that asks nothing first', async () => {
	assert.deepEqual(await saidOfLesson('attempt', ['  role: attempt\n', '']), [
		'index.mdx:4 error No question is an attempt. Give the question before the model `role: attempt`.',
	]);
});

test('an attempt among the practice', async () => {
	assert.deepEqual(
		await saidOfLesson('attempt', [
			'  objective: weigh\n  context: weight\n',
			'  objective: weigh\n  context: weight\n  role: attempt\n',
		]),
		[
			'questions.yaml:32 error The attempt `weight` stands in the section `practice`. Move it to the attempt section, or let it count: remove the role.',
		],
	);
});
