/** `npm run ids`: adds the ids of today to `ids.lock`, those of the core to the core's and those of a pack to the pack's. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ID_LIST, idsOf, parseIds } from './ids.ts';
import { findLayers } from './layers.ts';
import { readContent } from './read.ts';
import { contentOf } from './where.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const where = contentOf(root);
const layers = await findLayers(root, where.packs, where.content);
/** What the layers beneath bring. */
let beneath = new Set<string>();
let found = 0;
for (const [n, layer] of layers.entries()) {
	const { content } = await readContent(root, layers.slice(0, n + 1));
	const all = idsOf(content);
	const file = path.join(layer.root, ID_LIST);
	const { kept, removed } = parseIds(file, await readFile(file, 'utf8').catch(() => ''));
	const fresh = all.filter((id) => !beneath.has(id) && !kept.has(id) && !removed.has(id));
	beneath = new Set(all);
	if (fresh.length === 0) continue;
	const lines = [...kept.keys(), ...fresh, ...[...removed.keys()].map((id) => `- ${id}`)];
	const order = (line: string) => line.replace(/^- /, '');
	lines.sort((a, b) => (order(a) < order(b) ? -1 : 1));
	await writeFile(
		file,
		`# Ids for ever: answers and packs name them. \`npm run ids\` adds; before one that was given up stands \`- \`.\n${lines.join('\n')}\n`,
	);
	console.log([path.relative(root, file), ...fresh.map((id) => `  ${id}`)].join('\n'));
	found += fresh.length;
}
if (found === 0) console.log('Nothing new.');
