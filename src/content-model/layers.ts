import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** A folder of content. Core first, then packs; a later layer's file stands in for an earlier one at the same path. */
export interface Layer {
	/** Null for core. */
	pack: string | null;
	/** Absolute. */
	root: string;
}

/** A file that won its path. */
export interface LayerFile {
	/** Path inside the layer, with `/`. */
	path: string;
	/** Absolute. */
	absolute: string;
	layer: Layer;
	/** True where it stands in for a file of an earlier layer. */
	replaced: boolean;
}

/** Core, the packs under `packs/` beside it, then any named folders (relative to `root`, `:`-separated). */
export async function findLayers(root: string, more = '', content = 'content'): Promise<Layer[]> {
	const packs = path.resolve(root, content, 'packs');
	const names = existsSync(packs) ? await readdir(packs, { withFileTypes: true }) : [];
	const inside = names
		.filter((n) => n.isDirectory())
		.map((n) => path.join(packs, n.name))
		.sort();
	const outside = more
		.split(path.delimiter)
		.filter(Boolean)
		.map((dir) => path.resolve(root, dir));
	return [
		{ pack: null, root: path.resolve(root, content, 'core') },
		...[...inside, ...outside].map((dir) => ({ pack: path.basename(dir), root: dir })),
	];
}

/** Every file of every layer, in layer order. */
export async function listFiles(layers: readonly Layer[]): Promise<LayerFile[]> {
	const files: LayerFile[] = [];
	const known = new Set<string>();
	for (const layer of layers) {
		const entries = await readdir(layer.root, { recursive: true, withFileTypes: true });
		const paths = entries
			.filter((e) => e.isFile() && !e.name.startsWith('.'))
			.map((e) => path.relative(layer.root, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
			.sort();
		for (const p of paths) {
			files.push({ path: p, absolute: path.join(layer.root, p), layer, replaced: known.has(p) });
			known.add(p);
		}
	}
	return files;
}

/** The winning file of each path. */
export function overlay(files: readonly LayerFile[]): Map<string, LayerFile> {
	return new Map(files.map((file) => [file.path, file]));
}
