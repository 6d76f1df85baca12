import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../tests/helpers/tiny-content.ts';
import { loadContent } from './load.ts';

const glossary = 'thing:\n  term: thing\n  definition: What is counted.\n';

/** The body of lesson `one` as data. */
async function proseOf(body: string) {
	let found: unknown;
	const files = { 'core/glossary.yaml': glossary, 'core/lessons/one/index.mdx': tinyLesson(body) };
	await withContent(files, async (root) => {
		found = (await loadContent({ root, base: '/team/' })).curriculum.lessons.one?.body;
	});
	return found;
}

test('a lesson is its HTML with components in their places, headings named, links under the base path', async () => {
	const body = `
<Section is="practice">
## Practice: one question

See "**this**" [lesson](lesson:one#how-many).

A <Term id="thing">*thing* & more</Term> \\{here\\}.

<Question id="how-many" />

</Section>
`;
	const html = (text: string) => ({ type: 'Html', props: { html: text } });
	assert.deepEqual(await proseOf(body), {
		type: 'Section',
		props: {
			is: 'practice',
			children: [
				{ type: 'Heading', props: { id: 'practice-one-question', children: 'Practice: one question' } },
				html('<p>See “<strong>this</strong>” <a href="/team/lessons/one/#how-many">lesson</a>.</p>'),
				{
					type: 'p',
					props: {
						children: [
							'A ',
							{ type: 'Term', props: { id: 'thing', children: html('<em>thing</em> &amp; more') } },
							' {here}.',
						],
					},
				},
				{ type: 'Question', props: { id: 'how-many' } },
			],
		},
	});
});

test('code is coloured by classes, and a table with a component inside still scrolls', async () => {
	const body = `
<Section is="practice">

## Practice: one question

\`\`\`js
const a = 1;
\`\`\`

| a | b |
| --- | ---: |
| <Term id="thing">x</Term> | 2 |

<Question id="how-many" />

</Section>
`;
	const text = JSON.stringify(await proseOf(body));
	assert.match(text, /class=\\?"ck/);
	assert.doesNotMatch(text, /style=/);
	assert.match(text, /"type":"div","props":\{"class":"scrollx","tabindex":"?0"?,/);
	assert.match(text, /"type":"td","props":\{"class":"r"|<td class=\\"r\\">2<\/td>/);
});
