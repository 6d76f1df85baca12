import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../../tests/helpers/tiny-content.ts';
import { loadContent } from '../load.ts';
import { digestOf } from './beneath.ts';
import { withConfirmed } from './confirm.ts';
import { driftOf } from './drift.ts';

const HEAD = 'name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n';
const now = new Date('2026-11-21');
const OURS = tinyLesson('\n<Section is="hook">\n\n## Ours\n\nShort.\n\n</Section>\n').replace(
	'title: One',
	'title: Ours',
);
const ANSWER = 'patch:\n  questions/one/how-many: { wrong: { sum: { value: 7 } } }\n';

/** Content with a pack, after `change` has been made to what the pack confirmed. */
async function after(pack: Record<string, string>, confirm: string[], change: Record<string, string | null>) {
	const digests: string[] = [];
	await withContent(pack, async (root) => {
		const { content } = await loadContent({ root, now });
		for (const target of confirm) {
			const { upstream } = content.changes.find((one) => one.target === target) ?? assert.fail(target);
			digests.push(`  ${target}: ${digestOf(upstream ?? assert.fail())}\n`);
		}
	});
	const basedOn = `basedOn:\n${digests.join('')}`;
	const files = { ...pack, 'packs/acme/pack.yaml': `${pack['packs/acme/pack.yaml']}${basedOn}`, ...change };
	let loaded: Awaited<ReturnType<typeof loadContent>> | undefined;
	await withContent(files, async (root) => {
		loaded = await loadContent({ root, now });
	});
	const { content, curriculum, warnings } = loaded ?? assert.fail();
	const drift = Object.fromEntries(content.changes.map((one) => [one.target, driftOf(one)]));
	return { drift, curriculum, said: warnings.filter(({ name }) => name === 'pack-drift').map(({ what }) => what) };
}
const replaced = { 'packs/acme/pack.yaml': HEAD, 'packs/acme/lessons/one/index.mdx': OURS };
const question = (more: string) =>
	`how-many:\n  type: estimate\n  title: How many\n  prompt: How many?\n  objective: count\n  unit: things\n${more}`;
const SOUND =
	'  expr: "2*3"\n  tolerance: { absolute: 0 }\n  wrong:\n    sum: { value: 5, misconception: twice, feedback: S. }\n    one: { value: 3, misconception: twice, feedback: O. }\n';

test('what was confirmed is current, and nothing is said of it', async () => {
	const { drift, said } = await after(replaced, ['lessons/one/index.mdx'], {});
	assert.deepEqual(drift, { 'lessons/one/index.mdx': 'current' });
	assert.deepEqual(said, []);
});

test('a change of what a pack replaces is said, and the pack’s text stands', async () => {
	const change = { 'core/lessons/one/index.mdx': tinyLesson('').replace('title: One', 'title: Uno') };
	const { drift, curriculum, said } = await after(replaced, ['lessons/one/index.mdx'], change);
	assert.deepEqual(drift, { 'lessons/one/index.mdx': 'changed' });
	assert.equal(curriculum.lessons.one?.title, 'Ours');
	assert.match(
		said.join(),
		/Upstream changed `lessons\/one\/index\.mdx`, which the pack replaces\. The pack’s text stands\./,
	);
});

test('what upstream removes stays where a pack replaced it, on a road', async () => {
	const change = {
		'core/lessons/one/index.mdx': null,
		'core/lessons/one/questions.yaml': null,
		'core/lessons/two/index.mdx':
			'---\ntitle: Two\nsummary: Later.\nstatus: planned\nlevel: senior\nminutes: 10\n---\n',
		'core/themes.yaml':
			'road:\n  title: Road\n  summary: A road.\n  lessons: [two]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n',
		'core/tracks/way.yaml': 'title: Way\nintro: Along.\nstages:\n  start: { title: Start, lessons: [two] }\n',
	};
	const { drift, curriculum, said } = await after(replaced, ['lessons/one/index.mdx'], change);
	assert.deepEqual(drift, { 'lessons/one/index.mdx': 'gone' });
	assert.deepEqual(curriculum.themes[0]?.lessons, ['two', 'one']);
	assert.equal(curriculum.lessons.one?.title, 'Ours');
	assert.match(said.join(), /Upstream removed .* The pack’s text stays\./);
});

test('a patch that no longer fits is set aside and said; upstream’s text stands', async () => {
	const pack = { 'packs/acme/pack.yaml': HEAD + ANSWER };
	const item = 'questions/one/how-many';
	// A tolerance that the patched wrong answer now lies in.
	const change = {
		'core/lessons/one/questions.yaml': question(
			SOUND.replace('absolute: 0', 'absolute: 1').replace('value: 5', 'value: 9'),
		),
	};
	const { drift, curriculum, said } = await after(pack, [item], change);
	assert.deepEqual(drift, { [item]: 'unfit' });
	assert.equal(curriculum.lessons.one?.packs, undefined);
	assert.match(said.join(), /the patch is set aside/i);
});

test('a question is compared whole, front matter only by the fields that are set', async () => {
	const pack = { 'packs/acme/pack.yaml': `${HEAD}${ANSWER}  lessons/one: { summary: Ours. }\n` };
	const confirm = ['questions/one/how-many', 'lessons/one'];
	const page = '\n<Section is="practice">\n\n## P\n\n<Question id="how-many" />\n\n</Section>\n';
	const { drift, curriculum } = await after(pack, confirm, {
		'core/lessons/one/index.mdx': tinyLesson(page).replace('title: One', 'title: Uno'),
		'core/lessons/one/questions.yaml': question(SOUND).replace('How many?', 'How many are there?'),
	});
	assert.deepEqual(drift, { 'lessons/one': 'current', 'questions/one/how-many': 'changed' });
	assert.equal(curriculum.lessons.one?.title, 'Uno');
	assert.equal(curriculum.lessons.one?.summary, 'Ours.');
});

test('a confirmation changes its line and no other byte of pack.yaml', () => {
	const text = `${HEAD}over: [ a,b ]   # spaces\n\n# a comment\nhide: []\n`;
	const once = withConfirmed(text, 'lessons/one', '0123456789ab');
	assert.equal(once, `${text}basedOn:\n  lessons/one: 0123456789ab\n`);
	const twice = withConfirmed(once, 'questions/one/x', 'aaaaaaaaaaaa');
	assert.equal(twice, `${once}  questions/one/x: aaaaaaaaaaaa\n`);
	assert.equal(withConfirmed(twice, 'lessons/one', 'bbbbbbbbbbbb'), twice.replace('0123456789ab', 'bbbbbbbbbbbb'));
});
