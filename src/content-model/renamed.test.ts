/** Six edits of content that lose no answer, and two that change what an answer says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tinyLesson, withContent } from '../../tests/helpers/tiny-content.ts';
import type { Answered, LogEvent } from '../domain/log/event.ts';
import { foldLog, standingOf } from '../domain/progress/fold.ts';
import { loadContent } from './load.ts';
import type { Curriculum } from './types.ts';

const ANSWER: Answered = { response: ['b'], score: 1, confidence: 75, variant: null, hints: 0, ms: 1000 };
const QUESTIONS = 'core/lessons/one/questions.yaml';
const PAGE = 'core/lessons/one/index.mdx';

interface Options {
	key?: string;
	prompt?: string;
	options?: string[];
	correct?: string;
	formerly?: string;
}

function question({
	key = 'which',
	prompt = 'Which one?',
	options = ['a', 'b', 'c'],
	correct = 'b',
	formerly,
}: Options = {}) {
	const lines = options.map(
		(option) =>
			`    ${option}: { text: Option ${option}, feedback: Because., ${option === correct ? 'correct: true' : 'misconception: twice'} }`,
	);
	return `${key}:\n  type: single\n  title: Which\n  prompt: ${prompt}\n  objective: count\n${formerly ? `  formerly: [${formerly}]\n` : ''}  options:\n${lines.join('\n')}\n`;
}

const body = (...keys: string[]) =>
	`\n<Section is="practice">\n\n## Practice: some questions\n\nSome prose.\n\n${keys.map((key) => `<Question id="${key}" />`).join('\n\n')}\n\n</Section>\n`;

async function load(files: Record<string, string | null>): Promise<Curriculum> {
	let found: Curriculum | undefined;
	await withContent({ [PAGE]: tinyLesson(body('which')), [QUESTIONS]: question(), ...files }, async (root) => {
		found = (await loadContent({ root })).curriculum;
	});
	return found ?? assert.fail();
}

/** How an answer given to the first content stands in the second; null when no question has it. */
async function standingAfter(files: Record<string, string | null>, today: string): Promise<string | null> {
	const before = await load({});
	const after = await load(files);
	const [was] = Object.values(before.lessons.one?.index ?? {});
	const event: LogEvent = {
		id: '1',
		at: '2026-11-20T09:00:00.000Z',
		zone: 'UTC',
		type: 'answered',
		subject: 'one/which',
		rev: was?.rev ?? assert.fail(),
		data: ANSWER,
	};
	const subject = after.renamed[event.subject] ?? event.subject;
	const [lesson = '', key = ''] = today.split('/');
	const last = foldLog([{ ...event, subject }]).answers.get(today)?.last;
	const rev = after.lessons[lesson]?.index[key]?.rev;
	return last && rev !== undefined ? standingOf(last, rev) : null;
}

const moved = tinyLesson(body('which')).replace('title: One', 'title: Two');
const edits: [string, Record<string, string | null>, string, string][] = [
	['a typo', { [QUESTIONS]: question({ prompt: 'Which one is it?' }) }, 'one/which', 'right'],
	['another order of the options', { [QUESTIONS]: question({ options: ['b', 'c', 'a'] }) }, 'one/which', 'right'],
	[
		'a question inserted before it',
		{ [QUESTIONS]: question({ key: 'first' }) + question(), [PAGE]: tinyLesson(body('first', 'which')) },
		'one/which',
		'right',
	],
	[
		'another title of lesson and section',
		{ [PAGE]: tinyLesson(body('which').replace('some', 'all')).replace('title: One', 'title: Uno') },
		'one/which',
		'right',
	],
	[
		'a move to another page',
		{
			[PAGE]: tinyLesson(body('other')),
			[QUESTIONS]: question({ key: 'other' }),
			'core/lessons/two/index.mdx': moved,
			'core/lessons/two/questions.yaml': question({ formerly: 'one/which' }),
		},
		'two/which',
		'right',
	],
	[
		'a pack that replaces the words',
		{
			'packs/acme/pack.yaml': 'name: Acme\nmark: N\n',
			'packs/acme/lessons/one/questions.yaml': question({ prompt: 'Which one at Acme?' }),
		},
		'one/which',
		'right',
	],
	[
		'a new id',
		{ [QUESTIONS]: question({ key: 'what', formerly: 'which' }), [PAGE]: tinyLesson(body('what')) },
		'one/what',
		'right',
	],
	['another right answer', { [QUESTIONS]: question({ correct: 'a' }) }, 'one/which', 'stale'],
];
for (const [name, files, today, expected] of edits) {
	test(`an answer survives ${name}: ${expected}`, async () => {
		assert.equal(await standingAfter(files, today), expected);
	});
}

test('an id that is in use is never an older one of another', async () => {
	const files = {
		[QUESTIONS]: question() + question({ key: 'what', formerly: 'which' }),
		[PAGE]: tinyLesson(body('which', 'what')),
	};
	await assert.rejects(load(files), /`one\/which` is a question of today/);
	// Where packs are present, what is wrong in core warns.
	const { renamed } = await load({ ...files, 'packs/acme/pack.yaml': 'name: Acme\nmark: Z\n' });
	assert.deepEqual(renamed, {});
});

test('a lesson that was renamed takes its questions along', async () => {
	const { renamed } = await load({ [PAGE]: tinyLesson(body('which'), 'formerly: [uno]\n') });
	assert.deepEqual(renamed, { 'uno/which': 'one/which' });
});
