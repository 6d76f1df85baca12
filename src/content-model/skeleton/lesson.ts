import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument, YAMLMap, YAMLSeq } from 'yaml';
import { suggest } from '../nearest.ts';
import { inserted, mustBearName, packOf } from './in-pack.ts';
import { type Change, Refused, type Skeleton } from './skeleton.ts';

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

function themesOf(yaml: string): string[] {
	const { contents } = parseDocument(yaml);
	return contents instanceof YAMLMap ? contents.items.map(({ key }) => String(key)) : [];
}

/** The layer's own road with the lesson at its end. */
function onRoad(layer: string, yaml: string, theme: string, id: string): Change {
	const document = parseDocument(yaml);
	if (!(document.getIn([theme, 'lessons']) instanceof YAMLSeq))
		document.setIn([theme, 'lessons'], document.createNode([]));
	document.addIn([theme, 'lessons'], id);
	return { file: `${layer}/themes.yaml`, text: document.toString({ lineWidth: 0 }) };
}

/** A draft with one question, on a road. */
export const lesson: Skeleton = async ({ root, id, layer, options: { theme } }) => {
	const folder = `${layer}/lessons/${id}`;
	if (existsSync(path.join(root, folder)))
		throw new Refused(`${folder} exists. A planned lesson is begun by hand: set \`status: draft\` and write its body.`);
	const pack = packOf(layer);
	mustBearName(id, pack);
	const themesIn = async (layer: string) => {
		const file = path.join(root, layer, 'themes.yaml');
		return existsSync(file) ? readFile(file, 'utf8') : '';
	};
	const core = await themesIn('content/core');
	const own = pack ? await themesIn(layer) : core;
	const known = [...new Set([...themesOf(core), ...themesOf(own)])];
	if (!theme || !known.includes(theme))
		throw new Refused(
			theme
				? `There is no theme \`${theme}\`. ${suggest(theme, known)}`
				: `Say on which road it lies: --theme ${known.join('|')}.`,
		);
	const list = themesOf(own).includes(theme)
		? onRoad(layer, own, theme, id)
		: await inserted(root, layer, { lesson: id, into: `themes/${theme}` });
	const words = id.slice(pack ? pack.length + 1 : 0).replaceAll('-', ' ');
	return [
		{ file: `${folder}/index.mdx`, text: mdx(words.charAt(0).toUpperCase() + words.slice(1)) },
		{ file: `${folder}/questions.yaml`, text: questions },
		list,
	];
};
