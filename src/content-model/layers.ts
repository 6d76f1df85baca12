import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ContentError, type Place, type Problem } from './problem.ts';
import { packListSchema } from './schema/pack-list.ts';
import { checkSchema, parseYaml } from './source.ts';

/** A folder of content. Core first, then packs; a later layer's file stands in for an earlier one at the same path. */
export interface Layer {
	/** Null for core. */
	pack: string | null;
	/** Absolute. */
	root: string;
	/** `data`: YAML and plain Markdown only. The site says so, never the pack. */
	trust: 'code' | 'data';
}

/** A file of a layer. */
export interface LayerFile {
	/** Path inside the layer, with `/`, under the names that lessons and scenarios have today. */
	path: string;
	/** Absolute. */
	absolute: string;
	layer: Layer;
}

/** The list of packs, where a site keeps one: the one place that names them, in order. */
export const PACK_LIST = 'packs.yaml';

/** A pack as a list, a folder beside the core or the environment names it. */
interface Named {
	/** Absolute. */
	folder: string;
	trust: Layer['trust'];
	place: Place;
}

const isList = (entry: string) => /\.ya?ml$/.test(entry);
const entriesOf = (more: string) => more.split(path.delimiter).filter(Boolean);

/** The lists of packs among what `CONTENT_PACKS` names. */
export const listsOf = (more: string): string[] => entriesOf(more).filter(isList);

/** The packs of a site in order, whether their folders are there or not. `problems` are those of the lists. */
export async function namedPacks(
	root: string,
	more: string,
	content: string,
): Promise<{ named: Named[]; problems: Problem[] }> {
	const problems: Problem[] = [];
	const named = await packsInside(root, path.resolve(root, content, 'packs'), problems);
	for (const entry of entriesOf(more)) {
		const absolute = path.resolve(root, entry);
		if (isList(entry)) named.push(...(await readList(root, absolute, problems)));
		else named.push({ folder: absolute, trust: 'code', place: { file: `CONTENT_PACKS=${entry}`, line: 1, column: 1 } });
	}
	return { named, problems };
}

/**
 * Core, then the packs in order: those that `packs/packs.yaml` beside it names, or without that file every folder beside
 * it by name; then what `more` names, folders or further lists, relative to `root` and separated like PATH.
 * Throws a ContentError where a list is wrong.
 */
export async function findLayers(root: string, more = '', content = 'content'): Promise<Layer[]> {
	const { named, problems } = await namedPacks(root, more, content);
	const layers: Layer[] = [{ pack: null, root: path.resolve(root, content, 'core'), trust: 'code' }];
	for (const { folder, trust, place } of named) {
		const pack = path.basename(folder);
		const wrong = await whyNot(folder, layers);
		if (wrong) problems.push({ ...place, name: 'pack-list', severity: 'error', ...wrong });
		else layers.push({ pack, root: folder, trust });
	}
	if (problems.length > 0) throw new ContentError(problems);
	return layers;
}

async function packsInside(root: string, home: string, problems: Problem[]): Promise<Named[]> {
	if (!existsSync(home)) return [];
	const folders = (await readdir(home, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => path.join(home, name))
		.sort();
	const list = path.join(home, PACK_LIST);
	if (!existsSync(list)) {
		return folders.map((folder) => ({
			folder,
			trust: 'code',
			place: { file: path.relative(root, folder), line: 1, column: 1 },
		}));
	}
	const named = await readList(root, list, problems);
	for (const folder of folders.filter((one) => !named.some((n) => n.folder === one))) {
		problems.push({
			...{ file: path.relative(root, list), line: 1, column: 1 },
			name: 'pack-list',
			severity: 'error',
			what: `The folder \`${path.basename(folder)}\` is not in the list, so nothing would read it.`,
			mend: `Add \`- ${path.basename(folder)}\` where it belongs in the order, or remove the folder.`,
		});
	}
	return named;
}

async function readList(root: string, absolute: string, problems: Problem[]): Promise<Named[]> {
	const file = path.relative(root, absolute);
	if (!existsSync(absolute)) {
		const what = `There is no list of packs at \`${file}\`.`;
		problems.push({ file, line: 1, column: 1, name: 'pack-list', severity: 'error', what, mend: 'Correct the path.' });
		return [];
	}
	const parsed = parseYaml(file, await readFile(absolute, 'utf8'));
	problems.push(...parsed.problems);
	if (parsed.problems.length > 0) return [];
	const checked = checkSchema(parsed.source, packListSchema);
	problems.push(...checked.problems);
	return (checked.data ?? []).map(({ folder, trust }, i) => ({
		folder: path.resolve(path.dirname(absolute), folder),
		trust,
		place: parsed.source.at([i]),
	}));
}

async function whyNot(folder: string, before: readonly Layer[]): Promise<Pick<Problem, 'what' | 'mend'> | null> {
	const id = path.basename(folder);
	const is = await stat(folder).catch(() => null);
	if (!is?.isDirectory()) return { what: `There is no folder \`${folder}\`.`, mend: 'Correct the path of the pack.' };
	const twin = before.find((layer) => layer.pack === id);
	if (twin) return { what: `Two packs are called \`${id}\`: ${twin.root} and ${folder}.`, mend: 'Rename one folder.' };
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id === 'core') {
		return {
			what: `\`${id}\` is no name for a pack.`,
			mend: 'Name the folder in small letters, digits and hyphens; its new ids begin with that name.',
		};
	}
	if (!existsSync(path.join(folder, 'pack.yaml'))) {
		return {
			what: `The pack \`${id}\` has no \`pack.yaml\`.`,
			mend: 'Write one with `name:` and `mark:`, or remove the folder.',
		};
	}
	return null;
}

/** Every file of every layer, in layer order. */
export async function listFiles(layers: readonly Layer[]): Promise<LayerFile[]> {
	const files: LayerFile[] = [];
	for (const layer of layers) {
		const entries = await readdir(layer.root, { recursive: true, withFileTypes: true });
		const paths = entries
			.filter((e) => e.isFile() && !e.name.startsWith('.'))
			.map((e) => path.relative(layer.root, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
			.sort();
		for (const p of paths) files.push({ path: p, absolute: path.join(layer.root, p), layer });
	}
	return files;
}

/** The winning file of each path. */
export function overlay(files: readonly LayerFile[]): Map<string, LayerFile> {
	return new Map(files.map((file) => [file.path, file]));
}
