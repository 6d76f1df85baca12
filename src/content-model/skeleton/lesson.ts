import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { suggest } from '../nearest.ts';
import { Refused, type Skeleton } from './skeleton.ts';

const mdx = (title: string) => `---
# What each field means: hover over it in your editor, or read /authors/writing/.
title: "${title}"
summary: "Given what, the reader can do what afterwards: one sentence."
status: draft # published needs all eight parts, three objectives, an assignment and two references
level: practitioner # foundation, practitioner, senior
minutes: 5 # the check computes them too, and says so when they differ by more than a fifth
objectives: # each begins with "Given"; the verb says what one can watch somebody do
  decide: "Given a case, decide between two ways and say on what it depends."
misconceptions: # what people believe who choose a wrong option
  more-is-safer: "More of it is safer"
checks: # every number that follows from others; the build computes it again
  - "2*3 = 6"
---

<Section is="hook">

## The heading states a claim

A situation at its worst moment, with two numbers and a decision due.

</Section>

<Section is="practice">

## Practice: one question

<Question id="first" />

</Section>
`;

const questions = `# Keys are for ever: saved answers name them. Every type: /authors/exercises/.
first:
  type: single
  title: Short name that gives nothing away
  objective: decide
  context: web-shop
  situation: |
    What the reader sees, with the numbers that decide.
  prompt: Which do you choose?
  options:
    one-way:
      text: The option that fits this case
      correct: true
      feedback: |
        Why it holds here, and in which case it would not. The text is true whether it was chosen or not.
    other-way:
      text: The option that tempts a good engineer
      misconception: more-is-safer
      feedback: |
        Why it tempts, where it would be right, and which fact of this case speaks against it.
    third-way:
      text: The right answer to the neighbouring case
      misconception: more-is-safer
      feedback: |
        Which other question this would answer, and how to tell the two cases apart at a glance.
  rule: |
    One sentence to keep.
`;

/** A draft with one question, on a road. */
export const lesson: Skeleton = async ({ root, id, layer, options: { theme } }) => {
	const folder = `${layer}/lessons/${id}`;
	if (existsSync(path.join(root, folder)))
		throw new Refused(`${folder} exists. A planned lesson is begun by hand: set \`status: draft\` and write its body.`);
	const pack = layer.startsWith('content/core') ? null : path.posix.basename(layer);
	if (pack && !id.startsWith(`${pack}-`))
		throw new Refused(`A pack's ids begin with its name: call it \`${pack}-${id}\`.`);
	const list = `${layer}/${pack ? 'pack' : 'themes'}.yaml`;
	const document = parseDocument(await readFile(path.join(root, list), 'utf8'));
	const themes = parseDocument(await readFile(path.join(root, 'content/core/themes.yaml'), 'utf8'));
	const known = themes.contents instanceof YAMLMap ? themes.contents.items.map(({ key }) => String(key)) : [];
	if (!theme || !known.includes(theme))
		throw new Refused(
			theme
				? `There is no theme \`${theme}\`. ${suggest(theme, known)}`
				: `Say on which road it lies: --theme ${known.join('|')}.`,
		);
	const at = pack ? ['insert'] : [theme, 'lessons'];
	if (!(document.getIn(at) instanceof YAMLSeq)) document.setIn(at, document.createNode([]));
	document.addIn(at, pack ? document.createNode({ lesson: id, into: `themes/${theme}` }, { flow: true }) : id);
	const words = id.slice(pack ? pack.length + 1 : 0).replaceAll('-', ' ');
	return [
		{ file: `${folder}/index.mdx`, text: mdx(words.charAt(0).toUpperCase() + words.slice(1)) },
		{ file: `${folder}/questions.yaml`, text: questions },
		{ file: list, text: document.toString({ lineWidth: 0 }) },
	];
};
