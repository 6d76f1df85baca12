import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorSchemas } from './editor-schemas.ts';

const folder = new URL('../../.config/schemas/', import.meta.url);

test('the schemas that editors use are those of the code', () => {
	const written = readdirSync(folder).sort();
	assert.deepEqual(
		written,
		editorSchemas()
			.map(([file]) => file)
			.sort(),
	);
	for (const [file, text] of editorSchemas())
		assert.equal(readFileSync(new URL(file, folder), 'utf8'), text, `${file} is old: npm run schemas`);
});

test('they accept what the loader accepts, and refuse a slip', () => {
	const schemaOf = (name: string) =>
		z.fromJSONSchema(JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')));
	const core = new URL('../../content/core/', import.meta.url);
	const read = (file: string) => readFileSync(new URL(file, core), 'utf8');
	for (const name of ['themes', 'templates', 'glossary', 'confusables', 'site', 'bearing'])
		assert.ok(schemaOf(name).safeParse(parse(read(`${name}.yaml`))).success, name);
	const questions = read('lessons/contain-failure/questions.yaml');
	assert.ok(schemaOf('questions').safeParse(parse(questions)).success);
	assert.ok(!schemaOf('questions').safeParse(parse(questions.replace('prompt:', 'promt:'))).success);
	const scenario = read('scenarios/contain-failure.yaml');
	assert.ok(schemaOf('scenario').safeParse(parse(scenario)).success);
	assert.ok(!schemaOf('scenario').safeParse(parse(scenario.replace('better: low', 'better: less'))).success);
});

test('they say what a field is for, and refuse one that does not exist', () => {
	const questions = readFileSync(new URL('questions.schema.json', folder), 'utf8');
	assert.match(questions, /true whether chosen or not/i);
	const lesson: unknown = JSON.parse(readFileSync(new URL('lesson.schema.json', folder), 'utf8'));
	const { properties, additionalProperties } = z
		.object({ properties: z.record(z.string(), z.unknown()), additionalProperties: z.literal(false) })
		.parse(lesson);
	assert.ok('minutes' in properties && !additionalProperties);
});
