/**
 * Ways to write content wrongly, one at a time. Each goes through what `npm run check:content` runs, and is refused or
 * warned of with its place and its mend.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { terminal } from '../../src/content-model/lint/report/terminal.ts';
import { loadContent } from '../../src/content-model/load.ts';
import { ContentError, type Problem } from '../../src/content-model/problem.ts';
import { tinyLesson, withContent } from '../helpers/tiny-content.ts';
import { tinyScenario } from '../helpers/tiny-scenario.ts';

const LESSON = 'core/lessons/one/index.mdx';
const QUESTIONS = 'core/lessons/one/questions.yaml';
const SCENARIO = 'core/scenarios/alarm.yaml';
const THEMES = 'core/themes.yaml';
const TRACK = 'core/tracks/way.yaml';
const GLOSSARY = 'core/glossary.yaml';

const sound: Record<string, string> = {
	[LESSON]: tinyLesson(
		`
<Section is="practice">

## Practice: two questions

A <Term id="thing">thing</Term> lies [there](#practice-two-questions), as Smith says. <Ref id="smith" />

<Figure id="desk" caption="A desk" />

<Question id="how-many" />
<Question id="pick" />

</Section>
`,
		`checks: ["2*3 = 6"]
assignment: { template: note, task: Count., when: Today, where: Here, if-blocked: Ask., rubric: [Is it one?, Is it two?, Is it three?] }
references: { smith: { author: Smith, title: Things, year: 2001, url: "https://example.org/things" } }
`,
	),
	[QUESTIONS]: `how-many:
  type: estimate
  title: How many
  prompt: How many?
  objective: count
  asOf: 2026-01-15
  unit: things
  expr: "2*3"
  tolerance: { absolute: 0 }
  wrong:
    sum: { value: 5, misconception: twice, feedback: That is the sum. }
    one: { value: 3, misconception: twice, feedback: That is one of them. }
pick:
  type: single
  title: Which
  situation: |
    Three things lie on the desk.
  prompt: Which is it?
  objective: count
  options:
    left: { text: The left, correct: true, feedback: It lies there. }
    right: { text: The right, misconception: twice, feedback: It lies elsewhere. }
    none: { text: Neither, misconception: twice, feedback: One of them is it. }
`,
	[SCENARIO]: tinyScenario,
	[THEMES]:
		'road:\n  title: Road\n  summary: A road.\n  lessons: [one, two]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n',
	[TRACK]: 'title: Way\nintro: Along.\nstages:\n  start: { title: Start, lessons: [one, two] }\n',
	[GLOSSARY]: 'thing: { term: Thing, lesson: one, definition: What lies there. }\n',
	'core/lessons/one/desk.svg':
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" role="img"><title>A desk</title><path d="M0 0h4"/></svg>',
};

/** The scenario of two decisions where three are asked for, and a draft that promises little: known, and no mistakes. */
const expected = /\[scenario-shape\]/;

type Edit = readonly [from: string, to: string];

interface Wrong {
	what: string;
	/** Under `content/`. */
	file: string;
	/** A text that the sound file holds once, and what an author writes in its place. Or the whole of a new file. */
	change: Edit | string | Buffer;
	/** A second text of the file that has to change for the mistake. */
	also?: Edit;
	/** The file in which the finding stands, where it is another one. */
	in?: string;
	/** Begins where the finding stands in the file as it is then; left out: at the top. */
	at?: string;
	/** Further findings that the same slip is rightly told of, such as the field that is missing now. */
	besides?: number;
	/** `severity [name]`. */
	is: string;
	/** What is wrong and how to mend it, in this order. */
	says: RegExp;
}

