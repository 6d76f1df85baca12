/**
 * Upstream removes a road, a lesson, a question and a scenario without a word under `formerly`, and a pack names them in
 * every place there is. The build goes on, each place is said, and nothing of the pack is lost.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { idsOf } from '../../src/content-model/ids.ts';
import { findLayers } from '../../src/content-model/layers.ts';
import { loadContent } from '../../src/content-model/load.ts';
import { driftReport } from '../../src/content-model/packs/report.ts';
import { ContentError } from '../../src/content-model/problem.ts';
import { readContent } from '../../src/content-model/read.ts';
import { tinyLesson, withContent } from '../helpers/tiny-content.ts';

const ids =
	'lessons/one\nquestions/one/how-many\nlessons/lost\nquestions/lost/q\n- questions/one/old\nscenarios/lost\nthemes/lost\ntracks/lost\n';
const page = 'packs/acme/lessons/acme-one/index.mdx';
const prose = tinyLesson(
	`
<Section is="practice">

## Ours

See [the lost lesson](lesson:lost#q) and [one](lesson:one).

<Question id="lost/q" />
<Question id="one/old" />
<Question id="first" />
<Scenario id="lost" />

</Section>
`,
	'needs: [lost, one]\n',
);
const QUESTION = `first:
  type: estimate
  title: How many
  situation: As in [the lost scenario](scenario:lost).
  prompt: How many?
  objective: count
  unit: things
  expr: "2*3"
  tolerance: { absolute: 0 }
  wrong:
    sum: { value: 5, misconception: twice, feedback: That is the sum. }
    one: { value: 3, misconception: twice, feedback: That is one of them. }
`;
const pack: Record<string, string> = {
	'core/ids.lock': ids,
	'packs/acme/pack.yaml': `name: Acme
owner: Us
reviewed: 2026-11-01
mark: Z
track: lost
insert:
  - { lesson: acme-one, into: themes/lost }
  - { lesson: lost, into: themes/road }
  - { question: acme-more, into: lessons/lost, after: q }
patch:
  questions/lost/q: { prompt: Ours? }
  lessons/lost: { summary: Ours. }
`,
	[page]: prose,
	'packs/acme/lessons/acme-one/questions.yaml': QUESTION,
	'packs/acme/lessons/lost/more-questions.yaml': QUESTION.replace('first:', 'acme-more:'),
	'packs/acme/tracks/acme-way.yaml':
		'title: Ours\nintro: Ours.\nstages:\n  start: { title: S, lessons: [lost, one] }\n',
	'packs/acme/glossary.yaml': 'acme-gate: { term: Gate, lesson: lost, definition: A gate. }\n',
};
const now = new Date('2026-11-21');

test('what upstream removed is left out and said, place by place; the pack’s own stays', () =>
	withContent(pack, async (root) => {
		const { curriculum, content, warnings } = await loadContent({ root, now });
		const said = warnings
			.filter(({ name }) => name === 'pack-drift')
			.map(({ file, line, what }) => `${file.replace('content/packs/acme/', '')}:${line} ${what}`);
		const places = [
			[/^pack\.yaml:5 .*`tracks\/lost`/, 'the track that is shown first'],
			[/^pack\.yaml:7 .*`themes\/lost`/, 'the road of a lesson'],
			[/^pack\.yaml:8 .*`lessons\/lost`/, 'a lesson inserted'],
			[/^pack\.yaml:9 .*`lessons\/lost`/, 'a question inserted'],
			[/^pack\.yaml:11 .*`questions\/lost\/q`.*patch/, 'a question patched'],
			[/^pack\.yaml:12 .*`lessons\/lost`.*patch/, 'a lesson patched'],
			[/^lessons\/acme-one\/index\.mdx:\d+ .*`lessons\/lost`/, 'needs, or a link'],
			[/^lessons\/acme-one\/index\.mdx:18 .*`questions\/lost\/q`/, 'a question of another lesson'],
			[/^lessons\/acme-one\/index\.mdx:19 .*`questions\/one\/old`/, 'a question given up'],
			[/^lessons\/acme-one\/index\.mdx:21 .*`scenarios\/lost`/, 'a scenario'],
			[/^lessons\/acme-one\/questions\.yaml:4 .*`scenarios\/lost`/, 'a link in a question'],
			[/^lessons\/lost\/more-questions\.yaml:1 .*`lessons\/lost`/, 'questions for the lesson'],
			[/^tracks\/acme-way\.yaml:4 .*`lessons\/lost`/, 'a lesson on a track'],
			[/^glossary\.yaml:1 .*`lessons\/lost`/, 'the lesson of a word'],
		] as const;
		for (const [place, what] of places)
			assert.ok(
				said.some((one) => place.test(one)),
				`${what}\n${said.join('\n')}`,
			);

		const lesson = curriculum.lessons['acme-one'] ?? assert.fail('the lesson of the pack is on a road');
		assert.deepEqual(lesson.needs, ['one']);
		assert.deepEqual(lesson.sections[0]?.items, ['acme-one/first']);
		assert.deepEqual(lesson.packs?.absent, ['lost/q', 'one/old', 'scenario:lost']);
		const html = JSON.stringify(lesson.body);
		assert.match(html, /See the lost lesson and <a href=\\"\/lessons\/one\/\\">one/);
		assert.deepEqual(curriculum.tracks.find(({ id }) => id === 'acme-way')?.stages[0]?.lessons, ['one']);
		const report = driftReport(content);
		for (const target of ['lessons/lost', 'questions/lost/q', 'scenarios/lost'])
			assert.ok(report.includes(target), target);
	}));

test('a slip of the pack is an error as before', () =>
	withContent({ ...pack, [page]: prose.replace('lost/q', 'lots/q') }, async (root) => {
		const error: unknown = await loadContent({ root, now }).catch((reason: unknown) => reason);
		assert.ok(error instanceof ContentError);
		assert.match(error.message, /acme-one\/index\.mdx:18:1 error: There is no question `lots\/q`/);
	}));

test('what upstream renamed is not gone', () =>
	withContent(
		{
			'core/ids.lock': `${ids}questions/one/how-few\n`,
			'core/lessons/one/questions.yaml': QUESTION.replace('first:', 'how-many:\n  formerly: [how-few]').replace(
				/ {2}situation.*\n/,
				'',
			),
			'packs/acme/pack.yaml': 'name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n',
			'packs/acme/lessons/one/index.mdx': tinyLesson(
				'\n<Section is="practice">\n\n## Ours\n\n<Question id="how-few" />\n\n</Section>\n',
			),
		},
		async (root) => {
			const { curriculum, content } = await loadContent({ root, now });
			assert.deepEqual(content.gone, []);
			assert.deepEqual(curriculum.lessons.one?.sections[0]?.items, ['one/how-many']);
		},
	));

test('a replacement that nobody had confirmed stays too, on a road', () =>
	withContent(
		{
			'core/ids.lock': ids,
			'packs/acme/pack.yaml': 'name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n',
			'packs/acme/lessons/lost/index.mdx': tinyLesson('\n<Section is="hook">\n\n## Ours\n\nShort.\n\n</Section>\n'),
		},
		async (root) => {
			const { curriculum, warnings } = await loadContent({ root, now });
			assert.deepEqual(curriculum.themes[0]?.lessons, ['one', 'two', 'lost']);
			assert.ok(warnings.some(({ what }) => /Upstream removed .* The pack’s text stays\./.test(what)));
		},
	));

test('upstream itself is told of every id that was published and is gone, at its line', () =>
	withContent({ 'core/ids.lock': ids }, async (root) => {
		const error: unknown = await loadContent({ root, now }).catch((reason: unknown) => reason);
		assert.ok(error instanceof ContentError);
		const lines = error.problems.map(({ file, line, name }) => `${file}:${line} ${name}`);
		assert.deepEqual(
			lines,
			[3, 6, 7, 8].map((line) => `content/core/ids.lock:${line} lost-id`),
		);
	}));

test('the core’s list names every id that is published', async () => {
	const root = fileURLToPath(new URL('../../', import.meta.url));
	const [core] = await findLayers(root);
	assert.ok(core);
	const { content } = await readContent(root, [core]);
	assert.deepEqual(
		idsOf(content).filter((id) => !content.ids.get(null)?.kept.has(id)),
		[],
		'npm run ids adds them',
	);
});
