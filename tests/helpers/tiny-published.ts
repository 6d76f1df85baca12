/** The smallest lesson that every rule passes, and what a rule says once something in it is changed. */
import assert from 'node:assert/strict';
import { loadContent } from '../../src/content-model/load.ts';
import { ContentError, type Problem } from '../../src/content-model/problem.ts';
import { withContent } from './tiny-content.ts';

const lesson = `---
title: One
summary: A lesson.
status: published
level: foundation
minutes: 16
objectives:
  count: "Given a thing, count it"
  weigh: "Given a thing, weigh it"
  name: "Given a thing, name it"
misconceptions: { twice: "Things count twice" }
assignment:
  template: note
  task: Count the things on your desk.
  when: on Tuesday
  where: at your desk
  if-blocked: Count those of a colleague.
  rubric: [Is it a number?, Has it a unit?, Did another person get the same?]
references:
  smith: { author: Smith, title: Things, year: 2001 }
  jones: { author: Jones, title: More things, year: 2002 }
---

<Section is="hook">

## A thing on the desk

Three things lie there. Somebody wants to know how many.

</Section>
<Section is="attempt">

## Guess

<Question id="guess" />

</Section>
<Section is="model">

## Counting is addition

One and one is two.

</Section>
<Section is="example">

## Three of them

Two and one is three.

</Section>
<Section is="practice">

## Practice

<Question id="pick" />
<Question id="weight" />
<Question id="called" />
<Question id="sum" />
<Question id="mass" />
<Question id="names" />

</Section>
<Section is="scenario">

## None here

A desk is no scenario.

</Section>
<Section is="at-work">

## At work

<Assignment />

</Section>
<Section is="recap">

## Recap

<Recap />

</Section>
`;

const fifteen = 'This is what somebody sees who looks at the desk from the door and goes on.';

const estimate = (key: string, objective: string, more = '') => `${key}:
  type: estimate
  title: How many
  prompt: How many?
  objective: ${objective}
  context: ${key}
${more}  unit: things
  expr: "2*3"
  tolerance: { absolute: 0 }
  wrong:
    sum: { value: 5, misconception: twice, feedback: ${fifteen} }
    one: { value: 3, misconception: twice, feedback: ${fifteen} }
`;

const single = (key: string, objective: string, more = '') => `${key}:
  type: single
  title: Which
  prompt: Which of the things is it?
  objective: ${objective}
  context: ${key}
${more}  options:
    left: { text: The thing on the left, correct: true, feedback: ${fifteen} }
    right: { text: The one on the right, misconception: twice, feedback: ${fifteen} }
    none: { text: A thing not in sight, misconception: twice, feedback: ${fifteen} }
`;

const questions = [
	estimate('guess', 'count', '  role: attempt\n'),
	single('pick', 'count', '  role: compare\n  confusable: things/left\n'),
	single('weight', 'weigh', '  confusable: things/right\n'),
	single('called', 'name'),
	estimate('sum', 'count'),
	estimate('mass', 'weigh', '  asOf: 2026-01-15\n'),
	estimate('names', 'name'),
	...['a', 'b', 'c', 'd', 'e'].map(
		(key) => `card-${key}:\n  type: recall\n  prompt: What is ${key}?\n  answer: A letter.\n`,
	),
].join('');

const files = {
	'core/lessons/one/index.mdx': lesson,
	'core/lessons/one/questions.yaml': questions,
	'core/confusables.yaml': 'things:\n  question: On which side does it lie?\n  members: { left: Left, right: Right }\n',
};

/** Loads the tiny content with a published lesson; each change replaces the first place that holds its text. */
async function problems(changes: readonly (readonly [from: string, to: string])[], now: Date): Promise<Problem[]> {
	const changed = Object.entries(files).map(([name, text]): [string, string] => [name, text]);
	for (const [from, to] of changes) {
		const file = changed.find(([, text]) => text.includes(from));
		assert.ok(file, `the lesson holds ${JSON.stringify(from)}`);
		file[1] = file[1].replace(from, () => to);
	}
	let found: readonly Problem[] = [];
	await withContent(Object.fromEntries(changed), async (root) => {
		try {
			found = (await loadContent({ root, now })).warnings;
		} catch (error) {
			assert.ok(error instanceof ContentError, String(error));
			found = error.problems;
		}
	});
	return [...found];
}

/** What a rule says, `file:line severity what mend`, after the changes; it says nothing of the lesson without them. */
export async function saidOfLesson(
	rule: string,
	...changes: readonly (readonly [from: string, to: string])[]
): Promise<string[]> {
	return saidOn('2026-06-01', rule, ...changes);
}

/** The same on another day. */
export async function saidOn(
	day: string,
	rule: string,
	...changes: readonly (readonly [from: string, to: string])[]
): Promise<string[]> {
	const before = await problems([], new Date('2026-06-01'));
	assert.deepEqual(
		before.map(({ name, what }) => `${name} ${what}`),
		[],
	);
	const found = await problems(changes, new Date(day));
	assert.deepEqual(
		found.filter(({ name }) => name === 'schema' || name.endsWith('-syntax')),
		[],
		'the changed lesson can be read',
	);
	return found
		.filter(({ name }) => name === rule)
		.map(({ file, line, severity, what, mend }) => `${file.split('/').at(-1)}:${line} ${severity} ${what} ${mend}`);
}
