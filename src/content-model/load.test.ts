import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../tests/helpers/tiny-content.ts';
import { evaluate } from '../domain/expression/evaluate.ts';
import { loadContent } from './load.ts';
import { ContentError } from './problem.ts';
import { textsOf } from './sections.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Lines of the error: `file:line:column … [name]`. */
async function problemsOf(root: string): Promise<string[]> {
	try {
		await loadContent({ root });
	} catch (error) {
		assert.ok(error instanceof ContentError, String(error));
		return error.problems.map((p) => `${p.file}:${p.line}:${p.column} [${p.name}] ${p.what} ${p.mend}`);
	}
	return [];
}
const only = async (files: Record<string, string | null>, expected: RegExp) =>
	withContent(files, async (root) => {
		const problems = await problemsOf(root);
		assert.equal(problems.length, 1, problems.join('\n'));
		assert.match(problems[0] ?? '', expected);
	});

test('the smallest content loads without a problem', () =>
	withContent({}, async (root) => assert.deepEqual(await problemsOf(root), [])));

test('core: nine themes, three tracks, 36 lessons, and every number of every lesson recomputed', async () => {
	const { curriculum, content } = await loadContent({ root: project });
	assert.equal(curriculum.themes.length, 9);
	assert.equal(curriculum.tracks.length, 3);
	assert.equal(Object.keys(curriculum.lessons).length, 36);
	assert.equal(curriculum.lessons['contain-failure']?.sign, 'B5');
	let checks = 0;
	for (const [id, { front }] of content.lessons) {
		for (const check of front.data.checks) {
			const [left = '', right = ''] = check.split('=').map((s) => s.trim());
			const digits = right.split('.')[1]?.length ?? 0;
			assert.ok(Math.abs(evaluate(left) - Number(right)) <= 0.5 * 10 ** -digits + 1e-9, `${id}: ${check}`);
			checks++;
		}
	}
	assert.ok(checks >= 5, `${checks} checks`);
});

test('what a page shows of a question holds neither feedback nor answer', async () => {
	const { curriculum } = await loadContent({ root: project });
	for (const lesson of Object.values(curriculum.lessons)) {
		for (const [key, { asked, key: shown }] of Object.entries(lesson.questions)) {
			// Short texts may be keys or numbers, which both sides may hold.
			const secrets = textsOf(shown).filter((text) => text.length > 30);
			assert.ok(secrets.length > 0);
			for (const secret of secrets)
				assert.ok(!JSON.stringify(asked).includes(secret.slice(0, 40)), `${lesson.id}/${key}`);
		}
	}
});

test('a wrong key, inside a nested YAML field, names its line and the key that was meant', () =>
	only(
		{
			'core/lessons/one/questions.yaml':
				'how-many:\n  type: recall\n  prompt: How many?\n  anser: Six.\n  answer: Six.\n',
		},
		/questions\.yaml:4:3 \[schema\] `how-many`: `anser` is not a field here\. Did you mean `answer`\?/,
	));

test('a missing field is reported at the question that lacks it', () =>
	only(
		{ 'core/lessons/one/questions.yaml': 'how-many:\n  type: recall\n  prompt: How many?\n' },
		/questions\.yaml:1:1 \[schema\] `how-many\.answer`: missing\. Add `answer:`/,
	));

test('broken YAML names its line', () =>
	only({ 'core/tracks/way.yaml': 'title: Way\nintro: a: b\n' }, /tracks\/way\.yaml:2:\d+ \[yaml-syntax\]/));

test('an unknown question in MDX names its line', () =>
	only(
		{
			'core/lessons/one/index.mdx': tinyLesson(
				'\n<Section is="practice">\n\n## P\n\n<Question id="how-many" />\n\n<Question id="how-mny" />\n\n</Section>\n',
			),
		},
		/index\.mdx:17:1 \[unknown-id\] There is no question `how-mny`\. Did you mean `how-many`\?/,
	));

test('an unknown component, attribute and section kind name their lines', () =>
	withContent(
		{
			'core/lessons/one/index.mdx': tinyLesson(
				'\n<Section is="practise">\n\n## P\n\n<Question id="how-many" idd="x" />\n\n<Quizz />\n\n</Section>\n',
			),
		},
		async (root) => {
			const problems = (await problemsOf(root)).join('\n');
			assert.match(problems, /index\.mdx:11:1 \[unknown-section\] .* Did you mean `practice`\?/);
			assert.match(problems, /index\.mdx:15:1 \[unknown-attribute\]/);
			assert.match(problems, /index\.mdx:17:1 \[unknown-component\] <Quizz>/);
		},
	));

test('MDX that does not parse names its line', () =>
	withContent(
		{ 'core/lessons/one/index.mdx': tinyLesson('\n<Section is="practice">\n\n## P\n\n<Question id="how-many" />\n') },
		async (root) => {
			assert.match((await problemsOf(root)).join('\n'), /index\.mdx:\d+:\d+ \[mdx-syntax\]/);
		},
	));

test('JavaScript in prose and script tags are refused', () =>
	withContent(
		{
			'core/lessons/one/index.mdx': tinyLesson(
				'\n<Section is="practice">\n\n## P\n\nA {process.env.HOME} here.\n\n<script>alert(1)</script>\n\n<Question id="how-many" />\n\n</Section>\n',
			),
		},
		async (root) => {
			const problems = (await problemsOf(root)).join('\n');
			assert.match(problems, /\[no-expressions\]/);
			assert.match(problems, /\[unsafe-html\]/);
		},
	));

test('a check that does not hold names itself', () =>
	only(
		{
			'core/lessons/one/index.mdx': tinyLesson(
				'\n<Section is="practice">\n\n## P\n\n<Question id="how-many" />\n\n</Section>\n',
				'checks: ["2*3 = 7"]\n',
			),
		},
		/index\.mdx:9:\d+ \[schema\] .*2\*3 = 7/,
	));

