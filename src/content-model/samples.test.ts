import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { graders } from '../exercises/graders.ts';
import { ContentError } from './problem.ts';
import { loadSamples } from './samples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copies: string[] = [];
after(() => {
	for (const copy of copies) rmSync(copy, { recursive: true });
});

/** The problems of the samples with one text in one file replaced by another. */
async function broken(file: string, from: string, to: string): Promise<string[]> {
	const copy = mkdtempSync(join(tmpdir(), 'samples-'));
	copies.push(copy);
	cpSync(join(root, 'src/exercises'), join(copy, 'src/exercises'), { recursive: true });
	const path = join(copy, 'src/exercises', file);
	const text = readFileSync(path, 'utf8');
	assert.ok(text.includes(from), `${file} holds ${from}`);
	writeFileSync(path, text.replace(from, to));
	const error = await loadSamples({ root: copy }).then(
		() => null,
		(e: unknown) => e,
	);
	assert.ok(error instanceof ContentError, `${from} to ${to} is refused`);
	return error.problems.map((p) => `${p.file}:${p.line}:${p.column} [${p.name}] ${p.what} ${p.mend}`);
}

test('every type has a sample, with answers that come out as they say, and its own YAML', async () => {
	const samples = await loadSamples({ root });
	assert.deepEqual(
		samples.map(({ type }) => type),
		Object.keys(graders),
	);
	for (const { key, question, answers, yaml } of samples) {
		assert.equal(question.asked.id, `sample/${key}`);
		assert.ok(answers.right && (answers.partly || answers.wrong), `${key}: right, and partly or wrong`);
		const shown = yaml.replace(/<[^>]*>/g, '');
		assert.ok(shown.startsWith(`${key}:`), `${key}: its YAML begins with its key`);
		assert.equal(shown.match(/^\S/gm)?.length, 1, `${key}: its YAML ends before the next`);
	}
});

test('a mistake in a sample or in its answers is named by file, line and column', async () => {
	for (const [file, from, to, expected] of [
		['choice/sample.yaml', 'correct: true', 'corect: true', /choice\/sample\.yaml:25:7 \[schema\].*`correct`/],
		['choice/sample.yaml', 'title: How', 'title: How: ', /choice\/sample\.yaml:4:\d+ \[yaml-syntax\]/],
		['order/sample.yaml', 'recover:', 'knee:', /sample\.yaml:1:1 \[schema\] `knee` is a sample of .* as well/],
		['estimate/sample.yaml', 'expr: "100*(1-0.99**40)"', 'expr: []', /estimate\/sample\.yaml:24:3 \[variant\]/],
		[
			'choice/sample-answers.yaml',
			'[fifty-hours]',
			'[two-hours]',
			/sample-answers\.yaml:3:3 \[schema\].*scores 0.*`wrong`/,
		],
		[
			'choice/sample-answers.yaml',
			'[fifty-hours]',
			'50',
			/sample-answers\.yaml:3:3 \[schema\].*no answer that a `single`/,
		],
		[
			'recall/sample-answers.yaml',
			'card-idempotent',
			'card-idem',
			/sample-answers\.yaml:2:1 \[unknown-id\] `card-idem`/,
		],
		['recall/sample-answers.yaml', 'card-idempotent', 'card-idem', /recall\/sample\.yaml:2:1 \[schema\].*no answers/],
	] as const) {
		const problems = await broken(file, from, to);
		assert.ok(
			problems.some((line) => expected.test(line)),
			`${expected} in\n${problems.join('\n')}`,
		);
	}
});
