/** What a company published bears answers of its readers: its own list of ids misses what goes without a word, and nothing else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content-model/load.ts';
import { ContentError } from '../../src/content-model/problem.ts';
import { tinyLesson, tinyQuestion, withContent } from '../helpers/tiny-content.ts';

const now = new Date('2026-11-20');
const program = fileURLToPath(new URL('../../src/content-model/write-ids.ts', import.meta.url));
const list = 'packs/acme/ids.lock';
/** What a published lesson has and a draft need not. */
const ready = (draft: string) =>
	draft.replace('status: draft', 'status: published').replace(
		/objectives: .*/,
		`objectives: { count: "Given a thing, count it", add: "Given two, add them", halve: "Given one, halve it" }
assignment:
  { template: note, task: Count., when: Today., where: Here., if-blocked: Ask., rubric: [Counted?, Twice?, Noted?] }
references:
  one: { author: A, title: One, year: 2020, url: "https://example.org/1", where: All }
  two: { author: B, title: Two, year: 2021, url: "https://example.org/2", where: All }`,
	);
const practice = (key: string) =>
	`\n<Section is="practice">\n\n## Practice: one question\n\nSome prose.\n\n<Question id="${key}" />\n\n</Section>\n`;

/** A pack that has published one lesson with a question, and a question in the core's. */
const pack = (id = 'acme-one', key = 'acme-first', more = '', formerly = ''): Record<string, string> => ({
	'packs/acme/pack.yaml': `name: Acme
owner: Us
reviewed: 2026-11-01
mark: Z
insert:
  - { lesson: ${id}, into: themes/road }
  - { question: acme-more, into: lessons/one, after: how-many }
`,
	[`packs/acme/lessons/${id}/index.mdx`]: ready(tinyLesson(practice(key), more)),
	[`packs/acme/lessons/${id}/questions.yaml`]: tinyQuestion(key, formerly),
	'packs/acme/lessons/one/more-questions.yaml': tinyQuestion('acme-more'),
});
const published = 'lessons/acme-one\nquestions/acme-one/acme-first\nquestions/one/acme-more\n';

/** Places at which something published is said to be lost. */
async function lost(root: string): Promise<string[]> {
	const error: unknown = await loadContent({ root, now }).catch((reason: unknown) => reason);
	const problems = error instanceof ContentError ? error.problems : [];
	return problems.filter(({ name }) => name === 'lost-id').map(({ file, line }) => `${file}:${line}`);
}

test('what is there, or is called something else now, is not missed', async () => {
	await withContent({ ...pack(), [list]: published }, async (root) => assert.deepEqual(await lost(root), []));
	const renamed = pack('acme-uno', 'acme-prima', 'formerly: [acme-one]\n', '  formerly: [acme-first]\n');
	await withContent({ ...renamed, [list]: published }, async (root) => assert.deepEqual(await lost(root), []));
});

test('a lesson and a question that went without a word are named at their line in the pack’s list', async () => {
	const renamed = pack('acme-uno', 'acme-prima');
	await withContent({ ...renamed, [list]: published }, async (root) =>
		assert.deepEqual(await lost(root), [`content/${list}:1`]),
	);
	await withContent({ ...pack('acme-one', 'acme-prima'), [list]: published }, async (root) =>
		assert.deepEqual(await lost(root), [`content/${list}:2`]),
	);
	const given = published.replace('lessons', '- lessons');
	await withContent({ ...pack(), [list]: given }, async (root) =>
		assert.deepEqual(await lost(root), [`content/${list}:1`], 'given up, and there again'),
	);
});

/** What `unlisted-id` says. */
async function unlisted(root: string): Promise<string[]> {
	const { warnings } = await loadContent({ root, now });
	return warnings.filter(({ name }) => name === 'unlisted-id').map(({ file, what }) => `${file}: ${what}`);
}

test('a pack that published something and noted it nowhere is asked to, once', async () => {
	await withContent(pack(), async (root) =>
		assert.deepEqual(await unlisted(root), [
			'content/packs/acme/pack.yaml: `lessons/acme-one` and 1 more are published, and not in the pack’s `ids.lock`.',
		]),
	);
	await withContent({ ...pack(), [list]: published.replace(/^questions\/acme-one.*\n/m, '') }, async (root) =>
		assert.deepEqual(await unlisted(root), [
			'content/packs/acme/pack.yaml: `questions/acme-one/acme-first` is published, and not in the pack’s `ids.lock`.',
		]),
	);
	await withContent({ ...pack(), [list]: published }, async (root) => assert.deepEqual(await unlisted(root), []));
});

test('a pack of data keeps such a list too', () =>
	withContent(
		{
			'packs/packs.yaml': '- { folder: acme, trust: data }\n',
			'packs/acme/pack.yaml': 'name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n',
			[list]: 'themes/acme\n',
		},
		async (root) => {
			const error: unknown = await loadContent({ root, now }).catch((reason: unknown) => reason);
			assert.ok(error instanceof ContentError);
			assert.deepEqual(
				error.problems.map(({ file, line, name }) => `${file}:${line} ${name}`),
				[`content/${list}:1 lost-id`],
			);
		},
	));

test('a question in a lesson that upstream removed is not the pack’s slip', () =>
	withContent(
		{
			...pack(),
			[list]: published,
			'core/ids.lock': 'lessons/one\nlessons/two\nquestions/one/how-many\n',
			'core/themes.yaml':
				'road:\n  title: Road\n  summary: A road.\n  lessons: [two]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n',
			'core/tracks/way.yaml': 'title: Way\nintro: Along.\nstages:\n  start: { title: Start, lessons: [two] }\n',
			'core/lessons/one/index.mdx': null,
			'core/lessons/one/questions.yaml': null,
			'core/lessons/two/index.mdx': tinyLesson('\n<Section is="hook">\n\n## Two\n\nShort.\n\n</Section>\n'),
		},
		async (root) => assert.deepEqual(await lost(root), []),
	));

test('`npm run ids` writes into the list of a pack what the pack brings, and into the core’s what the core has', () =>
	withContent(
		{
			...pack(),
			[list]: '- questions/acme-one/acme-old\n',
			'core/lessons/one/index.mdx': ready(tinyLesson(practice('how-many'))),
		},
		async (root) => {
			const run = () =>
				spawnSync(process.execPath, [program], {
					env: { ...process.env, CONTENT_DIR: path.join(root, 'content') },
					encoding: 'utf8',
				});
			const read = async (file: string) =>
				(await readFile(path.join(root, 'content', file), 'utf8')).split('\n').slice(1);
			const { stdout } = run();
			assert.match(stdout, /packs\/acme\/ids\.lock\n(?: {2}.*\n)* {2}lessons\/acme-one\n/);
			assert.deepEqual(await read(list), [
				'lessons/acme-one',
				'questions/acme-one/acme-first',
				'- questions/acme-one/acme-old',
				'questions/one/acme-more',
				'',
			]);
			assert.deepEqual(await read('core/ids.lock'), [
				'lessons/one',
				'questions/one/how-many',
				'themes/road',
				'tracks/way',
				'',
			]);
			assert.match(run().stdout, /Nothing new/);
		},
	));
