/** Ways to write a pack wrongly: each is refused, or warned of, with its place and its mend. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent } from '../../src/content-model/load.ts';
import { ContentError, type Problem } from '../../src/content-model/problem.ts';
import { withContent } from '../helpers/tiny-content.ts';

const HEAD = 'name: Acme\nowner: Us\nreviewed: 2026-11-01\nmark: Z\n';
const OTHER = 'name: Other\nowner: Them\nreviewed: 2026-11-01\nmark: Y\n';
const PLANNED = '---\ntitle: Ours\nsummary: Ours.\nstatus: planned\nlevel: senior\nminutes: 10\n---\n';
const ROAD =
	'  title: Ours\n  summary: Ours.\n  lessons: [acme-one]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n';
const MORE = (key: string) => `${key}:\n  type: recall\n  title: Ours\n  prompt: Ours?\n  answer: Ours.\n`;

interface Wrong {
	what: string;
	/** Under `content/`. A file of the pack `acme` has `packs/acme/` before it. */
	files: Record<string, string | null>;
	/** `file:line:column severity [name]`, and what the message must say. */
	at: string;
	says: RegExp;
}
const pack = (lines: string) => ({ 'packs/acme/pack.yaml': HEAD + lines });

const wrongs: Wrong[] = [
	{
		what: 'a field misspelt',
		files: pack('hides: [lessons/two]\n'),
		at: 'content/packs/acme/pack.yaml:5:1 error [schema]',
		says: /Did you mean `hide`\?/,
	},
	{
		what: 'no name',
		files: { 'packs/acme/pack.yaml': 'mark: Z\n' },
		at: 'content/packs/acme/pack.yaml:1:1 error [schema]',
		says: /`name`: missing\. Add `name:`/,
	},
	{
		what: 'a mark of two letters',
		files: { 'packs/acme/pack.yaml': HEAD.replace('mark: Z', 'mark: AC') },
		at: 'content/packs/acme/pack.yaml:4:7 error [schema]',
		says: /one capital letter/,
	},
	{
		what: 'an accent on which ink cannot be read, with the nearest shade that passes',
		files: pack('accent: { light: "#7a1030", dark: "#f5be27" }\n'),
		at: 'content/packs/acme/pack.yaml:5:18 error [schema]',
		says: /contrast of 1\.\d:1, and 4\.5:1 is needed.*the nearest shade that passes is `#[0-9a-f]{6}`/,
	},
	{
		what: 'a colour by name',
		files: pack('accent: { light: blue, dark: "#f5be27" }\n'),
		at: 'content/packs/acme/pack.yaml:5:18 error [schema]',
		says: /write a colour as `#ffc61a`/,
	},
	{
		what: 'a folder without pack.yaml',
		files: { 'packs/acme/themes.yaml': `acme:\n${ROAD}` },
		at: 'content/packs/acme:1:1 error [pack-list]',
		says: /has no `pack\.yaml`/,
	},
	{
		what: 'a folder whose name is no id',
		files: { 'packs/Acme Inc/pack.yaml': HEAD },
		at: 'content/packs/Acme Inc:1:1 error [pack-list]',
		says: /small letters, digits and hyphens/,
	},
	{
		what: 'a pack in the list that is not there',
		files: { ...pack(''), 'packs/packs.yaml': '- acme\n- other\n' },
		at: 'content/packs/packs.yaml:2:3 error [pack-list]',
		says: /There is no folder/,
	},
	{
		what: 'a pack that the list forgets',
		files: { ...pack(''), 'packs/other/pack.yaml': OTHER, 'packs/packs.yaml': '- acme\n' },
		at: 'content/packs/packs.yaml:1:1 error [pack-list]',
		says: /The folder `other` is not in the list.*Add `- other`/,
	},
	{
		what: 'an unknown level of trust',
		files: { ...pack(''), 'packs/packs.yaml': '- { folder: acme, trust: some }\n' },
		at: 'content/packs/packs.yaml:1:26 error [schema]',
		says: /`code`, `data`/,
	},
	{
		what: 'a lesson inserted that does not exist',
		files: pack('insert: [{ lesson: acme-tow, into: themes/road }]\n'),
		at: 'content/packs/acme/pack.yaml:5:20 error [pack-target]',
		says: /There is no lesson `acme-tow`/,
	},
	{
		what: 'a road that does not exist',
		files: {
			...pack('insert: [{ lesson: acme-one, into: themes/raod }]\n'),
			'packs/acme/lessons/acme-one/index.mdx': PLANNED,
		},
		at: 'content/packs/acme/pack.yaml:5:36 error [pack-target]',
		says: /There is no theme `raod`\. Did you mean `road`\?/,
	},
	{
		what: 'a neighbour that is not on the road: last there, and said',
		files: {
			...pack('insert: [{ lesson: acme-one, into: themes/road, before: tow }]\n'),
			'packs/acme/lessons/acme-one/index.mdx': PLANNED,
		},
		at: 'content/packs/acme/pack.yaml:5:57 warning [pack-target]',
		says: /`tow` is not on themes\/road.*Did you mean `two`\?/,
	},
	{
		what: 'before and after at once',
		files: pack('insert: [{ lesson: two, into: themes/road, before: one, after: one }]\n'),
		at: 'content/packs/acme/pack.yaml:5:64 error [schema]',
		says: /both `before` and `after`\. Keep one/,
	},
	{
		what: 'a place of no kind',
		files: pack('insert: [{ lesson: one, into: road }]\n'),
		at: 'content/packs/acme/pack.yaml:5:31 error [schema]',
		says: /write `themes\/<id>`, `tracks\/<id>\/<stage>` or `lessons\/<id>`/,
	},
	{
		what: 'a question inserted that the pack does not have',
		files: pack('insert: [{ question: acme-x, into: lessons/one, after: how-many }]\n'),
		at: 'content/packs/acme/pack.yaml:5:22 error [pack-target]',
		says: /more-questions\.yaml/,
	},
	{
		what: 'a question added and placed nowhere',
		files: {
			...pack(''),
			'packs/acme/lessons/one/more-questions.yaml':
				'acme-x:\n  type: estimate\n  title: X\n  prompt: X?\n  unit: x\n  expr: "2"\n  tolerance: { absolute: 0 }\n  wrong: { a: { value: 5, misconception: twice, feedback: A. }, b: { value: 3, misconception: twice, feedback: B. } }\n',
		},
		at: 'content/packs/acme/lessons/one/more-questions.yaml:1:1 error [placement]',
		says: /Say in `pack\.yaml` where: `insert: \[\{ question: acme-x/,
	},
	{
		what: 'a question under an id that the lesson has',
		files: { ...pack(''), 'packs/acme/lessons/one/more-questions.yaml': MORE('how-many') },
		at: 'content/packs/acme/lessons/one/more-questions.yaml:1:1 error [pack-conflict]',
		says: /content\/core\/lessons\/one\/questions\.yaml:1/,
	},
	{
		what: 'something hidden that is not there',
		files: pack('hide: [lessons/tow]\n'),
		at: 'content/packs/acme/pack.yaml:5:8 warning [pack-target]',
		says: /nothing to hide at `lessons\/tow`\. Did you mean `two`\?/,
	},
	{
		what: 'something hidden of no kind',
		files: pack('hide: [one]\n'),
		at: 'content/packs/acme/pack.yaml:5:8 error [schema]',
		says: /write `lessons\/<id>`/,
	},
	{
		what: 'a patch of something that is not there',
		files: pack('patch:\n  questions/one/how-mny: { prompt: How many of them? }\n'),
		at: 'content/packs/acme/pack.yaml:6:3 error [pack-target]',
		says: /nothing to patch at `questions\/one\/how-mny`/,
	},
	{
		what: 'a patch of a field that is not one',
		files: pack('patch:\n  questions/one/how-many: { promt: How many of them? }\n'),
		at: 'content/packs/acme/pack.yaml:6:29 error [schema]',
		says: /Did you mean `prompt`\?/,
	},
	{
		what: 'a patch with a value of the wrong kind',
		files: pack('patch:\n  lessons/one: { minutes: long }\n'),
		at: 'content/packs/acme/pack.yaml:6:27 error [schema]',
		says: /`minutes`/,
	},
	{
		what: 'a text with a comma, unquoted between braces',
		files: pack('patch:\n  lessons/one: { title: One, two, summary: Both. }\n'),
		at: 'content/packs/acme/pack.yaml:6:30 error [pack-target]',
		says: /no `two` to remove.*quote a text that holds a comma/,
	},
	{
		what: 'a patch that changes nothing',
		files: pack('patch:\n  lessons/one: {}\n'),
		at: 'content/packs/acme/pack.yaml:6:16 error [schema]',
		says: /nothing is changed/,
	},
	{
		what: 'a default track that does not exist',
		files: pack('track: wya\n'),
		at: 'content/packs/acme/pack.yaml:5:8 error [pack-target]',
		says: /Did you mean `way`\?/,
	},
	{
		what: 'a lesson under an id that upstream may take',
		files: {
			...pack('insert: [{ lesson: three, into: themes/road }]\n'),
			'packs/acme/lessons/three/index.mdx': PLANNED,
		},
		at: 'content/packs/acme/lessons/three/index.mdx:2:1 error [pack-ids]',
		says: /Call it `acme-three`/,
	},
	{
		what: 'a word under an id that upstream may take',
		files: { ...pack(''), 'packs/acme/glossary.yaml': 'gate:\n  term: gate\n  definition: A barrier.\n' },
		at: 'content/packs/acme/glossary.yaml:1:1 error [pack-ids]',
		says: /Call it `acme-gate`/,
	},
	{
		what: 'a file that nothing reads',
		files: { ...pack(''), 'packs/acme/lesson/acme-one/index.mdx': PLANNED },
		at: 'content/packs/acme/lesson/acme-one/index.mdx:1:1 error [unknown-file]',
		says: /Nothing reads this file/,
	},
	{
		what: 'two packs that replace one file',
		files: {
			...pack(''),
			'packs/other/pack.yaml': OTHER,
			'packs/acme/lessons/two/index.mdx': PLANNED,
			'packs/other/lessons/two/index.mdx': PLANNED,
		},
		at: 'content/packs/other/lessons/two/index.mdx:1:1 error [pack-conflict]',
		says: /replaces `lessons\/two` at content\/packs\/acme\/lessons\/two\/index\.mdx:1\. .*over: \[acme\]/,
	},
	{
		what: 'two packs with a lesson of one name',
		files: {
			...pack(''),
			'packs/other/pack.yaml': OTHER,
			'packs/acme/themes.yaml': `acme:\n${ROAD}`,
			'packs/acme/lessons/acme-one/index.mdx': PLANNED,
			'packs/other/lessons/acme-one/index.mdx': PLANNED,
		},
		at: 'content/packs/other/lessons/acme-one/index.mdx:1:1 error [pack-conflict]',
		says: /`lessons\/acme-one`, which the pack `acme` brings at content\/packs\/acme\/.*:1\. .*begins with `other-`.*over: \[acme\]/,
	},
	{
		what: 'two packs with a word of one name',
		files: {
			...pack(''),
			'packs/other/pack.yaml': OTHER,
			'packs/acme/glossary.yaml': 'acme-word: { term: Word, definition: Ours. }\n',
			'packs/other/glossary.yaml': 'acme-word: { term: Word, definition: Theirs. }\n',
		},
		at: 'content/packs/other/glossary.yaml:1:1 error [pack-conflict]',
		says: /`glossary\/acme-word`, which the pack `acme` brings at content\/packs\/acme\/glossary\.yaml:1\./,
	},
	{
		what: 'two packs that patch one field',
		files: {
			...pack('patch:\n  lessons/one: { title: Ours }\n'),
			'packs/other/pack.yaml': `${OTHER}patch:\n  lessons/one: { title: Theirs }\n`,
		},
		at: 'content/packs/other/pack.yaml:6:3 error [pack-conflict]',
		says: /patches `lessons\/one` at content\/packs\/acme\/pack\.yaml:6/,
	},
	{
		what: 'one pack that hides what another patches',
		files: {
			...pack('patch:\n  questions/one/how-many: { prompt: How many of them? }\n'),
			'packs/other/pack.yaml': `${OTHER}hide: [lessons/one]\n`,
		},
		at: 'content/packs/other/pack.yaml:5:8 error [pack-conflict]',
		says: /hides `lessons\/one`; the pack `acme` patches `questions\/one\/how-many` at content\/packs\/acme\/pack\.yaml:6/,
	},
	{
		what: 'one pack that replaces and patches the same thing',
		files: {
			...pack('patch:\n  lessons/two: { title: Ours }\n'),
			'packs/acme/lessons/two/index.mdx': PLANNED,
		},
		at: 'content/packs/acme/pack.yaml:6:3 error [pack-conflict]',
		says: /patches `lessons\/two` here and replaces .* Keep one/,
	},
	{
		what: 'two packs with one letter',
		files: { ...pack(''), 'packs/other/pack.yaml': OTHER.replace('mark: Y', 'mark: Z') },
		at: 'content/packs/other/pack.yaml:4:7 error [pack-conflict]',
		says: /that of the pack `acme` at content\/packs\/acme\/pack\.yaml:4/,
	},
	{
		what: 'a pack over one that does not come before it',
		files: pack('over: [other]\n'),
		at: 'content/packs/acme/pack.yaml:5:8 error [pack-conflict]',
		says: /No pack `other` comes before this one/,
	},
	{
		what: 'the letter of a core road',
		files: { 'packs/acme/pack.yaml': HEAD.replace('mark: Z', 'mark: A') },
		at: 'content/packs/acme/pack.yaml:4:7 warning [pack-target]',
		says: /that of the road `road`/,
	},
	{
		what: 'a review that is overdue',
		files: { 'packs/acme/pack.yaml': HEAD.replace('2026-11-01', '2025-11-01') },
		at: 'content/packs/acme/pack.yaml:3:11 warning [pack-review]',
		says: /due on 2026-11-01.*Ask Us to read it again/,
	},
	{
		what: 'nobody who answers for it',
		files: { 'packs/acme/pack.yaml': 'name: Acme\nmark: Z\n' },
		at: 'content/packs/acme/pack.yaml:1:1 warning [pack-review]',
		says: /Add `owner:` and `reviewed:`/,
	},
	{
		what: 'a digest that is none',
		files: pack('basedOn:\n  lessons/two/index.mdx: yes\n'),
		at: 'content/packs/acme/pack.yaml:6:26 error [schema]',
		says: /basedOn/,
	},
	{
		what: 'a confirmation of something the pack does not change',
		files: pack('basedOn:\n  lessons/two/index.mdx: 0123456789ab\n'),
		at: 'content/packs/acme/pack.yaml:6:3 warning [pack-drift]',
		says: /neither replaces nor patches it\. Delete the line/,
	},
];

const german = (files: Record<string, string>) => ({ ...pack('language: de\n'), ...files });
const words: Wrong[] = [
	{
		what: 'words of an area that is not there',
		files: { ...pack(''), 'packs/acme/words/sites.yaml': 'site: { map: Chart }\n' },
		at: 'content/packs/acme/words/sites.yaml:1:1 error [words]',
		says: /no area `sites` of words\. Did you mean `site`\?/,
	},
	{
		what: 'words under a name that the area does not export',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'sites: { map: Chart }\n' },
		at: 'content/packs/acme/words/site.yaml:1:1 error [words]',
		says: /The area `site` has no `sites`\. Did you mean `site`\?/,
	},
	{
		what: 'a word that the interface does not have',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'site:\n  modes: { ligth: Bright }\n' },
		at: 'content/packs/acme/words/site.yaml:2:12 error [words]',
		says: /`site\.modes` has no `ligth`\. Did you mean `light`\?/,
	},
	{
		what: 'the same in a module',
		files: { ...pack(''), 'packs/acme/words/site.ts': "export const site = {\n\tmodes: { ligth: 'Bright' },\n};\n" },
		at: 'content/packs/acme/words/site.ts:2:11 error [words]',
		says: /`site\.modes` has no `ligth`/,
	},
	{
		what: 'a text where a function is wanted',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'site: { titled: Page }\n' },
		at: 'content/packs/acme/words/site.yaml:1:9 error [words]',
		says: /`site\.titled` is a text, and ours is a function\. Write it as a function in a module/,
	},
	{
		what: 'a function where a text is wanted',
		files: { ...pack(''), 'packs/acme/words/site.ts': "export const site = { map: () => 'Chart' };\n" },
		at: 'content/packs/acme/words/site.ts:1:23 error [words]',
		says: /`site\.map` is a function, and ours is a text/,
	},
	{
		what: 'a function that asks for more than it is given',
		files: {
			...pack(''),
			'packs/acme/words/site.ts': 'export const site = { home: (title: string, owner: string) => title + owner };\n',
		},
		at: 'content/packs/acme/words/site.ts:1:23 error [words]',
		says: /takes 2 values and is given 1/,
	},
	{
		what: 'a word in the place of several',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'site: { modes: Bright }\n' },
		at: 'content/packs/acme/words/site.yaml:1:9 error [words]',
		says: /is a text, and ours is a map/,
	},
	{
		what: 'a list of another length',
		files: { ...pack(''), 'packs/acme/words/summary.yaml': 'summary: { columns: [Lesson] }\n' },
		at: 'content/packs/acme/words/summary.yaml:1:12 error [words]',
		says: /lists 1, and ours 4/,
	},
	{
		what: 'a word without a text',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'site:\n  map:\n' },
		at: 'content/packs/acme/words/site.yaml:2:3 error [words]',
		says: /says nothing, and ours is a text/,
	},
	{
		what: 'a module that does not run',
		files: { ...pack(''), 'packs/acme/words/site.ts': 'export const site = { map: nowhere };\n' },
		at: 'content/packs/acme/words/site.ts:1:1 error [words]',
		says: /does not run: nowhere is not defined/,
	},
	{
		what: 'words that are no YAML',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'site: { map: Chart\n' },
		at: 'content/packs/acme/words/site.yaml:2:1 error [yaml-syntax]',
		says: /close what was opened/,
	},
	{
		what: 'a translation that lacks words, such as those that upstream added',
		files: german({
			'packs/acme/words/count.yaml': 'count: { due: " fällig" }\n',
			'packs/acme/words/strip.yaml': 'strip: { contents: Inhalt, done: ", erledigt" }\n',
		}),
		at: 'content/packs/acme/words/strip.yaml:1:1 warning [words-missing]',
		says: /^\S+ warning \[words-missing\] A word is missing and in English: `strip\.contentsAt`\. Add it as in `src\/i18n\/en\/strip\.ts`\.$/,
	},
	{
		what: 'a translation that lacks whole areas',
		files: german({ 'packs/acme/words/count.yaml': 'count: { due: " fällig" }\n' }),
		at: 'content/packs/acme/pack.yaml:5:11 warning [words-missing]',
		says: /\d\d areas are in English: `about`, .*`strip`/,
	},
	{
		what: 'a language that is none',
		files: pack('language: German\n'),
		at: 'content/packs/acme/pack.yaml:5:11 error [schema]',
		says: /write a language as `de` or `pt-BR`/,
	},
	{
		what: 'a language that the pages are not made for',
		files: pack('language: ar\n'),
		at: 'content/packs/acme/pack.yaml:5:11 error [schema]',
		says: /from right to left/,
	},
	{
		what: 'two languages',
		files: {
			...german({ 'packs/acme/words/count.yaml': 'count: { due: " fällig" }\n' }),
			'packs/other/pack.yaml': `${OTHER}language: fi\n`,
			'packs/other/words/count.yaml': 'count: { due: " jonossa" }\n',
		},
		at: 'content/packs/other/pack.yaml:5:11 error [words]',
		says: /are `fi`, and those at content\/packs\/acme\/pack\.yaml:5 `de`: a site speaks one language/,
	},
	{
		what: 'a word that upstream took away: set aside, and said',
		files: { ...pack(''), 'packs/acme/words/site.yaml': 'site: { map: Chart, scenarios: Plays }\n' },
		at: 'content/packs/acme/words/site.yaml:1:21 warning [words]',
		says: /`site` has no `scenarios`\..* We had it/,
	},
	{
		what: 'one word of two packs: the later’s, and said',
		files: {
			...pack(''),
			'packs/acme/words/site.yaml': 'site: { map: Chart }\n',
			'packs/other/pack.yaml': OTHER,
			'packs/other/words/site.ts': "export const site = { map: 'Plan' };\n",
		},
		at: 'content/packs/other/words/site.ts:1:23 warning [words]',
		says: /`site\.map` is also at content\/packs\/acme\/words\/site\.yaml:1; this one, the later, stands\. .*`over: \[acme\]`/,
	},
];

const data = { 'packs/packs.yaml': '- { folder: acme, trust: data }\n' };
const index = (text: string) =>
	`---\ntitle: Ours\nsummary: Ours.\nstatus: draft\nlevel: senior\nminutes: 5\nsections: [{ is: hook }]\n---\n\n${text}`;
const own = { ...data, ...pack(''), 'packs/acme/themes.yaml': `acme:\n${ROAD}` };
const page = 'packs/acme/lessons/acme-one/index.md';

const untrusted: Wrong[] = [
	{
		what: 'MDX in a pack of data',
		files: { ...own, 'packs/acme/lessons/acme-one/index.mdx': PLANNED },
		at: 'content/packs/acme/lessons/acme-one/index.mdx:1:1 error [pack-trust]',
		says: /MDX is code\. Write `index\.md`/,
	},
	{
		what: 'a drawing in a pack of data',
		files: { ...own, [page]: index('## A\n\nText.\n'), 'packs/acme/lessons/acme-one/a.svg': '<svg/>' },
		at: 'content/packs/acme/lessons/acme-one/a.svg:1:1 error [pack-trust]',
		says: /YAML and plain Markdown/,
	},
	{
		what: 'HTML in the prose of a pack of data',
		files: { ...own, [page]: index('## A\n\nText <b onclick="x()">bold</b>.\n') },
		at: 'content/packs/acme/lessons/acme-one/index.md:12:6 error [pack-trust]',
		says: /is HTML\. Write it in Markdown/,
	},
	{
		what: 'HTML in the YAML of a pack of data, a patch too',
		files: {
			...data,
			...pack('patch:\n  questions/one/how-many:\n    prompt: "How <img src=x onerror=alert(1)> many?"\n'),
		},
		at: 'content/packs/acme/pack.yaml:7:18 error [pack-trust]',
		says: /is HTML/,
	},
	{
		what: 'a link that runs something',
		files: { ...own, [page]: index('## A\n\nA [link](javascript:alert(1)).\n') },
		at: 'content/packs/acme/lessons/acme-one/index.md:12:10 error [pack-trust]',
		says: /no address to link to/,
	},
	{
		what: 'a picture from elsewhere',
		files: { ...own, [page]: index('## A\n\n![A](https://example.org/a.png)\n') },
		at: 'content/packs/acme/lessons/acme-one/index.md:12:6 error [pack-trust]',
		says: /Pictures are no plain text/,
	},
	{
		what: 'words as a module, which is not run',
		files: { ...data, ...pack(''), 'packs/acme/words/site.ts': "throw new Error('it ran');\n" },
		at: 'content/packs/acme/words/site.ts:1:1 error [pack-trust]',
		says: /^(?!.*it ran).*with data only: YAML and plain Markdown/s,
	},
	{
		what: 'a section that the front matter does not name',
		files: { ...own, [page]: index('## A\n\nText.\n\n## B\n\nText.\n') },
		at: 'content/packs/acme/lessons/acme-one/index.md:14:1 error [section-heading]',
		says: /does not say what "B" is/,
	},
];

async function problemsOf(files: Record<string, string | null>): Promise<readonly Problem[]> {
	let problems: readonly Problem[] = [];
	await withContent(files, async (root) => {
		const now = new Date('2026-11-21');
		problems = await loadContent({ root, now }).then(
			({ warnings }) => warnings,
			(error: unknown) => (error instanceof ContentError ? error.problems : Promise.reject(error)),
		);
	});
	return problems;
}

for (const { what, files, at, says } of [...wrongs, ...words, ...untrusted]) {
	test(`${what}: ${at}`, async () => {
		const lines = (await problemsOf(files)).map(
			(p) => `${p.file}:${p.line}:${p.column} ${p.severity} [${p.name}] ${p.what} ${p.mend}`,
		);
		const here = lines.filter((line) => line.startsWith(at));
		assert.ok(here.length > 0, `expected ${at}; found\n${lines.join('\n')}`);
		assert.match(here.join('\n'), says);
	});
}

test('a pack of data that keeps to text loads, and its lesson is rendered section by section', async () => {
	await withContent(
		{ ...own, [page]: index('## A claim\n\nSome **text**, and a [link](https://example.org).\n') },
		async (root) => {
			const { curriculum } = await loadContent({ root });
			assert.deepEqual(curriculum.lessons['acme-one']?.prose, [
				'<p>Some <strong>text</strong>, and a <a href="https://example.org">link</a>.</p>',
			]);
		},
	);
});

test('of two packs that say so, the later wins', async () => {
	const files = {
		...pack('patch:\n  lessons/one: { title: Ours }\n'),
		'packs/other/pack.yaml': `${OTHER}over: [acme]\npatch:\n  lessons/one: { title: Theirs }\n`,
		'packs/packs.yaml': '- acme\n- other\n',
	};
	await withContent(files, async (root) => {
		const { curriculum } = await loadContent({ root });
		assert.equal(curriculum.lessons.one?.title, 'Theirs');
		assert.equal(curriculum.lessons.one?.origin.adjustedBy, 'other');
	});
});

test('of two packs that say so, the later’s word stands without a warning; a pack of data brings texts', async () => {
	const files = {
		...pack(''),
		'packs/acme/words/site.yaml': 'site: { map: Chart, search: Look }\n',
		'packs/other/pack.yaml': `${OTHER}over: [acme]\n`,
		'packs/other/words/site.yaml': 'site: { map: Plan }\n',
		'packs/packs.yaml': '- acme\n- { folder: other, trust: data }\n',
	};
	await withContent(files, async (root) => {
		const { content, warnings } = await loadContent({ root, now: new Date('2026-11-21') });
		assert.deepEqual(
			warnings.filter(({ name }) => name.startsWith('words')),
			[],
		);
		assert.deepEqual(
			content.words.files.map(({ pack, words }) => [pack, words]),
			[
				['acme', { site: { map: 'Chart', search: 'Look' } }],
				['other', { site: { map: 'Plan' } }],
			],
		);
	});
});
