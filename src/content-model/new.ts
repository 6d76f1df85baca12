/**
 * `npm run new lesson|question|scenario|pack -- <id>`: a valid, commented skeleton in its place.
 * `--pack <id>` puts it into a pack, `--theme <id>` a lesson on its road, `--type <type>` chooses a question's type.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { idSchema } from '../exercises/schema.ts';
import { skeletons } from './skeleton/index.ts';
import { Refused } from './skeleton/skeleton.ts';

const usage =
	'npm run new lesson -- <id> --theme <theme> | question -- <lesson>/<key> [--type <type>] | scenario -- <id> | pack -- <id>   [--pack <pack>]';

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			...{ pack: { type: 'string' }, theme: { type: 'string' }, type: { type: 'string' } },
			help: { type: 'boolean', short: 'h' },
		},
	});
	const { help, ...named } = values;
	const [kind = '', id = '', ...more] = positionals;
	if (help) throw new Refused(usage);
	// Without `--`, npm keeps `--pack acme` to itself and hands on `acme` alone: the file would go into the core.
	if (more.length > 0)
		throw new Refused(`What is \`${more.join(' ')}\`? npm wants \`--\` before what is not its own.\n${usage}`);
	const skeleton = Object.hasOwn(skeletons, kind) ? skeletons[kind] : undefined;
	if (!skeleton || !id) throw new Refused(usage);
	for (const part of id.split('/')) {
		if (!idSchema.safeParse(part).success)
			throw new Refused(`\`${part}\` is no id: ids are kebab-case, start with a letter and are for ever.`);
	}
	const { pack, ...options } = named;
	const root = process.cwd();
	if (pack && !existsSync(path.join(root, 'content/packs', pack, 'pack.yaml')))
		throw new Refused(`There is no pack \`${pack}\` under content/packs/. To begin it: npm run new pack -- ${pack}`);
	const changes = await skeleton({ root, id, layer: pack ? `content/packs/${pack}` : 'content/core', options });
	for (const { file, text } of changes) {
		await mkdir(path.dirname(path.join(root, file)), { recursive: true });
		await writeFile(path.join(root, file), text);
		console.log(file);
	}
	const [lesson = '', key = ''] = id.split('/');
	const pages = new Map([
		['lesson', `lessons/${id}/`],
		['question', `lessons/${lesson}/#${key}`],
		['scenario', `scenarios/${id}/`],
	]);
	const page = pages.get(kind);
	const shown = page ? `npm run dev shows it at /${page}; ` : '';
	console.log(`\n${shown}npm run check:content says what it lacks.`);
} catch (error) {
	const refused = error instanceof Refused || (error instanceof TypeError && 'code' in error);
	if (!refused) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
