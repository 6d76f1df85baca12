import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withContent } from '../../tests/helpers/tiny-content.ts';
import { loadContent } from './load.ts';
import { ContentError } from './problem.ts';

const sets = `retry:
  question: May the effect happen \`twice\`?
  members: { safe: Safe, keyed: Made safe by a key }
`;
const questions = (confusable: string) => `how-many:
  type: estimate
  title: How many
  prompt: How many?
  objective: count
  confusable: ${confusable}
  unit: things
  expr: "2*3"
  tolerance: { absolute: 0 }
  wrong:
    sum: { value: 5, misconception: twice, feedback: That is the sum. }
    one: { value: 3, misconception: twice, feedback: That is one of them. }
`;

async function problemsOf(root: string): Promise<string[]> {
	try {
		await loadContent({ root });
	} catch (error) {
		assert.ok(error instanceof ContentError, String(error));
		return error.problems.map((p) => `${p.file}:${p.line}:${p.column} [${p.name}] ${p.what} ${p.mend}`);
	}
	return [];
}

test('a question belongs to a member of a set, and sets of packs are added', () =>
	withContent(
		{
			'core/confusables.yaml': sets,
			'core/lessons/one/questions.yaml': questions('retry/keyed'),
			'packs/acme/pack.yaml': 'name: Acme\nmark: N\n',
			'packs/acme/confusables.yaml':
				'acme-gates:\n  question: Which gate?\n  retention: 0.9\n  members: { east: East, west: West }\n',
		},
		async (root) => {
			const { curriculum } = await loadContent({ root });
			assert.deepEqual(curriculum.lessons.one?.confusables, { 'how-many': 'retry/keyed' });
			assert.deepEqual(Object.keys(curriculum.confusables), ['retry', 'acme-gates']);
			assert.equal(curriculum.confusables.retry?.question, 'May the effect happen <code>twice</code>?');
			assert.equal(curriculum.confusables.retry?.retention, null);
			assert.equal(curriculum.confusables['acme-gates']?.retention, 0.9);
		},
	));

test('a member that is in no set is named with its place and the nearest one', () =>
	withContent(
		{ 'core/confusables.yaml': sets, 'core/lessons/one/questions.yaml': questions('retry/key') },
		async (root) => {
			const [problem = '', ...rest] = await problemsOf(root);
			assert.deepEqual(rest, []);
			assert.match(problem, /^content\/core\/lessons\/one\/questions\.yaml:6:15 \[unknown-id\] .*`retry\/key`/);
			assert.match(problem, /retry\/keyed/);
		},
	));

test('a set has at least two members', () =>
	withContent({ 'core/confusables.yaml': 'lonely:\n  question: Which?\n  members: { one: One }\n' }, async (root) => {
		const [problem = ''] = await problemsOf(root);
		assert.match(
			problem,
			/confusables\.yaml:3:\d+ \[schema\] .*fewer than two members.* Name what it is confused with/,
		);
	}));
