/** What the pages for authors tell somebody to type, open or follow is there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../src/content-model/source.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'content/core/authors';
const pages = readdirSync(join(project, folder)).map((name) => name.replace(/\.md$/, ''));
const texts = new Map(
	[...pages.map((page) => `${folder}/${page}.md`), 'README.md', 'CONTRIBUTING.md'].map((file) => [
		file,
		readFileSync(join(project, file), 'utf8'),
	]),
);
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

for (const [file, text] of texts) {
	test(`${file}: commands, files and pages that it names exist`, () => {
		for (const [, script = ''] of text.matchAll(/npm run ([a-z:]+)/g))
			assert.ok(script in scripts, `npm run ${script}`);
		// Paths with a placeholder, and those that the reader is about to write, are nobody's yet.
		for (const [, path = ''] of text.matchAll(/`((?:content\/core|src|tests|\.config|\.github)\/[\w./-]*)`/g))
			assert.ok(existsSync(join(project, path)), path);
		for (const [, path = ''] of text.matchAll(/\]\((?!https?:|#|lesson:|scenario:)([^)#]+)/g)) {
			const page = /^\.\.\/([a-z]+)\/$/.exec(path)?.[1];
			const there = page ? [...pages, 'rules', 'exercises'].includes(page) : existsSync(join(project, path));
			assert.ok(there, path);
		}
		for (const [, yaml = ''] of text.matchAll(/^```yaml\n([\s\S]*?)^```/gm))
			assert.deepEqual(parseDocument(yaml).errors, [], yaml);
	});
}

test('the pages for authors stand in an order of their own', () => {
	const orders = pages.map((page) => {
		const front = splitFrontMatter(texts.get(`${folder}/${page}.md`) ?? '')?.front ?? '';
		const { title, description, order } = parseDocument(front).toJS();
		assert.ok(title && description, page);
		return order;
	});
	assert.deepEqual(
		orders.toSorted(),
		[...orders.keys()].map((i) => i + 1),
	);
});
