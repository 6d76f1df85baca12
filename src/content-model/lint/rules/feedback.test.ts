import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidOfLesson } from '../../../../tests/helpers/tiny-published.ts';

test('too short, a verdict, a person', async () => {
	assert.deepEqual(
		await saidOfLesson(
			'feedback',
			['on the left, correct: true, feedback: This is', 'on the left, correct: true, feedback: No. This is'],
			[
				'on the right, misconception: twice, feedback: This is',
				'on the right, misconception: twice, feedback: You are right that this is',
			],
			[
				'sight, misconception: twice, feedback: This is what somebody sees who looks at the desk from the door and goes on.',
				'sight, misconception: twice, feedback: It is not there.',
			],
		),
		[
			'questions.yaml:23 error The feedback of `left` begins with a verdict. Begin with what is true of the option.',
			'questions.yaml:24 error The feedback of `right` judges the person: “You are right”. Name the step of reasoning.',
			'questions.yaml:25 error The feedback of `none` has 4 words. Say why it tempts and where it would be right.',
		],
	);
});
