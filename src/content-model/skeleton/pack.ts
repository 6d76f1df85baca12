import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { Refused, type Skeleton } from './skeleton.ts';

/** A pack that adds nothing yet. */
export const pack: Skeleton = async ({ root, id }) => {
	if (id === 'core') throw new Refused('The core is called that. Name the pack after your company.');
	const file = `content/packs/${id}/pack.yaml`;
	if (existsSync(path.join(root, file))) throw new Refused(`${file} exists.`);
	// The core's roads bear the letters from A on.
	const themes: unknown = parse(await readFile(path.join(root, 'content/core/themes.yaml'), 'utf8'));
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	const taken = alphabet.slice(0, Object.keys(themes ?? {}).length);
	const mark = [...id.toUpperCase(), ...alphabet].find((letter) => /[A-Z]/.test(letter) && !taken.includes(letter));
	const today = new Date().toISOString().slice(0, 10);
	const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
	return [
		{
			file,
			text: `# A company's own content. What a pack can do: /authors/packs/.
name: ${name} # as its pages show it
owner: Platform team # who answers for it: a team, not a person
reviewed: ${today}
mark: ${mark} # letter of the pack's own road
# hide:
#   - lessons/learn-on-purpose
# Its first lesson: npm run new lesson -- ${id}-first --pack ${id} --theme operate
`,
		},
	];
};
