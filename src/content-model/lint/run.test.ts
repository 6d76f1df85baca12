import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withContent } from '../../../tests/helpers/tiny-content.ts';
import { loadContent } from '../load.ts';
import { ContentError } from '../problem.ts';

const option = (key: string, text: string, right = false) =>
	`    ${key}: { text: ${text}, ${right ? 'correct: true' : 'misconception: twice'}, feedback: So it is. }\n`;
const lesson = `---
title: Ours
summary: A lesson.
status: draft
level: foundation
minutes: 5
objectives: { count: "Given a thing, count it" }
misconceptions: { twice: "Things count twice" }
---

<Section is="practice">

## Practice

<Question id="which" />

</Section>
`;
const questions = `which:\n  type: single\n  title: Which\n  prompt: Which?\n  options:\n${option('a', 'One two three', true)}${option('b', 'Four five six')}${option('c', 'Seven and eight and nine')}`;

/** What a rule says of a pack's lesson, with this line in `pack.yaml`. */
async function said(line: string): Promise<string[]> {
	const files = {
		'packs/ours/pack.yaml': `name: Ours\nowner: Us\nreviewed: 2099-01-01\nmark: O\ninsert: [{ lesson: ours-one, into: themes/road }]\n${line}\n`,
		'packs/ours/lessons/ours-one/index.mdx': lesson,
		'packs/ours/lessons/ours-one/questions.yaml': questions,
	};
	let found: string[] = [];
	await withContent(files, async (root) => {
		const problems = await loadContent({ root }).then(
			({ warnings }) => warnings,
			(error: unknown) => (error instanceof ContentError ? error.problems : Promise.reject(error)),
		);
		found = problems.filter(({ name }) => name !== 'minutes').map(({ name, severity }) => `${severity} ${name}`);
	});
	return found;
}

test('a pack says how severe a rule is for its own files', async () => {
	assert.deepEqual(await said(''), ['warning option-length']);
	assert.deepEqual(await said('rules: { option-length: error }'), ['error option-length']);
	assert.deepEqual(await said('rules: { option-length: off }'), []);
});

test('a rule that does not exist is refused in a pack, with the nearest that does', async () => {
	assert.deepEqual(await said('rules: { option-lenght: off }'), ['error unknown-id', 'warning option-length']);
});
