import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('the model before the attempt is named at its section', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'section-order',
			['<Section is="attempt">\n\n## Guess\n\n<Question id="guess" />\n\n</Section>\n', ''],
			[
				'<Section is="example">',
				'<Section is="attempt">\n\n## Guess\n\n<Question id="guess" />\n\n</Section>\n<Section is="example">',
			],
		),
		[
			'index.mdx:31 error The section `model` stands out of order. The order is hook, attempt, model, example, practice, scenario, at-work, recap.',
		],
	);
});

test('an example may come before the attempt', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'section-order',
			[
				'<Section is="attempt">\n\n## Guess',
				'<Section is="example">\n\n## First\n\nSo it goes.\n\n</Section>\n<Section is="attempt">\n\n## Guess',
			],
			['<Section is="example">\n\n## Three of them\n\nTwo and one is three.\n\n</Section>\n', ''],
		),
		[],
	);
});