const wrongs: Wrong[] = [
	// YAML
	{
		what: 'a tab for indentation',
		file: QUESTIONS,
		change: ['  title: How many\n', '\ttitle: How many\n'],
		at: '\ttitle',
		is: 'error [yaml-syntax]',
		says: /[Tt]abs.*Indent with spaces/,
	},
	{
		what: 'a line indented too little',
		file: QUESTIONS,
		change: ['    sum: { value: 5', '   sum: { value: 5'],
		at: '    one: { value: 3',
		is: 'error [yaml-syntax]',
		says: /indent/i,
	},
	{
		what: 'a text with a colon, unquoted',
		file: QUESTIONS,
		change: ['prompt: Which is it?', 'prompt: Which: left or right?'],
		at: 'Which: left',
		is: 'error [yaml-syntax]',
		says: /quote a text/,
	},
	{
		what: 'a quote that is not closed',
		file: QUESTIONS,
		change: ['expr: "2*3"', 'expr: "2*3'],
		at: '"2*3\n',
		is: 'error [yaml-syntax]',
		says: /quote/,
	},
	{
		what: 'a question with the key of another',
		file: QUESTIONS,
		change: ['pick:\n', 'how-many:\n'],
		at: 'how-many:\n  type: single',
		is: 'error [yaml-syntax]',
		says: /unique.*Rename/,
	},
	// fields
	{
		what: 'a field misspelt',
		file: QUESTIONS,
		change: ['prompt: Which is it?', 'promt: Which is it?'],
		at: 'promt',
		besides: 1,
		is: 'error [schema]',
		says: /`promt` is not a field here\. Did you mean `prompt`\?/,
	},
	{
		what: 'a field of another type',
		file: QUESTIONS,
		change: ['  options:\n', '  tolerance: { absolute: 1 }\n  options:\n'],
		at: 'tolerance: { absolute: 1 }',
		is: 'error [schema]',
		says: /`tolerance` is not a field here/,
	},
	{
		what: 'a type that does not exist',
		file: QUESTIONS,
		change: ['type: single', 'type: singel'],
		at: 'singel',
		is: 'error [schema]',
		says: /Did you mean `single`\?/,
	},
	{
		what: 'an option without feedback',
		file: QUESTIONS,
		change: [', feedback: It lies elsewhere. }', ' }'],
		at: 'right:',
		is: 'error [schema]',
		says: /options\.right\.feedback`: missing\. Add `feedback:`/,
	},
	{
		what: 'an empty text',
		file: QUESTIONS,
		change: ['text: The left', 'text: ""'],
		at: '""',
		is: 'error [schema]',
		says: /text is empty/,
	},
	{
		what: 'two options that are right in a single choice',
		file: QUESTIONS,
		change: ['text: The right, misconception: twice', 'text: The right, correct: true'],
		at: 'left: { text',
		is: 'error [schema]',
		says: /2 options are correct\. Mark exactly one/,
	},
	{
		what: 'no option that is right',
		file: QUESTIONS,
		change: ['correct: true', 'misconception: twice'],
		at: 'left: { text',
		is: 'error [schema]',
		says: /0 options are correct\. Mark exactly one/,
	},
	{
		what: 'a list where options go by key',
		file: QUESTIONS,
		change: [
			'    left: { text: The left',
			'    - left\n    - right\nspare:\n  type: single\n  options:\n    left: { text: The left',
		],
		at: '- left',
		besides: 2,
		is: 'error [schema]',
		says: /options`.*by key/,
	},
	{
		what: 'an option key with a capital letter and a blank',
		file: QUESTIONS,
		change: ['    left:', '    The Left:'],
		at: 'The Left',
		is: 'error [schema]',
		says: /kebab-case/,
	},
	{
		what: 'a key that is a number',
		file: QUESTIONS,
		change: ['    left:', '    1:'],
		at: '1: {',
		is: 'error [schema]',
		says: /kebab-case/,
	},
	{
		what: 'a wrong value within the tolerance',
		file: QUESTIONS,
		change: ['tolerance: { absolute: 0 }', 'tolerance: { absolute: 2 }'],
		at: '5, misconception',
		is: 'error [schema]',
		says: /tolerance/,
	},
	{
		what: 'a number in quotes where a number is asked for',
		file: QUESTIONS,
		change: ['value: 5', 'value: five'],
		at: 'five',
		is: 'error [schema]',
		says: /number.*Write a number/,
	},
	{
		what: 'an expression that cannot be computed',
		file: QUESTIONS,
		change: ['"2*3"', '"2*(3"'],
		at: '"2*(3"',
		is: 'error [schema]',
		says: /expr/,
	},
	{
		what: 'a date that does not exist',
		file: QUESTIONS,
		change: ['2026-01-15', '2026-02-31'],
		at: '2026-02-31',
		is: 'error [schema]',
		says: /ISO date.*2026-11-20/,
	},
	{
		what: 'a date in the future',
		file: QUESTIONS,
		change: ['2026-01-15', '2036-01-15'],
		at: '2036-01-15',
		is: 'error [product-age]',
		says: /not come yet.*Correct the date/,
	},
	{
		what: 'minutes beyond the range',
		file: LESSON,
		change: ['minutes: 5', 'minutes: 500'],
		at: '500',
		is: 'error [schema]',
		says: /At most 90/,
	},
	{
		what: 'minutes as a text',
		file: LESSON,
		change: ['minutes: 5', 'minutes: five'],
		at: 'five',
		is: 'error [schema]',
		says: /Write a number|Write an int/,
	},
	{
		what: 'a status that does not exist',
		file: LESSON,
		change: ['status: draft', 'status: publish'],
		at: 'publish',
		is: 'error [schema]',
		says: /`planned`, `draft`, `published`/,
	},
	{
		what: 'a sum that does not come out',
		file: LESSON,
		change: ['2*3 = 6', '2*3 = 7'],
		at: '"2*3 = 7"',
		is: 'error [schema]',
		says: /does not hold\. Recompute/,
	},
	{
		what: 'a source with an address that runs something',
		file: LESSON,
		change: ['https://example.org/things', 'javascript:alert(1)'],
		at: '"javascript',
		is: 'error [schema]',
		says: /url.*https:/,
	},
	// names
	{
		what: 'an objective that the lesson does not have',
		file: QUESTIONS,
		change: ['prompt: Which is it?\n  objective: count', 'prompt: Which is it?\n  objective: cuont'],
		at: 'cuont',
		is: 'error [unknown-id]',
		says: /Did you mean `count`\?/,
	},
	{
		what: 'a misconception that the lesson does not list',
		file: QUESTIONS,
		change: ['right: { text: The right, misconception: twice', 'right: { text: The right, misconception: once'],
		at: 'once, feedback',
		is: 'error [unknown-id]',
		says: /lists no misconception `once`/,
	},
	{
		what: 'a template that does not exist',
		file: LESSON,
		change: ['template: note', 'template: nota'],
		at: 'nota',
		is: 'error [unknown-id]',
		says: /Did you mean `note`\?/,
	},
	{
		what: 'a lesson on a road that does not exist',
		file: THEMES,
		change: ['[one, two]', '[one, two, tree]'],
		at: 'tree',
		is: 'error [unknown-id]',
		says: /There is no lesson `tree`/,
	},
	{
		what: 'a lesson on a track that does not exist',
		file: TRACK,
		change: ['[one, two]', '[one, tow]'],
		at: 'tow',
		is: 'error [unknown-id]',
		says: /Did you mean `two`\?/,
	},
	{
		what: 'a lesson on two roads',
		file: THEMES,
		change: [
			'd }\n',
			'd }\nway:\n  title: W\n  summary: W.\n  lessons: [one]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n',
		],
		in: LESSON,
		at: 'title: One',
		is: 'error [placement]',
		says: /two roads: road, way\. A lesson stands on one/,
	},
	{
		what: 'a word that the glossary does not have',
		file: LESSON,
		change: ['<Term id="thing">', '<Term id="thnig">'],
		at: '<Term',
		is: 'error [unknown-id]',
		says: /Did you mean `thing`\?/,
	},
	{
		what: 'a reference that the lesson does not have',
		file: LESSON,
		change: ['<Ref id="smith" />', '<Ref id="smiht" />'],
		at: '<Ref',
		is: 'error [unknown-id]',
		says: /Did you mean `smith`\?/,
	},
	{
		what: 'a figure without its file',
		file: LESSON,
		change: ['<Figure id="desk"', '<Figure id="dsek"'],
		at: '<Figure',
		is: 'error [unknown-id]',
		says: /no figure `dsek\.svg` beside the lesson\. Did you mean `desk`\?/,
	},
	{
		what: 'a question placed that does not exist',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question id="pikc" />'],
		at: '<Question id="pikc"',
		besides: 1,
		is: 'error [unknown-id]',
		says: /Did you mean `pick`\?/,
	},
	{
		what: 'a question that is placed nowhere',
		file: LESSON,
		change: ['<Question id="pick" />\n', ''],
		in: QUESTIONS,
		at: 'pick:',
		is: 'error [placement]',
		says: /`pick` is nowhere in the lesson\. Place <Question id="pick" \/>/,
	},
	{
		what: 'a question that is placed twice',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question id="pick" />\n<Question id="pick" />'],
		in: QUESTIONS,
		at: 'pick:',
		is: 'error [placement]',
		says: /stands 2 times.*Place it once/,
	},
	{
		what: 'an older id that is in use',
		file: QUESTIONS,
		change: ['title: Which\n', 'title: Which\n  formerly: [how-many]\n'],
		at: 'how-many]',
		is: 'error [formerly]',
		says: /`one\/how-many` is a question of today.*Take it out/,
	},
	{
		what: 'an older id that two claim',
		file: QUESTIONS,
		change: ['  title: Which\n', '  title: Which\n  formerly: [old-one]\n'],
		also: ['  title: How many\n', '  title: How many\n  formerly: [one/old-one]\n'],
		at: 'old-one]\n  situation',
		is: 'error [formerly]',
		says: /`one\/old-one` is what `one\/how-many` was called too\. Keep it/,
	},
	// prose
	{
		what: 'a tag that is not closed',
		file: LESSON,
		change: ['\n</Section>', '\n'],
		at: '<Section',
		is: 'error [mdx-syntax]',
		says: /Close the tag/,
	},
	{
		what: 'a brace in prose',
		file: LESSON,
		change: ['as Smith says', 'as {smith} says'],
		at: '{smith}',
		is: 'error [no-expressions]',
		says: /is JavaScript, not text\. Write `\\{`/,
	},
	{
		what: 'an import',
		file: LESSON,
		change: ['## Practice', 'import x from "y"\n\n## Practice'],
		at: 'import',
		is: 'error [no-imports]',
		says: /need no import/,
	},
	{
		what: 'a component that lessons do not have',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question id="pick" />\n\n<Warning>Mind.</Warning>'],
		at: '<Warning>',
		is: 'error [unknown-component]',
		says: /<Warning> is not a component/,
	},
	{
		what: 'an attribute misspelt',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question ids="pick" />'],
		at: '<Question ids',
		besides: 2,
		is: 'error [unknown-attribute]',
		says: /has no `ids`\. Did you mean `id`\?/,
	},
	{
		what: 'a figure without a caption',
		file: LESSON,
		change: [' caption="A desk"', ''],
		at: '<Figure',
		is: 'error [missing-attribute]',
		says: /lacks `caption`\. Write <Figure caption=/,
	},
	{
		what: 'a section without a heading',
		file: LESSON,
		change: ['## Practice: two questions\n', ''],
		at: '<Section',
		besides: 1,
		is: 'error [section-heading]',
		says: /no heading\. Begin it with `## `/,
	},
	{
		what: 'a part that lessons do not have',
		file: LESSON,
		change: ['is="practice"', 'is="practise"'],
		at: '<Section',
		is: 'error [unknown-section]',
		says: /Did you mean `practice`\?/,
	},
	{
		what: 'a question outside of a section',
		file: LESSON,
		change: ['<Question id="pick" />\n\n</Section>', '</Section>\n\n<Question id="pick" />'],
		at: '<Question id="pick"',
		besides: 1,
		is: 'error [outside-section]',
		says: /Move it into the section/,
	},
	{
		what: 'a script in prose',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question id="pick" />\n\n<script src="https://example.org/x.js"></script>'],
		at: '<script',
		is: 'error [unsafe-html]',
		says: /<script> is not allowed.*use the components/,
	},
	{
		what: 'a script in a text of a question',
		file: QUESTIONS,
		change: ['Three things lie', 'Three things <script>alert(1)</script> lie'],
		at: '<script>',
		is: 'error [unsafe-html]',
		says: /Write it in Markdown/,
	},
	{
		what: 'an event handler in a text of a scenario',
		file: SCENARIO,
		change: ['    text: It rings.', '    text: It <b onclick="x()">rings</b>.'],
		at: '<b onclick',
		is: 'error [unsafe-html]',
		says: /Write it in Markdown/,
	},
	{
		what: 'an event handler behind a sign that ends no tag',
		file: SCENARIO,
		change: ['    text: It rings.', `    text: It <b title=">" onclick="x()">rings</b>.`],
		at: '<b title',
		is: 'error [unsafe-html]',
		says: /<b> with `onclick`/,
	},
	{
		what: 'a link of HTML that runs something, in a text of a question',
		file: QUESTIONS,
		change: ['Three things lie', 'Three <a href="javascript:alert(1)">things</a> lie'],
		at: '<a href',
		is: 'error [unsafe-html]',
		says: /no address to link to/,
	},
	{
		what: 'a style in prose',
		file: LESSON,
		change: ['as Smith says', 'as <b style="color: red">Smith</b> says'],
		at: '<b style',
		is: 'error [unsafe-html]',
		says: /style/,
	},
	{
		what: 'a link that runs something',
		file: LESSON,
		change: ['as Smith says', 'as [Smith](javascript:alert(1)) says'],
		at: '[Smith]',
		is: 'error [unsafe-html]',
		says: /no address to link to\. Link to `https:`/,
	},
	{
		what: 'the same in a text of a question',
		file: QUESTIONS,
		change: ['Three things lie', 'Three [things](javascript:alert(1)) lie'],
		at: 'javascript:alert',
		is: 'error [unsafe-html]',
		says: /no address to link to\. Link to `https:`/,
	},
	{
		what: 'a picture from elsewhere, without a text',
		file: LESSON,
		change: ['as Smith says', 'as ![](https://example.org/smith.png) says'],
		at: '![](',
		is: 'error [unsafe-html]',
		says: /picture.*<Figure/,
	},
	{
		what: 'a drawing without a text for those who do not see it',
		file: 'core/lessons/one/desk.svg',
		change: ['<title>A desk</title>', ''],
		is: 'error [figure]',
		says: /<title>/,
	},
	{
		what: 'a drawing that loads something',
		file: 'core/lessons/one/desk.svg',
		change: ['<path d="M0 0h4"/>', '<image href="https://example.org/x.png"/>'],
		at: '<image',
		is: 'error [figure]',
		says: /elsewhere/,
	},
	// links
	{
		what: 'a link to a lesson that does not exist',
		file: LESSON,
		change: ['as Smith says', 'as [Smith](lesson:oen) says'],
		at: '](lesson:oen',
		is: 'error [broken-link]',
		says: /Did you mean `one`\?/,
	},
	{
		what: 'a link to a lesson that is only planned',
		file: QUESTIONS,
		change: ['Three things lie', 'Three [things](lesson:two) lie'],
		at: '](lesson:two',
		is: 'error [broken-link]',
		says: /only planned.*Name it without a link/,
	},
	{
		what: 'a link to a scenario that does not exist',
		file: QUESTIONS,
		change: ['Three things lie', 'Three [things](scenario:alram) lie'],
		at: '](scenario:alram',
		is: 'error [broken-link]',
		says: /Did you mean `alarm`\?/,
	},
	{
		what: 'a link to a heading that another lesson does not have',
		file: QUESTIONS,
		change: ['Three things lie', 'Three [things](lesson:one#practise) lie'],
		at: '](lesson:one#practise',
		is: 'error [broken-link]',
		says: /no heading or question `practise`/,
	},
	{
		what: 'a link to a heading that the lesson itself does not have',
		file: LESSON,
		change: ['[there](#practice-two-questions)', '[there](#practice-two-question)'],
		at: '](#practice',
		is: 'error [broken-link]',
		says: /Did you mean `practice-two-questions`\?/,
	},
	{
		what: 'a link by path, which breaks below a base path',
		file: LESSON,
		change: ['as Smith says', 'as [Smith](/lessons/one/) says'],
		at: '](/lessons',
		is: 'error [broken-link]',
		says: /`lesson:one`/,
	},
	// scenarios
	{
		what: 'a step that leads nowhere',
		file: SCENARIO,
		change: ['outcome: Loud\n        to: after', 'outcome: Loud\n        to: afetr'],
		at: 'afetr',
		is: 'error [schema]',
		says: /afetr.*`after`/,
	},
	{
		what: 'a road that goes in a circle',
		file: SCENARIO,
		change: ['outcome: Done, to: end', 'outcome: Done, to: alarm'],
		at: 'title: The alarm',
		is: 'error [schema]',
		says: /run in a circle: alarm, after, alarm.*lead one of these choices elsewhere/,
	},
	{
		what: 'a node that nothing leads to',
		file: SCENARIO,
		change: [
			'endings:\n',
			'  lost:\n    title: Lost\n    text: Lost.\n    ask: Now?\n    choices:\n      a: { text: A, effects: { users: 1, time: 2 }, outcome: A, to: end }\n      b: { text: B, effects: { users: -1, time: 1 }, outcome: B, to: end }\nendings:\n',
		],
		also: ['{ alarm: One first,', '{ lost: Nothing, alarm: One first,'],
		at: 'lost:\n',
		is: 'error [scenario-play]',
		says: /lost/,
	},
	{
		what: 'a meter that does not exist',
		file: SCENARIO,
		change: ['text: Act on one\n        effects: { users: -2', 'text: Act on one\n        effects: { usres: -2'],
		at: '-2, time: 4 }\n        later',
		is: 'error [schema]',
		says: /usres.*`users`/,
	},
	{
		what: 'a choice that a condition names and that does not exist',
		file: SCENARIO,
		change: ['chose: [after.trace] }', 'chose: [after.tarce] }'],
		at: 'after.tarce',
		is: 'error [schema]',
		says: /tarce/,
	},
	{
		what: 'an effect beyond the range of its meter',
		file: SCENARIO,
		change: [
			'effects: { users: 5, time: 8 }\n        outcome: Loud',
			'effects: { users: 500, time: 8 }\n        outcome: Loud',
		],
		at: 'hasty',
		besides: 1,
		is: 'error [scenario-range]',
		says: /users/,
	},
	{
		what: 'a second-best ending without its price',
		file: SCENARIO,
		change: [', text: Late, cost: Time }', ', text: Late }'],
		at: '{ class: second-best',
		is: 'error [schema]',
		says: /says what it cost\. Add `cost:`/,
	},
	{
		what: 'a start beyond the range',
		file: SCENARIO,
		change: ['start: 50', 'start: 150'],
		at: '150',
		is: 'error [schema]',
		says: /range|between|100/,
	},
	// files
	...['themes', 'templates', 'confusables', 'glossary'].map(
		(name): Wrong => ({
			what: `a slip in ${name}.yaml that leaves its entries unknown`,
			file: `core/${name}.yaml`,
			change: 'thing: a: b\n',
			at: 'a: b',
			is: 'error [yaml-syntax]',
			says: /quote a text/,
		}),
	),
	{
		what: 'a file with a wrong name',
		file: 'core/lessons/one/question.yaml',
		change: 'a: 1\n',
		is: 'error [unknown-file]',
		says: /Nothing reads this file.*questions\.yaml/,
	},
	{
		what: 'a lesson in the wrong place',
		file: 'core/lesson/three/index.mdx',
		change: tinyLesson(''),
		is: 'error [unknown-file]',
		says: /`lessons\/<id>\/index\.mdx`/,
	},
	{
		what: 'questions beside no lesson',
		file: 'core/lessons/thre/questions.yaml',
		change: 'a: { type: recall, prompt: A?, answer: A. }\n',
		is: 'error [unknown-file]',
		says: /no lesson.*index\.mdx/,
	},
	{
		what: 'YAML with the wrong ending',
		file: 'core/scenarios/two.yml',
		change: tinyScenario,
		is: 'error [unknown-file]',
		says: /`scenarios\/<id>\.yaml`/,
	},
	{
		what: 'a folder whose name is no id',
		file: 'core/lessons/My Lesson/index.mdx',
		change: tinyLesson(''),
		besides: 1,
		is: 'error [unknown-file]',
		says: /kebab-case/,
	},
	{
		what: 'a lesson without front matter',
		file: LESSON,
		change: ['---\ntitle', 'title'],
		is: 'error [front-matter]',
		says: /Begin the file with `---`/,
	},
	{
		what: 'a file that is not UTF-8',
		file: GLOSSARY,
		change: Buffer.concat([
			Buffer.from('thing: { term: Thing, lesson: one, definition: Caf'),
			Buffer.from([0xe9]),
			Buffer.from('. }\n'),
		]),
		at: '\uFFFD',
		is: 'error [encoding]',
		says: /UTF-8/,
	},
	// what stands where nobody looks
	{
		what: 'marks of a merge in YAML',
		file: QUESTIONS,
		change: ['  title: Which\n', '<<<<<<< HEAD\n  title: Which\n=======\n  title: What\n>>>>>>> upstream/main\n'],
		at: '<<<<<<< HEAD',
		is: 'error [merge-marks]',
		says: /merge left both texts.*`<<<<<<< HEAD`.*Make one of the two/,
	},
	{
		what: 'marks of a merge in a front matter',
		file: LESSON,
		change: ['minutes: 5\n', '<<<<<<< HEAD\nminutes: 5\n=======\nminutes: 6\n>>>>>>> upstream/main\n'],
		at: '<<<<<<< HEAD',
		is: 'error [merge-marks]',
		says: /merge left both texts/,
	},
	{
		what: 'marks of a merge in prose',
		file: LESSON,
		change: ['A <Term', 'One\n=======\nTwo\n>>>>>>> upstream/main\n\nA <Term'],
		at: '>>>>>>> upstream',
		is: 'error [merge-marks]',
		says: /merge left both texts/,
	},
	{
		what: 'marks of a merge in the list of ids',
		file: 'core/ids.lock',
		change: '# Ids\n<<<<<<< HEAD\nlessons/one\n=======\n>>>>>>> upstream/main\n',
		at: '<<<<<<< HEAD',
		is: 'error [merge-marks]',
		says: /merge left both texts/,
	},
	{
		what: 'a text that goes on behind a hash',
		file: QUESTIONS,
		change: ['title: Which\n', 'title: Gate #4 is shut\n'],
		at: '#4 is shut',
		is: 'error [yaml-syntax]',
		says: /`#4 is shut` is a comment here.*Quote the text/,
	},
	{
		what: 'non-breaking spaces for indentation',
		file: QUESTIONS,
		change: ['  title: Which\n', '\u00A0\u00A0title: Which\n'],
		at: 'Which\n',
		is: 'error [yaml-syntax]',
		says: /non-breaking one in column 1\./,
	},
	{
		what: 'a number where a text is meant',
		file: QUESTIONS,
		change: ['title: Which\n', 'title: 0123\n'],
		at: '0123',
		is: 'error [schema]',
		says: /Put it in quotes/,
	},
	{
		what: 'a file with nothing in it',
		file: GLOSSARY,
		change: '# nothing yet\n',
		is: 'error [schema]',
		says: /Nothing is written here\. Write a map by key/,
	},
	{
		what: 'a task at work that the front matter lacks',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question id="pick" />\n\n<Assignment />'],
		also: [/^assignment:.*$/m.exec(sound[LESSON] ?? '')?.[0] ?? '', ''],
		at: '<Assignment />',
		is: 'error [unknown-id]',
		says: /no task at work\. Write `assignment:`/,
	},
	{
		what: 'a component with an empty id',
		file: LESSON,
		change: ['<Ref id="smith" />', '<Ref id="" />'],
		at: '<Ref id=""',
		is: 'error [missing-attribute]',
		says: /lacks `id`/,
	},
	{
		what: 'a link to nowhere',
		file: LESSON,
		change: ['[there](#practice-two-questions)', '[there]()'],
		at: ']()',
		is: 'error [broken-link]',
		says: /leads nowhere\. Write `lesson:<id>`/,
	},
	{
		what: 'a comment as in HTML',
		file: LESSON,
		change: ['A <Term', '<!-- later -->\n\nA <Term'],
		at: '<!--',
		is: 'error [mdx-syntax]',
		says: /^(?!.*\{\/\*).*Put it into the front matter/,
	},
	{
		what: 'a comment as in JavaScript',
		file: LESSON,
		change: ['A <Term', '{/* later */}\n\nA <Term'],
		at: '{/*',
		is: 'error [no-expressions]',
		says: /no comments\. Put it into the front matter/,
	},
	{
		what: 'a tag with the quotes of a word processor',
		file: LESSON,
		change: ['<Question id="pick" />', '<Question id=“pick” />'],
		at: '<Question id=“',
		is: 'error [mdx-syntax]',
		says: /straight quotes/,
	},
];

/** The file as the author leaves it. */
function changed({ file, change, also }: Wrong): string | Buffer {
	if (typeof change === 'string' || Buffer.isBuffer(change)) return change;
	let text = sound[file] ?? '';
	for (const [from, to] of also ? [change, also] : [change]) {
		assert.equal(text.split(from).length, 2, `${file} holds ${JSON.stringify(from)} once`);
		text = text.replace(from, () => to);
	}
	return text;
}

async function problemsOf(files: Record<string, string | Buffer>): Promise<readonly Problem[]> {
	let problems: readonly Problem[] = [];
	await withContent({ ...sound, ...files }, async (root) => {
		problems = await loadContent({ root, now: new Date('2026-11-21') }).then(
			({ warnings }) => warnings,
			(error: unknown) => (error instanceof ContentError ? error.problems : Promise.reject(error)),
		);
	});
	return problems;
}

/** Findings as they are printed, without those of the sound content. */
const printed = (problems: readonly Problem[]) =>
	terminal(problems)
		.split('\n')
		.filter((line) => /^ {2}\S/.test(line) && !expected.test(line))
		.map((line) => line.trim());

test('what every case changes is sound before', async () => {
	assert.deepEqual(printed(await problemsOf({})), []);
});

for (const wrong of wrongs) {
	test(`${wrong.what}: ${wrong.is}`, async () => {
		const text = changed(wrong);
		const lines = printed(await problemsOf({ [wrong.file]: text }));
		const file = wrong.in ?? wrong.file;
		const shown = file === wrong.file ? text.toString() : (sound[file] ?? '');
		const offset = wrong.at === undefined ? 0 : shown.indexOf(wrong.at);
		assert.ok(offset >= 0, `${file} holds ${wrong.at}`);
		const before = shown.slice(0, offset).split('\n');
		const place = `content/${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
		const [severity, name] = wrong.is.split(' ');
		const here = lines.filter((line) => line.startsWith(`${place} ${severity}: `) && line.endsWith(` ${name}`));
		assert.equal(here.length, 1, `expected ${place} ${wrong.is}; found\n${lines.join('\n')}`);
		assert.match(here.join(), wrong.says);
		assert.equal(lines.length, 1 + (wrong.besides ?? 0), `nothing that only follows from it:\n${lines.join('\n')}`);
	});
}

test('there are at least forty ways, and each is another', () => {
	assert.ok(wrongs.length >= 40);
	assert.equal(new Set(wrongs.map(({ what }) => what)).size, wrongs.length);
});

test('a byte order mark and Windows line ends are no mistake', async () => {
	const windows = Object.entries(sound).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]);
	assert.deepEqual(printed(await problemsOf(Object.fromEntries(windows))), []);
});

test('`npm run check:content` prints the finding and fails; a warning alone does not fail it', async () => {
	const program = fileURLToPath(new URL('../../src/content-model/check.ts', import.meta.url));
	const env = { ...process.env, GITHUB_ACTIONS: '', CONTENT_PACKS: '' };
	const run = (cwd: string) => spawnSync(process.execPath, [program], { cwd, env, encoding: 'utf8' });
	await withContent({ ...sound, [THEMES]: `${sound[THEMES]}x: y\n` }, async (root) => {
		const { status, stdout } = run(root);
		assert.equal(status, 1);
		assert.match(stdout, /content\/core\/themes\.yaml:6:4 error: `x`: .* \[schema\]/);
	});
	await withContent(sound, async (root) => {
		const { status, stdout } = run(root);
		assert.equal(status, 0, stdout);
		assert.match(stdout, /1 warning/);
	});
});
