import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../tests/helpers/tiny-content.ts';
import { html } from '../domain/text/html.ts';
import { loadContent } from './load.ts';
import { proseIn, spoken } from './tongue.ts';

test('rendered Markdown says its language once, on its outermost elements', () => {
	assert.equal(
		spoken(html`<p>One <em title="a > b">two</em><br>three.</p>\n<ul class="r"><li><p>Four</p></li></ul>`, 'en'),
		'<p lang="en">One <em title="a > b">two</em><br>three.</p>\n<ul lang="en" class="r"><li><p>Four</p></li></ul>',
	);
	assert.equal(spoken(html`Call <code>it</code> now`, 'en'), '<span lang="en">Call <code>it</code> now</span>');
	assert.equal(spoken(html`a &lt; b`, 'en'), '<span lang="en">a &lt; b</span>');
	assert.equal(spoken(html`<pre tabindex="0"><code>x</code></pre>`, 'en'), '<pre tabindex="0"><code>x</code></pre>');
});

test('a body says it on headings and paragraphs, in components too, and never on a component', () => {
	const heading = { type: 'Heading', props: { id: 'a', children: 'A' } };
	const note = { type: 'Note', props: { children: { type: 'Html', props: { html: html`<p>B</p>` } } } };
	const question = { type: 'Question', props: { id: 'how-many' } };
	assert.deepEqual(
		proseIn({ type: 'Section', props: { is: 'hook', children: [heading, note, question, '\n'] } }, 'en'),
		{
			type: 'Section',
			props: {
				is: 'hook',
				children: [
					{ type: 'Heading', props: { lang: 'en', id: 'a', children: 'A' } },
					{ type: 'Note', props: { children: { type: 'Html', props: { html: '<p lang="en">B</p>' } } } },
					question,
					'\n',
				],
			},
		},
	);
});

const pack = (more: string) => `name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n${more}`;
const body =
	'\n<Section is="practice">\n\n## Practice: one question\n\nProse.\n\n<Question id="how-many" />\n\n</Section>\n';

test('where a pack brings the words of another language, lessons say theirs, unless a pack wrote them in that one', async () => {
	const files = {
		'packs/acme/pack.yaml': pack('language: de\ninsert: [{ lesson: acme-one, into: themes/road }]\n'),
		'packs/acme/words/count.yaml': 'count: { due: " fällig" }\n',
		'packs/acme/lessons/acme-one/index.mdx': tinyLesson(body),
		'packs/acme/lessons/acme-one/questions.yaml':
			'how-many:\n  type: recall\n  title: Unseres\n  prompt: Wie viele?\n  objective: count\n  answer: Sechs.\n',
	};
	await withContent(files, async (root) => {
		const { curriculum } = await loadContent({ root, now: new Date('2026-11-21') });
		const { one, 'acme-one': own } = curriculum.lessons;
		assert.equal(one?.language, 'en');
		assert.equal(one.questions['how-many']?.asked.prompt, '<span lang="en">How many?</span>');
		assert.match(JSON.stringify(one.body), /<p lang=\\"en\\">Some prose/);
		assert.equal(own?.language, undefined);
		assert.equal(own?.questions['how-many']?.asked.prompt, 'Wie viele?');
		assert.doesNotMatch(JSON.stringify(own?.body), /lang/);
	});
});

test('nothing is said where all is in one language', async () => {
	await withContent({ 'packs/acme/pack.yaml': pack('') }, async (root) => {
		const { curriculum } = await loadContent({ root, now: new Date('2026-11-21') });
		assert.doesNotMatch(JSON.stringify(curriculum.lessons), /lang/);
	});
});
