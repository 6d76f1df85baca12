import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { asHtml } from '../domain/text/html.ts';
import { graders } from './graders.ts';
import { publishers, questionSchema } from './schemas.ts';
import type { ExerciseType } from './types.ts';

const folders = (await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const render = { block: asHtml, inline: asHtml };

test('every type has a grader, a publisher and a sample in its folder', async () => {
	const sampled = new Set<string>();
	for (const { name } of folders) {
		const files = await readdir(path.join(import.meta.dirname, name));
		assert.ok(
			files.some((file) => file.endsWith('.test.ts')),
			`${name} has no test`,
		);
		const sample = parse(await readFile(path.join(import.meta.dirname, name, 'sample.yaml'), 'utf8'));
		for (const [key, question] of Object.entries(sample)) {
			const checked = questionSchema.safeParse(question);
			assert.ok(checked.success, `${name}/${key}: ${checked.error?.message}`);
			sampled.add(checked.data.type);
		}
	}
	assert.deepEqual([...sampled].sort(), Object.keys(graders).sort());
	assert.deepEqual(Object.keys(publishers).sort(), Object.keys(graders).sort());
});

test('junk from the log never throws, whatever the type', () => {
	for (const [type, grader] of Object.entries(graders)) {
		for (const junk of [undefined, null, 0, 'x', [1], { a: 1 }, [[]]]) {
			assert.doesNotThrow(() => grader.readStored({ response: junk }), type);
		}
	}
});

test('what a sample shows before the answer holds none of its feedback', async () => {
	for (const { name } of folders) {
		const sample = parse(await readFile(path.join(import.meta.dirname, name, 'sample.yaml'), 'utf8'));
		for (const [key, question] of Object.entries(sample)) {
			const checked = questionSchema.parse(question);
			const publisher = publishers[checked.type as ExerciseType] as (typeof publishers)['single'];
			const { asked } = publisher.publish(`s/${key}`, checked as never, render, (keys) => keys);
			const shown = JSON.stringify(asked);
			for (const text of JSON.stringify(checked).matchAll(/"(?:feedback|answer|rule|solution)":"([^"]{12,40})/g)) {
				assert.ok(!shown.includes(text[1] ?? ''), `${name}/${key} shows "${text[1]}"`);
			}
		}
	}
});
