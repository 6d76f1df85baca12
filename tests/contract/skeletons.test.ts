/** What `npm run new` writes into the site's own content loads at once, whatever the kind and type. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content-model/load.ts';
import { skeletons } from '../../src/content-model/skeleton/index.ts';
import { seconds } from '../../src/exercises/seconds.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let root = '';

before(() => {
	root = mkdtempSync(join(tmpdir(), 'skeletons-'));
	cpSync(join(project, 'content/core'), join(root, 'content/core'), { recursive: true });
	symlinkSync(join(project, 'src'), join(root, 'src'));
});
after(() => rmSync(root, { recursive: true }));

async function make(kind: string, id: string, options: Record<string, string> = {}): Promise<string[]> {
	const skeleton = skeletons[kind];
	assert.ok(skeleton, kind);
	const layer = options.pack ? `content/packs/${options.pack}` : 'content/core';
	const changes = await skeleton({ root, id, layer, options });
	for (const { file, text } of changes) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	}
	return changes.map(({ file }) => file);
}

const types = Object.keys(seconds);

test('a lesson, a question of each type, a scenario and a pack are valid as they are written', async () => {
	const themes = readFileSync(join(root, 'content/core/themes.yaml'), 'utf8');
	await make('lesson', 'try-this', { theme: 'operate' });
	assert.equal(
		readFileSync(join(root, 'content/core/themes.yaml'), 'utf8').replace(/^.*try-this.*\n/m, ''),
		themes,
		'nothing else in the list of themes has changed',
	);
	for (const type of types) {
		await make('question', `try-this/of-type-${type}`, { type });
		await make('question', `code-review/of-type-${type}`, { type });
	}
	await make('scenario', 'big-day');
	await make('pack', 'acme');
	await make('lesson', 'acme-first', { pack: 'acme', theme: 'operate' });
	await make('question', 'acme-first/second', { pack: 'acme', type: 'order' });
	await make('scenario', 'acme-day', { pack: 'acme' });
	for (const type of types) await make('question', `contain-failure/acme-${type}`, { pack: 'acme', type });
	writeFileSync(
		join(root, 'content/packs/acme/themes.yaml'),
		'acme:\n  title: Ours\n  summary: Ours.\n  levels: { helped: a, alone: b, asked: c, leads: d }\n  lessons: []\n',
	);
	await make('lesson', 'acme-second', { pack: 'acme', theme: 'acme' });

	const { curriculum, warnings } = await loadContent({ root });
	assert.equal(Object.keys(curriculum.lessons['try-this']?.questions ?? {}).length, 1 + types.length);
	assert.equal(curriculum.lessons['acme-first']?.theme, 'operate');
	assert.equal(curriculum.lessons['acme-second']?.theme, 'acme');
	assert.equal(curriculum.scenarios['acme-day']?.origin.pack, 'acme');
	const added = Object.keys(curriculum.lessons['contain-failure']?.questions ?? {}).filter((key) => /^acme-/.test(key));
	assert.equal(added.length, types.length, 'a pack adds questions to a lesson of the core');
	assert.deepEqual(
		[...new Set(warnings.map(({ name }) => name))].filter(
			(name) => !['scenario-shape', 'minutes', 'unlisted-id'].includes(name),
		),
		[],
	);
});

test('what exists is not written over, and what is not known is named', async () => {
	await assert.rejects(make('lesson', 'code-review', { theme: 'code' }), /exists/);
	await assert.rejects(make('lesson', 'one-more', { theme: 'operat' }), /Did you mean `operate`\?/);
	await assert.rejects(make('lesson', 'first', { theme: 'operate', pack: 'acme' }), /`acme-first`/);
	await assert.rejects(make('question', 'code-review/line-31'), /has a question `line-31`/);
	await assert.rejects(make('question', 'code-reviw/first'), /Did you mean `code-review`\?/);
	await assert.rejects(make('question', 'code-review'), /contain-failure\/first-try/);
	await assert.rejects(make('question', 'code-review/first', { pack: 'acme' }), /`acme-first`/);
	mkdirSync(join(root, 'content/core/lessons/later'));
	writeFileSync(
		join(root, 'content/core/lessons/later/index.mdx'),
		'---\ntitle: Later\nsummary: Not yet.\nstatus: planned\nlevel: senior\nminutes: 30\n---\n',
	);
	await assert.rejects(make('question', 'later/first'), /only planned/);
	await assert.rejects(make('question', 'code-review/first', { type: 'singel' }), /Known: bucket, /);
	await assert.rejects(make('scenario', 'code-review'), /exists/);
	await assert.rejects(make('pack', 'core'), /after your company/);
});

test('an option that npm kept to itself writes nothing into the core', () => {
	const program = join(project, 'src/content-model/new.ts');
	const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
	const { status, stderr } = run('question', 'code-review/acme-stray', 'acme');
	assert.equal(status, 1);
	assert.match(stderr, /What is `acme`\? npm wants `--`/);
	assert.doesNotMatch(
		readFileSync(join(root, 'content/core/lessons/code-review/questions.yaml'), 'utf8'),
		/acme-stray/,
	);
	assert.match(run('--help').stderr, /npm run new lesson -- <id>/);
});
