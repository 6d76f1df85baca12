/** The smallest content that loads, in a temporary folder, with files changed or added by a test. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const lesson = (body: string, more = '') => `---
title: One
summary: A lesson.
status: draft
level: foundation
minutes: 5
objectives: { count: "Given a thing, count it" }
misconceptions: { twice: "Things count twice" }
${more}---
${body}`;

/** Front matter and body of a draft lesson; `more` is added to the front matter. */
export const tinyLesson = lesson;

/** A question that counts six things; `more` is added to its fields. */
export const tinyQuestion = (key: string, more = '') => `${key}:
  type: estimate
  title: How many
  prompt: How many?
  objective: count
  unit: things
  expr: "2*3"
  tolerance: { absolute: 0 }
  wrong:
    sum: { value: 5, misconception: twice, feedback: That is the sum. }
    one: { value: 3, misconception: twice, feedback: That is one of them. }
${more}`;

const base: Record<string, string> = {
	'core/site.yaml':
		'id: tiny\ntitle: Tiny\ntagline: Small.\nrepository: "https://example.org/tiny"\nlicences: { code: MIT, content: CC BY 4.0 }\n',
	'core/themes.yaml':
		'road:\n  title: Road\n  summary: A road.\n  lessons: [one, two]\n  levels: { helped: a, alone: b, asked: c, leads: d }\n',
	'core/tracks/way.yaml': 'title: Way\nintro: Along.\nstages:\n  start: { title: Start, lessons: [one, two] }\n',
	'core/templates.yaml':
		'note:\n  title: Note\n  fields: { what: { label: What }, claim: { label: Claim }, differently: { label: Differently } }\n',
	'core/lessons/one/index.mdx': lesson(
		'\n<Section is="practice">\n\n## Practice: one question\n\nSome prose.\n\n<Question id="how-many" />\n\n</Section>\n',
	),
	'core/lessons/one/questions.yaml': tinyQuestion('how-many'),
	'core/lessons/two/index.mdx':
		'---\ntitle: Two\nsummary: Later.\nstatus: planned\nlevel: senior\nminutes: 10\nneeds: [one]\n---\n',
};

/** Writes the content under `<root>/content`, runs the test, removes it. A file given as null is left out. */
export async function withContent(
	files: Record<string, string | Buffer | null>,
	run: (root: string) => Promise<void>,
): Promise<void> {
	const root = await mkdtemp(path.join(tmpdir(), 'content-'));
	try {
		for (const [file, text] of Object.entries({ ...base, ...files })) {
			if (text === null) continue;
			const target = path.join(root, 'content', file);
			await mkdir(path.dirname(target), { recursive: true });
			await writeFile(target, text);
		}
		await run(root);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}
