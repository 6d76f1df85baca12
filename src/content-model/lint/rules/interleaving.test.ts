import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('three in a row on one objective, and one question from a set', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'interleaving',
			[
				'<Question id="weight" />\n<Question id="called" />\n',
				'<Question id="mass" />\n<Question id="weight" />\n<Question id="called" />\n',
			],
			['<Question id="sum" />\n<Question id="mass" />', '<Question id="sum" />'],
			['  objective: count\n  context: pick', '  objective: weigh\n  context: pick'],
			['  confusable: things/left\n', ''],
		),
		[
			'index.mdx:4 error Questions that belong to a set of confusables: 1. Give two of them `confusable: set/member` from `confusables.yaml`.',
			'questions.yaml:29 error `weight` is the third in a row on `weigh`. Place a question of another objective between them.',
		],
	);
});
