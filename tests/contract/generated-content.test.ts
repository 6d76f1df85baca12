import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content-model/load.ts';
import { generate } from '../generator/site.ts';

const core = fileURLToPath(new URL('../../content/core/', import.meta.url));

async function filesOf(count: number): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for await (const [file, text] of generate(count, core)) files.set(file, text);
	return files;
}

test('a generated site passes every rule, and a lesson is the same whatever the number of lessons', async () => {
	const [few, many] = [await filesOf(12), await filesOf(30)];
	const shared = [...few].filter(([file]) => /^core\/(lessons|scenarios)\//.test(file));
	assert.ok(shared.length >= 36);
	for (const [file, text] of shared) assert.equal(many.get(file), text, file);

	const root = await mkdtemp(path.join(tmpdir(), 'generated-'));
	try {
		for (const [file, text] of many) {
			const target = path.join(root, 'many', file);
			await mkdir(path.dirname(target), { recursive: true });
			await writeFile(target, text);
		}
		const { curriculum, warnings } = await loadContent({ root, content: 'many' });
		assert.deepEqual(
			warnings.map(({ file, what }) => `${file}: ${what}`),
			[],
		);
		const lessons = Object.values(curriculum.lessons);
		assert.equal(lessons.length, 30);
		assert.ok(lessons.every(({ scenarios, sections }) => scenarios.length === 1 && sections.length >= 7));
		assert.equal(curriculum.tracks[0]?.stages.flatMap((stage) => stage.lessons).length, 30);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
});

test('the vocabulary grows with the lessons, and slower than they do', async () => {
	const words = async (count: number) =>
		new Set([...(await filesOf(count)).values()].flatMap((text) => text.match(/[a-z]{5,}/g) ?? [])).size;
	const [first, twice, later] = [await words(12), await words(24), await words(48)];
	assert.ok(twice > 1.1 * first && later > 1.1 * twice, `${first}, ${twice}, ${later}`);
	assert.ok(later < 2.5 * first, `${first}, ${twice}, ${later}`);
});
