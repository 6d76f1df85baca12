import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withContent } from '../../../../tests/helpers/tiny-content.ts';
import { loadContent } from '../../load.ts';
import { ContentError } from '../../problem.ts';

/** Problems of the smallest content with this bearing, `line [name] what`. */
async function problemsOf(bearing: string, files: Record<string, string | null> = {}): Promise<string[]> {
	let found: string[] = [];
	await withContent({ 'core/bearing.yaml': bearing, ...files }, async (root) => {
		try {
			await loadContent({ root });
		} catch (error) {
			assert.ok(error instanceof ContentError, String(error));
			found = error.problems.map((p) => `${p.line} [${p.name}] ${p.what} ${p.mend}`);
		}
	});
	return found;
}

test('a bearing of existing questions is linked', () =>
	withContent({ 'core/bearing.yaml': 'questions: [one/how-many]\ntracks: { way: 0.5 }\n' }, async (root) => {
		const { curriculum } = await loadContent({ root });
		assert.deepEqual(curriculum.bearing, { questions: ['one/how-many'], tracks: { way: 0.5 } });
	}));

test('a site without the file has no bearing', () =>
	withContent({}, async (root) => assert.equal((await loadContent({ root })).curriculum.bearing, null)));

test('a question or a track that does not exist is named with its place and the nearest one', async () => {
	const [question, track, ...rest] = await problemsOf(
		'questions:\n  - one/how-many\n  - one/how-mani\ntracks: { wai: 0 }\n',
	);
	assert.match(question ?? '', /^3 \[bearing\] There is no question `one\/how-mani`.*`one\/how-many`/);
	assert.match(track ?? '', /^4 \[bearing\] There is no track `wai`.*`way`/);
	assert.deepEqual(rest, []);
});

test('a road with a lesson, and a level, is asked about', async () => {
	const questions = `first:
  type: recall
  title: First
  prompt: What?
  answer: That.
  objective: count
`;
	const two =
		'---\ntitle: Two\nsummary: More.\nstatus: draft\nlevel: senior\nminutes: 5\nobjectives: { count: "Given a thing, count it" }\n---\n\n<Section is="recap">\n\n## Recap: one card\n\n<Recap />\n\n</Section>\n';
	const themes =
		'road:\n  title: Road\n  summary: A road.\n  lessons: [one]\n  levels: { helped: a, alone: b, asked: c, leads: d }\nother:\n  title: Other\n  summary: A road.\n  lessons: [two]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n';
	const files = {
		'core/themes.yaml': themes,
		'core/lessons/two/index.mdx': two,
		'core/lessons/two/questions.yaml': questions,
	};
	const problems = await problemsOf('questions: [one/how-many]\ntracks: {}\n', files);
	assert.equal(problems.length, 2, problems.join('\n'));
	assert.match(problems[0] ?? '', /Nothing is asked about the road `other`/);
	assert.match(problems[1] ?? '', /Nothing is asked of the level `senior`/);
	const [card, ...rest] = await problemsOf('questions: [one/how-many, two/first]\ntracks: {}\n', files);
	assert.match(card ?? '', /No answer to `two\/first` is right or wrong/);
	assert.deepEqual(rest, []);
});

test('a lesson that cannot be read gives its own error only', async () => {
	const bearing = 'questions: [one/how-many]\ntracks: {}\n';
	for (const file of ['core/lessons/one/index.mdx', 'core/lessons/one/questions.yaml']) {
		const problems = await problemsOf(bearing, { [file]: '---\nnothing: here\n---\n' });
		assert.ok(problems.length > 0);
		assert.deepEqual(
			problems.filter((problem) => problem.includes('[bearing]')),
			[],
			file,
		);
	}
});

test('it takes the time it promises', async () => {
	const many = Array.from({ length: 9 }, () => 'one/how-many').join(', ');
	const [problem] = await problemsOf(`questions: [${many}]\ntracks: {}\n`);
	assert.match(problem ?? '', /The questions take 11 minutes/);
});
