import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content-model/load.ts';
import { generateShort } from '../generator/short.ts';
import { generate } from '../generator/site.ts';

const core = fileURLToPath(new URL('../../content/core/', import.meta.url));

async function filesOf(count: number, make = generate): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for await (const [file, text] of make(count, core)) files.set(file, text);
	return files;
}

/** The files as a content folder, loaded. */
async function load(files: ReadonlyMap<string, string>) {
	const root = await mkdtemp(path.join(tmpdir(), 'generated-'));
	try {
		for (const [file, text] of files) {
			const target = path.join(root, 'many', file);
			await mkdir(path.dirname(target), { recursive: true });
			await writeFile(target, text);
		}
		const { curriculum, warnings } = await loadContent({ root, content: 'many' });
		return { curriculum, warnings: warnings.map(({ file, what }) => `${file}: ${what}`) };
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** Asserts that a lesson is the same in both. */
function assertSame(few: ReadonlyMap<string, string>, many: ReadonlyMap<string, string>): void {
	const shared = [...few].filter(([file]) => /^core\/(lessons|scenarios)\//.test(file));
	assert.ok(shared.length >= 24);
	for (const [file, text] of shared) assert.equal(many.get(file), text, file);
}

test('a generated site passes every rule, and a lesson is the same whatever the number of lessons', async () => {
	const [few, many] = [await filesOf(12), await filesOf(30)];
	assertSame(few, many);
	const { curriculum, warnings } = await load(many);
	assert.deepEqual(warnings, []);
	const lessons = Object.values(curriculum.lessons);
	assert.equal(lessons.length, 30);
	assert.ok(lessons.every(({ scenarios, sections }) => scenarios.length === 1 && sections.length >= 7));
	assert.equal(curriculum.tracks[0]?.stages.flatMap((stage) => stage.lessons).length, 30);
});

test('so does one of short lessons, which have a question and some 1,215 words each', async () => {
	const [few, many] = [await filesOf(12, generateShort), await filesOf(90, generateShort)];
	assertSame(few, many);
	const { curriculum, warnings } = await load(many);
	assert.deepEqual(warnings, []);
	const lessons = Object.values(curriculum.lessons);
	assert.ok(lessons.every(({ questions }) => Object.keys(questions).length === 1));
	const texts = [...many].flatMap(([file, text]) => (file.endsWith('.mdx') ? [text.split('\n---\n')[1] ?? ''] : []));
	const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length;
	assert.ok(Math.abs(words / 1_215 - 1) < 0.03, `${words} words`);
});

test('the vocabulary grows with the lessons, and slower than they do', async () => {
	const words = async (count: number) =>
		new Set([...(await filesOf(count)).values()].flatMap((text) => text.match(/[a-z]{5,}/g) ?? [])).size;
	const [first, twice, later] = [await words(12), await words(24), await words(48)];
	assert.ok(twice > 1.1 * first && later > 1.1 * twice, `${first}, ${twice}, ${later}`);
	assert.ok(later < 2.5 * first, `${first}, ${twice}, ${later}`);
});
