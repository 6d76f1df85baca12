/** `npm run ids`: adds the ids of today to `content/core/ids.lock`. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ID_LIST, idsOf, parseIds } from './ids.ts';
import { readContent } from './read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = path.join(root, 'content/core', ID_LIST);
const core = { pack: null, root: path.join(root, 'content/core'), trust: 'code' as const };
const { content } = await readContent(root, [core]);
const { kept, removed } = parseIds(ID_LIST, await readFile(file, 'utf8').catch(() => ''));
const fresh = idsOf(content).filter((id) => !kept.has(id) && !removed.has(id));
const lines = [...kept.keys(), ...fresh, ...[...removed.keys()].map((id) => `- ${id}`)];
const order = (line: string) => line.replace(/^- /, '');
lines.sort((a, b) => (order(a) < order(b) ? -1 : 1));
await writeFile(
	file,
	`# Ids for ever: answers and packs name them. \`npm run ids\` adds; before one that was given up stands \`- \`.\n${lines.join('\n')}\n`,
);
console.log(fresh.length === 0 ? 'Nothing new.' : fresh.join('\n'));
