/**
 * A site of short lessons: 1,215 words, six headings, a table, a list, two pieces of code and one question, which is what other
 * generators of sites are measured with (`tests/PERFORMANCE.md`). One page of prose each: no scenario, no recap.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { MATERIAL, onRoads, trackOf } from './site.ts';
import { seeded, vary, wordsOf } from './words.ts';

const WORDS = 1_215;
const SECTIONS = 6;

/** Paragraphs of the written lessons without a component. */
async function paragraphs(core: string): Promise<string[]> {
	const texts = await Promise.all(MATERIAL.map((id) => readFile(path.join(core, 'lessons', id, 'index.mdx'), 'utf8')));
	return texts.flatMap((text) =>
		text
			.slice(text.indexOf('\n---\n', 4) + 5)
			.split(/\n{2,}/)
			.filter((block) => /^[A-Z]/.test(block) && block.length > 200 && !/[<{`$]/.test(block)),
	);
}

const code = (i: number) => `\`\`\`ts
export async function attempt${i}(send: () => Promise<Response>): Promise<Response> {
	for (let tries = 1; ; tries++) {
		const response = await send();
		if (response.ok || tries === ${2 + (i % 4)}) return response;
		await delay(100 * 2 ** tries); // milliseconds
	}
}
\`\`\``;

const query = (i: number) => `\`\`\`sql
SELECT id, total FROM orders
WHERE customer = ${i} AND placed > now() - interval '30 days'
ORDER BY placed DESC LIMIT 20;
\`\`\``;

const table = `| Load | Waiting | Answered in |
| --- | ---: | ---: |
| half | 1 | 40 ms |
| four fifths | 4 | 100 ms |
| nineteen of twenty | 19 | 400 ms |`;

const list = `- what was asked, and by whom
- what was measured before
- what would show that it was wrong`;

/** @param longest whether the right option is, which a reader may not learn to expect */
const question = (vary: (text: string) => string, longest: boolean) =>
	stringify({
		first: {
			type: 'single',
			title: 'Which of them first',
			objective: 'decide',
			context: 'web-shop',
			situation: vary('The queue before the payment service holds four hundred requests, and each of them waits.'),
			prompt: 'Which do you choose?',
			options: {
				'one-way': {
					text: longest ? 'Refuse what is already too late' : 'Refuse what is late already',
					correct: true,
					feedback: vary('What waits longer than its caller does is work for nobody, and it delays the others.'),
				},
				'other-way': {
					text: 'Let the queue grow meanwhile',
					misconception: 'more-is-safer',
					feedback: vary('A longer queue answers nobody sooner; it moves the refusal to the caller.'),
				},
				'third-way': {
					text: 'Try each again at once',
					misconception: 'more-is-safer',
					feedback: vary('Trying again adds load where there is too much of it already.'),
				},
			},
			rule: 'A queue hides load; it does not carry it.',
		},
	});

/** File by path inside a content folder, as `generate` of `site.ts` gives them. Lesson `i` is the same for every number. */
export async function* generateShort(count: number, core: string): AsyncGenerator<[path: string, text: string]> {
	const read = (file: string) => readFile(path.join(core, file), 'utf8');
	for (const file of ['site.yaml', 'templates.yaml']) yield [`core/${file}`, await read(file)];
	yield ['core/confusables.yaml', '{}\n'];
	yield ['core/glossary.yaml', '{}\n'];
	const pool = await paragraphs(core);
	const ids = Array.from({ length: count }, (_, i) => `lesson-${i + 1}`);
	for (const [i, id] of ids.entries()) {
		const random = seeded(i);
		const said = (text: string) => vary(text, wordsOf(text), random);
		const sections: string[] = [];
		let next = (i * 7) % pool.length;
		for (let n = 0; n < SECTIONS; n++) {
			const blocks: string[] = [];
			// The rest are code, table, list, headings and question, and what the last paragraph goes over.
			for (let words = 0; words < (WORDS - 360) / SECTIONS; next = (next + 1) % pool.length) {
				const block = pool[next] ?? '';
				words += block.split(/\s+/).length;
				blocks.push(said(block));
			}
			const besides = [code(i), table, list, query(i)][n];
			if (besides) blocks.splice(1, 0, besides);
			sections.push(
				`<Section is="${n === 0 ? 'hook' : 'model'}">\n\n## ${said(`Claim number ${n + 1} about waiting requests`)}\n\n${blocks.join('\n\n')}\n\n</Section>`,
			);
		}
		sections.push('<Section is="practice">\n\n## Practice\n\n<Question id="first" />\n\n</Section>');
		const front = {
			title: said(`Lesson ${i + 1} about waiting and answering`),
			summary: said('Given a queue, say how long a request waits and what to refuse.'),
			status: 'draft',
			level: 'practitioner',
			minutes: 7,
			needs: i > 0 ? [`lesson-${i}`] : [],
			objectives: { decide: 'Given a case, decide between two ways and say on what it depends.' },
			misconceptions: { 'more-is-safer': 'More of it is safer' },
		};
		yield [`core/lessons/${id}/index.mdx`, `---\n${stringify(front)}---\n\n${sections.join('\n\n')}\n`];
		yield [`core/lessons/${id}/questions.yaml`, question(said, i % 3 === 0)];
	}
	yield ['core/themes.yaml', onRoads(await read('themes.yaml'), ids)];
	yield ['core/tracks/every-lesson.yaml', trackOf('every-lesson', ids)];
}
