import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../problem.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { terminal } from './terminal.ts';

const found: Problem[] = [
	{
		file: 'content/core/lessons/b/questions.yaml',
		line: 4,
		column: 3,
		name: 'feedback',
		severity: 'error',
		what: 'Too short: 50% of it\nis missing.',
		mend: 'Say why.',
	},
	{
		file: 'content/core/lessons/a/index.mdx',
		line: 2,
		column: 1,
		name: 'fluff',
		severity: 'warning',
		what: 'Says nothing.',
		mend: 'Delete it.',
	},
];

test('in a terminal the findings stand by place, with their sum', () => {
	assert.equal(
		terminal(found),
		`  content/core/lessons/a/index.mdx:2:1 warning: Says nothing. Delete it. [fluff]
  content/core/lessons/b/questions.yaml:4:3 error: Too short: 50% of it
is missing. Say why. [feedback]

Content: 1 error, 1 warning. What each name asks for: /authors/rules/.`,
	);
	assert.equal(terminal([]), 'Content: nothing found.');
});

test('for GitHub each finding is one line, whatever it says', () => {
	assert.deepEqual(github(found).split('\n'), [
		'::error file=content/core/lessons/b/questions.yaml,line=4,col=3,title=feedback::Too short: 50%25 of it%0Ais missing. Say why.',
		'::warning file=content/core/lessons/a/index.mdx,line=2,col=1,title=fluff::Says nothing. Delete it.',
		'Content: 1 error, 1 warning.',
	]);
});

test('as JSON nothing is lost', () => {
	assert.deepEqual(JSON.parse(json(found)), found);
});