test('unknown lessons in themes, tracks and needs are refused where they stand', () =>
	withContent(
		{
			'core/tracks/way.yaml': 'title: Way\nintro: Along.\nstages:\n  start: { title: Start, lessons: [one, tow] }\n',
			'core/lessons/two/index.mdx':
				'---\ntitle: Two\nsummary: Later.\nstatus: planned\nlevel: senior\nminutes: 10\nneeds: [oen]\n---\n',
		},
		async (root) => {
			const problems = (await problemsOf(root)).join('\n');
			assert.match(problems, /way\.yaml:4:41 \[unknown-id\] There is no lesson `tow`\. Did you mean `two`\?/);
			assert.match(problems, /two\/index\.mdx:7:9 \[unknown-id\] There is no lesson `oen`/);
		},
	));

test('a dead link inside a YAML text names its line', () =>
	only(
		{
			'core/lessons/one/questions.yaml':
				'how-many:\n  type: recall\n  prompt: How many?\n  answer: |\n    Six.\n    See [here](lesson:tow).\n',
		},
		/questions\.yaml:6:14 \[broken-link\] There is no lesson `tow`/,
	));

test('a question that is placed nowhere, and a lesson on no road, are refused', () =>
	withContent(
		{
			'core/lessons/one/index.mdx': tinyLesson('\n<Section is="practice">\n\n## P\n\nNothing.\n\n</Section>\n'),
			'core/lessons/three/index.mdx':
				'---\ntitle: Three\nsummary: Later.\nstatus: planned\nlevel: senior\nminutes: 10\n---\n',
		},
		async (root) => {
			const problems = (await problemsOf(root)).join('\n');
			assert.match(problems, /questions\.yaml:1:1 \[placement\] The question `how-many` is nowhere/);
			assert.match(problems, /three\/index\.mdx:\d+:\d+ \[placement\] The lesson `three` is on no road/);
		},
	));

test('a variant that no longer fits its question is refused', () =>
	withContent(
		{
			'core/lessons/one/questions.yaml': `how-many:
  type: estimate
  title: How many
  prompt: How many?
  unit: things
  expr: "2*3"
  tolerance: { absolute: 0 }
  wrong:
    sum: { value: 5, feedback: Sum. }
    one: { value: 3, feedback: One. }
  variants:
    bigger: { expr: "2*" }
`,
		},
		async (root) => assert.match((await problemsOf(root)).join('\n'), /questions\.yaml:12:5 \[variant\]/),
	));

test('errors of all files come at once', () =>
	withContent(
		{
			'core/site.yaml': 'id: tiny\ntitle: Tiny\n',
			'core/tracks/way.yaml': 'title: Way\n',
			'core/lessons/one/questions.yaml': 'how-many: { type: recal, prompt: x, answer: y }\n',
		},
		async (root) => {
			const files = new Set((await problemsOf(root)).map((p) => p.split(':')[0]));
			assert.deepEqual([...files].sort(), [
				'content/core/lessons/one/questions.yaml',
				'content/core/site.yaml',
				'content/core/tracks/way.yaml',
			]);
		},
	));

test('a pack adds, inserts, hides and replaces', () =>
	withContent(
		{
			'packs/acme/pack.yaml':
				'name: Acme\nmark: Z\ninsert:\n  - { lesson: acme-three, into: themes/road, after: one }\nhide: [lessons/two]\n',
			'packs/acme/lessons/acme-three/index.mdx':
				'---\ntitle: Three\nsummary: Ours.\nstatus: planned\nlevel: senior\nminutes: 10\n---\n',
			'packs/acme/lessons/one/index.mdx': tinyLesson(
				'\n<Section is="practice">\n\n## Ours\n\n<Question id="how-many" />\n\n</Section>\n',
			).replace('title: One', 'title: Ours'),
		},
		async (root) => {
			const { curriculum } = await loadContent({ root });
			assert.deepEqual(curriculum.themes[0]?.lessons, ['one', 'acme-three']);
			assert.equal(curriculum.lessons.one?.title, 'Ours');
			assert.deepEqual(curriculum.lessons.one?.origin, {
				file: 'content/packs/acme/lessons/one/index.mdx',
				pack: 'acme',
				replaced: true,
			});
			assert.equal(curriculum.lessons.two, undefined);
			assert.deepEqual(curriculum.tracks[0]?.stages[0]?.lessons, ['one']);
		},
	));

test('revision: wording keeps it, a changed answer changes it', () =>
	withContent({}, async (root) => {
		const rev = async () => (await loadContent({ root })).curriculum.lessons.one?.questions['how-many']?.rev;
		const first = await rev();
		assert.match(first ?? '', /^[0-9a-f]{8}$/);
		const { readFile, writeFile } = await import('node:fs/promises');
		const file = path.join(root, 'content/core/lessons/one/questions.yaml');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('prompt: How many?', 'prompt: How many are there?'));
		assert.equal(await rev(), first);
		await writeFile(file, text.replace('2*3', '2*4'));
		assert.notEqual(await rev(), first);
	}));

test('a pack that replaces the prose keeps the questions it places, and is not asked for the others', () =>
	withContent(
		{
			'packs/acme/pack.yaml': 'name: Acme\nmark: Z\n',
			'packs/acme/lessons/one/index.mdx': tinyLesson('\n<Section is="hook">\n\n## Ours\n\nShort.\n\n</Section>\n'),
		},
		async (root) => {
			const { curriculum } = await loadContent({ root });
			assert.deepEqual(Object.keys(curriculum.lessons.one?.questions ?? {}), []);
		},
	));
