/** The built sites as files: their pages, and what must not be in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Names } from '../../src/islands/search/names.ts';
import { sites } from '../sites.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of a built site. */
export const folders = {
	plain: resolve(project, sites.plain.outDir),
	packed: resolve(project, sites.packed.outDir),
};

/** Every file and folder of a site, by its path in it. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
}

/** Addresses of all pages, relative to the site: '', 'lessons/x/', '404.html'. */
export function pagesOf(folder: string): string[] {
	return filesOf(folder)
		.filter((name) => name.endsWith('.html'))
		.map((name) => name.replace(/(^|\/)index\.html$/, '$1'))
		.sort();
}

/** Pages by kind: those of one template with words of their own are one kind, as `lessons/*\/answers/`. */
export function kindsOf(folder: string): Map<string, string[]> {
	return Map.groupBy(pagesOf(folder), (address) =>
		address.replace(/^(lessons|scenarios|themes|tracks|templates)\/[^/]+\//, '$1/*/'),
	);
}

/** HTML of all pages by address. */
export function htmlOf(folder: string): Map<string, string> {
	return new Map(
		pagesOf(folder).map((page) => [
			page,
			readFileSync(join(folder, /\.html$/.test(page) ? page : `${page}index.html`), 'utf8'),
		]),
	);
}

/** Everything Pagefind stored: the words and pages of the index, the fragments that become excerpts, and the filters. */
export function searchIndexOf(folder: string): { fragments: string[]; words: string; filters: string } {
	const names = filesOf(join(folder, 'pagefind'));
	const read = (ending: string) =>
		names
			.filter((name) => name.endsWith(ending))
			.map((name) => gunzipSync(readFileSync(join(folder, 'pagefind', name))).toString('utf8'));
	return {
		fragments: read('.pf_fragment'),
		words: read('.pf_index').join('\n'),
		filters: read('.pf_filter').join('\n'),
	};
}

/** The list of names that search knows at once. */
export function namesOf(folder: string): Names {
	return JSON.parse(readFileSync(join(folder, 'search/names.json'), 'utf8'));
}

/** The JSON files under `data/<folder>/`. */
export function dataOf(folder: string, kind: 'lessons' | 'samples' | 'scenarios'): { name: string; data: unknown }[] {
	return filesOf(join(folder, 'data', kind))
		.filter((name) => name.endsWith('.json'))
		.map((name) => ({ name, data: JSON.parse(readFileSync(join(folder, 'data', kind, name), 'utf8')) }));
}

/** The prose of all lessons as authors wrote it, core and fixture packs. */
export function proseOf(): string {
	return ['content/core', 'tests/fixtures/sites']
		.flatMap((folder) => filesOf(join(project, folder)).map((name) => join(project, folder, name)))
		.filter((path) => path.endsWith('.mdx'))
		.map((path) => readFileSync(path, 'utf8'))
		.join('\n');
}

/** HTML as the words a reader sees: no tags, entities decoded, one space between words. */
export function wordsOf(html: string): string {
	const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
	return html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
			if (decimal) return String.fromCodePoint(Number(decimal));
			if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
			return entities[name] ?? whole;
		})
		.replace(/\s+/g, ' ')
		.trim();
}

interface Outline {
	lessons: Record<
		string,
		{
			title: string;
			sign: string;
			status: string;
			theme: string;
			sections: { anchor: string; heading: string; items: string[] }[];
		}
	>;
	themes: Record<string, { title: string; sign: string; lessons: string[] }>;
	tracks: Record<string, { title: string; lessons: string[] }>;
}

/** The public index of a built site. */
export function curriculumOf(folder: string): Outline {
	return JSON.parse(readFileSync(join(folder, 'curriculum.json'), 'utf8'));
}

/** A lesson of the public index. */
export function outlineOf(folder: string, lesson: string): Outline['lessons'][string] {
	const found = curriculumOf(folder).lessons[lesson];
	if (!found) throw new Error(`no lesson ${lesson} in ${folder}`);
	return found;
}
