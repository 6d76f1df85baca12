/** The site's own content, broken in ten ways at once, gives ten errors, each with its place and its mend. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content-model/load.ts';
import { ContentError, type Problem } from '../../src/content-model/problem.ts';

const core = fileURLToPath(new URL('../../content/core', import.meta.url));

interface Break {
	file: string;
	/** Text in the file, found once, and what an author mistypes it to. */
	from: string;
	to: string;
	/** Where in the mistyped text the error stands. */
	at: string;
	/** Name of the error, and a word its text must hold so that the author knows what to do. */
	name: string;
	says: RegExp;
}

const lesson = 'lessons/contain-failure';

const breaks: Break[] = [
	{
		file: 'tracks/junior-to-senior.yaml',
		from: 'title: "Junior to senior"',
		to: 'title: Junior: to senior',
		at: 'Junior: to',
		name: 'yaml-syntax',
		says: /quote a text/,
	},
	{
		file: 'tracks/mid-to-senior.yaml',
		from: '- simplicity\n',
		to: '- simplicty\n',
		at: 'simplicty',
		name: 'unknown-id',
		says: /`simplicity`/,
	},
	{
		file: 'lessons/code-review/index.mdx',
		from: 'level: foundation',
		to: 'minuets: 30\nlevel: foundation',
		at: 'minuets',
		name: 'schema',
		says: /`minutes`/,
	},
	{
		file: 'lessons/debugging-method/index.mdx',
		from: 'status: published',
		to: 'status: publishd',
		at: 'publishd',
		name: 'schema',
		says: /`planned`, `draft`, `published`/,
	},
	{
		file: 'lessons/simplicity/index.mdx',
		from: '"24*4 = 96"',
		to: '"24*4 = 69"',
		at: '"24*4 = 69"',
		name: 'schema',
		says: /does not hold/,
	},
	{
		file: 'lessons/safe-releases/index.mdx',
		from: 'needs: [trusted-ci]',
		to: 'needs: [trusted-cl]',
		at: 'trusted-cl',
		name: 'unknown-id',
		says: /`trusted-ci`/,
	},
	{
		file: `${lesson}/index.mdx`,
		from: '<Ref id="brooker-2015" />',
		to: '<Ref id="broker-2015" />',
		at: '<Ref id="broker-2015" />',
		name: 'unknown-id',
		says: /`brooker-2015`/,
	},
	{
		file: `${lesson}/index.mdx`,
		from: '<Section is="at-work">\n',
		to: '<Section is="at-work">\n\n<Notice>Mind the gap.</Notice>\n',
		at: '<Notice>',
		name: 'unknown-component',
		says: /`Note`/,
	},
	{
		file: `${lesson}/questions.yaml`,
		from: 'expr: "(800-80-60)/2"',
		to: 'expr: "(800-80-60/2"',
		at: '"(800-80-60/2"',
		name: 'schema',
		says: /search-deadline\.expr/,
	},
	{
		file: 'scenarios/contain-failure.yaml',
		from: 'to: stock-quiet\n',
		to: 'to: stok-quiet\n',
		at: 'stok-quiet',
		name: 'schema',
		says: /stok-quiet/,
	},
];

/** Where the error stands, once every break of the file is made. */
function placeOf({ file, to, at }: Break, text: string): string {
	const lines = text.slice(0, text.indexOf(to) + to.indexOf(at)).split('\n');
	return `content/core/${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

let root = '';
let problems: readonly Problem[] = [];
let message = '';
const places = new Map<Break, string>();

before(async () => {
	root = mkdtempSync(join(tmpdir(), 'broken-'));
	cpSync(core, join(root, 'content/core'), { recursive: true });
	const pathOf = (one: Break) => join(root, 'content/core', one.file);
	for (const one of breaks) {
		const text = readFileSync(pathOf(one), 'utf8');
		assert.equal(text.split(one.from).length, 2, `${one.file} holds ${JSON.stringify(one.from)} once`);
		writeFileSync(
			pathOf(one),
			text.replace(one.from, () => one.to),
		);
	}
	for (const one of breaks) places.set(one, placeOf(one, readFileSync(pathOf(one), 'utf8')));
	try {
		await loadContent({ root });
	} catch (error) {
		assert.ok(error instanceof ContentError, String(error));
		problems = error.problems.filter(({ severity }) => severity === 'error');
		message = error.message;
	}
});

after(() => rmSync(root, { recursive: true, force: true }));

for (const one of breaks) {
	test(`${one.name} in ${one.file}: ${JSON.stringify(one.at)} is named with file, line and column`, () => {
		const here = problems.filter((p) => `${p.file}:${p.line}:${p.column}` === places.get(one));
		assert.equal(here.length, 1, `expected at ${places.get(one)}; found\n${message}`);
		assert.equal(here[0]?.name, one.name);
		assert.match(`${here[0]?.what} ${here[0]?.mend}`, one.says);
		assert.ok(message.includes(places.get(one) ?? '?'), 'the printed message has the place');
	});
}

test('ten mistakes give ten errors, all at once, and none that only follows from another', () => {
	assert.equal(problems.length, 10, message);
});
