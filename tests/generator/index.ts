/**
 * Writes the content of a site with many lessons, to be built with `CONTENT_DIR`:
 *
 *   node tests/generator/index.ts --lessons 300 --out .astro/bench/300
 *
 * Lessons like the written ones; with `--short` those of `short.ts`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateShort } from './short.ts';
import { generate } from './site.ts';

const { values } = parseArgs({
	options: { lessons: { type: 'string' }, out: { type: 'string' }, short: { type: 'boolean' } },
});
const count = Number(values.lessons);
if (!Number.isInteger(count) || count < 12 || !values.out) {
	console.error('node tests/generator/index.ts --lessons <12 or more> --out <folder> [--short]');
	process.exit(1);
}
const core = fileURLToPath(new URL('../../content/core/', import.meta.url));
await rm(values.out, { recursive: true, force: true });
for await (const [file, text] of (values.short ? generateShort : generate)(count, core)) {
	const target = path.join(values.out, file);
	await mkdir(path.dirname(target), { recursive: true });
	await writeFile(target, text);
}
