import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../../../tests/helpers/tiny-content.ts';
import { loadContent } from '../../load.ts';
import { ContentError } from '../../problem.ts';

const body = '\n<Section is="hook">\n\n## Etwas liegt da\n\nText.\n\n</Section>\n';
const lesson = tinyLesson(body).replace('"Given a thing, count it"', '"Bei einem Ding, es zählen"');

async function said(files: Record<string, string>): Promise<string[]> {
	let said: string[] = [];
	await withContent(files, async (root) => {
		const problems = await loadContent({ root }).then(
			({ warnings }) => warnings,
			(error: unknown) => (error instanceof ContentError ? error.problems : Promise.reject(error)),
		);
		said = problems.filter(({ name }) => name === 'given').map((p) => `${p.file}:${p.line} ${p.severity} ${p.what}`);
	});
	return said;
}

const pack = (language: string) => ({
	'packs/acme/pack.yaml': `name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n${language}insert: [{ lesson: acme-eins, into: themes/road }]\n`,
	'packs/acme/lessons/acme-eins/index.mdx': lesson,
});

test('an objective begins with “Given”, in a pack of another language as that says it', async () => {
	const file = 'content/packs/acme/lessons/acme-eins/index.mdx:7';
	assert.deepEqual(await said(pack('')), [`${file} error The objective \`count\` does not begin with “Given”.`]);
	assert.deepEqual(await said(pack('language: de\n')), []);
});
