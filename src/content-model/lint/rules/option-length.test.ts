import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../../../tests/helpers/tiny-content.ts';
import { loadContent } from '../../load.ts';

const option = (key: string, text: string, correct = false) =>
	`    ${key}:\n      text: ${text}\n      ${correct ? 'correct: true' : 'misconception: twice'}\n      feedback: So it is.\n`;

const question = (key: string, texts: string[], right: number, more = '') =>
	`${key}:\n  type: single\n  title: T\n  prompt: Which?\n  objective: count\n${more}  options:\n${texts
		.map((text, i) => option(`o${i}`, text, i === right))
		.join('')}`;

/** What the two rules say of a lesson with these questions. */
async function said(questions: Record<string, string>): Promise<string[]> {
	const body = `\n<Section is="practice">\n\n## Practice\n\nSome prose.\n\n${Object.keys(questions)
		.map((key) => `<Question id="${key}" />\n`)
		.join('\n')}\n</Section>\n`;
	const files = {
		'core/lessons/one/index.mdx': tinyLesson(body),
		'core/lessons/one/questions.yaml': Object.values(questions).join(''),
	};
	let found: string[] = [];
	await withContent(files, async (root) => {
		const { warnings } = await loadContent({ root });
		found = warnings
			.filter(({ name }) => name === 'option-length' || name === 'key-length')
			.map(({ name, what, line }) => `${name} ${line} ${what}`);
	});
	return found;
}

test('an option much longer or shorter than the others is warned about, at its line', async () => {
	const even = question('even', ['One two three', 'Four five six', 'Seven and eight'], 0);
	assert.deepEqual(await said({ even }), []);
	const uneven = question('uneven', ['One two three', 'Four five six', 'Seven, and eight of nine'], 2);
	assert.deepEqual(await said({ uneven }), ['option-length 15 `o2` has 24 characters, 1.85 of the others’ mean.']);
	assert.deepEqual(
		await said({ numbers: question('numbers', ['1 s', '20 s', '30000 s'], 0, '  shuffle: false\n') }),
		[],
	);
});

test('addresses of links and marks are not part of the length', async () => {
	const link = question('link', ['A [b](https://example.org/long/address) c', 'Four `x`', 'Five *y*'], 0);
	assert.deepEqual(await said({ link }), []);
});

test('over many questions the key is the longest about as often as chance has it', async () => {
	const many = (longest: number) =>
		Object.fromEntries(
			Array.from({ length: 42 }, (_, i) => [
				`q${i}`,
				question(`q${i}`, ['One two three', 'Four five six', 'Seven, eight'], i < longest ? 0 : 2),
			]),
		);
	assert.deepEqual(await said(many(14)), []);
	assert.deepEqual(
		(await said(many(17))).map((line) => line.replace(/^key-length \d+ /, '')),
		['The right option is the longest in 17 of 42 questions (40.5 %, by chance 33.3 %).'],
	);
	assert.match((await said(many(2))).join(), /longest in 2 of 42 questions/);
});
