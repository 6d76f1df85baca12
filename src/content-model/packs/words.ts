/**
 * The words of the interface that packs bring. `words/<area>.yaml` holds texts; `words/<area>.ts` may hold functions too, and
 * is code. Both follow `src/i18n/en/<area>.ts`: its exports, their keys, a text for a text.
 */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { retired } from '../../i18n/retired.ts';
import { type Layer, type LayerFile, listFiles } from '../layers.ts';
import { suggest } from '../nearest.ts';
import { openFile } from '../open.ts';
import { type Place, type Problem, placeIn } from '../problem.ts';
import { type AuthoredPack, packSchema } from '../schema/pack.ts';
import type { Source } from '../source.ts';

/** Words by key, as deep as the area has them. */
export interface WordMap {
	readonly [key: string]: unknown;
}

/** A pack's file of words that fits ours. */
export interface WordFile {
	pack: string;
	/** `site`, `exercises/choice`. */
	area: string;
	/** Absolute; a module where it ends in `.ts`. */
	absolute: string;
	/** By export of the area. */
	words: WordMap;
}

/** What packs bring of the interface. */
export interface PackWords {
	/** The language it speaks then, where a pack says so. */
	language: { tag: string; place: Place } | null;
	/** In layer order: a later file goes over an earlier one. */
	files: WordFile[];
	/** In another language: what it lacks, by area, and the pack's file for it if there is one. */
	missing: { area: string; keys: string[]; place: Place | null }[];
}

/** Where a pack keeps words. */
const FILE = /^words\/(.+)\.(ts|yaml)$/;

const ours = new URL('../../i18n/en/', import.meta.url);

type Kind = 'text' | 'function' | 'list' | 'map' | 'nothing';

function kindOf(value: unknown): Kind {
	if (typeof value === 'function') return 'function';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object' && value !== null) return 'map';
	return typeof value === 'string' ? 'text' : 'nothing';
}

const isMap = (value: unknown): value is WordMap => kindOf(value) === 'map';

/** What a module exports, as its file stands now. The ending tells Vite, which runs this in a build, that it is TypeScript. */
async function exportsOf(file: string): Promise<WordMap> {
	const { mtimeMs } = await stat(file);
	return { ...(await import(/* @vite-ignore */ `${pathToFileURL(file).href}?at=${mtimeMs}&.ts`)) };
}

/** Our words by area. Functions that an area exports serve its own sentences and are no words. */
async function ourWords(): Promise<Map<string, WordMap>> {
	const folder = fileURLToPath(ours);
	const files = (await readdir(folder, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file)).sort();
	return new Map(
		await Promise.all(
			files.map(async (file): Promise<[string, WordMap]> => {
				const all = Object.entries(await exportsOf(path.join(folder, file)));
				return [file.replaceAll('\\', '/').slice(0, -3), Object.fromEntries(all.filter(([, value]) => isMap(value)))];
			}),
		),
	);
}

/** Paths of the single words: a text, a function or a list. */
function* leaves(words: WordMap, at: readonly string[] = []): Generator<string[]> {
	for (const [key, value] of Object.entries(words)) {
		if (isMap(value)) yield* leaves(value, [...at, key]);
		else if (kindOf(value) !== 'nothing') yield [...at, key];
	}
}

interface Misfit {
	path: string[];
	what: string;
	mend: string;
}

const WANTED: Record<Kind, string> = {
	text: 'Write a text.',
	function: 'Write it as a function in a module, with the values that ours takes.',
	list: 'Write a list of texts.',
	map: 'Write the words below it, each with its key.',
	nothing: 'Leave it out.',
};

/** Where words are not those of the area. */
function* misfits(own: unknown, our: unknown, area: string, at: string[] = []): Generator<Misfit> {
	const name = `\`${at.join('.')}\``;
	const [is, wanted] = [kindOf(own), kindOf(our)];
	if (is !== wanted) {
		const here = is === 'nothing' ? `${name} says nothing` : `${name} is a ${is}`;
		yield {
			path: at,
			what: `${here}, and ours is ${wanted === 'nothing' ? 'none' : `a ${wanted}`}.`,
			mend: WANTED[wanted],
		};
	} else if (typeof own === 'function' && typeof our === 'function') {
		if (own.length > our.length)
			yield { path: at, what: `${name} takes ${own.length} values and is given ${our.length}.`, mend: WANTED.function };
	} else if (Array.isArray(own) && Array.isArray(our)) {
		if (own.length !== our.length)
			yield { path: at, what: `${name} lists ${own.length}, and ours ${our.length}.`, mend: 'Write as many.' };
		else for (const [i, item] of own.entries()) yield* misfits(item, our[i], area, [...at, String(i)]);
	} else if (isMap(own) && isMap(our)) {
		for (const [key, value] of Object.entries(own)) {
			if (Object.hasOwn(our, key)) yield* misfits(value, our[key], area, [...at, key]);
			else {
				const where = at.length > 0 ? name : `The area \`${area}\``;
				yield { path: [...at, key], what: `${where} has no \`${key}\`.`, mend: suggest(key, Object.keys(our)) };
			}
		}
	}
}

/** The words without one. */
function without(words: WordMap, [key = '', ...rest]: readonly string[]): WordMap {
	const { [key]: gone, ...others } = words;
	return rest.length > 0 && isMap(gone) ? { ...others, [key]: without(gone, rest) } : others;
}

/** Place of a key in a module: each step after the one before. */
function placeOfKey(file: string, text: string, keys: readonly string[]): Place {
	let offset = 0;
	for (const key of keys) {
		const found = text.slice(offset).search(new RegExp(`(?<![\\w.])${RegExp.escape(key)}(?!\\w)`));
		if (found < 0) break;
		offset += found;
	}
	return placeIn(file, text, offset);
}

/** Reads the words of all packs, and says what does not fit. Nothing of a pack of data is run. */
export async function readWords(
	root: string,
	layers: readonly Layer[],
): Promise<{ words: PackWords; problems: Problem[] }> {
	const words: PackWords = { language: null, files: [], missing: [] };
	const problems: Problem[] = [];
	const found = (await listFiles(layers)).filter((file) => file.layer.pack !== null && FILE.test(file.path));
	if (found.length === 0) return { words, problems };

	const areas = await ourWords();
	const say = (place: Place, what: string, mend: string, severity: Problem['severity'] = 'error') =>
		problems.push({ ...place, name: 'words', severity, what, mend });
	const nameOf = (absolute: string) => path.relative(root, absolute).split(path.sep).join('/');
	const said = new Map<string, { pack: string; place: Place }>();
	const lastPlace = new Map<string, Place>();

	for (const layer of layers) {
		const brought = found.filter((file) => file.layer === layer);
		if (layer.pack === null || brought.length === 0) continue;
		const pack = await readPack(layer, nameOf);
		const tag = pack?.data.language;
		if (pack && tag) {
			const place = pack.source.at(['language']);
			const before = words.language;
			if (before && tag !== before.tag && !tag.startsWith(`${before.tag}-`))
				say(
					place,
					`The words of this pack are \`${tag}\`, and those at ${before.place.file}:${before.place.line} \`${before.tag}\`: a site speaks one language.`,
					'Take one of the packs out of the list, or its `words/`.',
				);
			else words.language = { tag, place };
		}
		for (const file of brought) {
			const area = FILE.exec(file.path)?.[1] ?? '';
			const our = areas.get(area);
			const name = nameOf(file.absolute);
			if (!our) {
				say({ file: name, line: 1, column: 1 }, `There is no area \`${area}\` of words.`, suggest(area, areas.keys()));
				continue;
			}
			// `trust.ts` refuses it; here it must not even run.
			if (layer.trust === 'data' && file.path.endsWith('.ts')) continue;
			const read = await readFile(file, name, problems);
			if (!read) continue;
			const wrong = [...misfits(read.words, our, area)].map((one) => ({
				...one,
				gone: retired.find((word) => `${area}: ${one.path.join('.')}.`.startsWith(`${word}.`)),
			}));
			for (const { path: keys, what, mend, gone } of wrong) {
				if (gone)
					say(
						read.at(keys),
						`${what} We had it, or had it otherwise.`,
						'Take it out, or bring it as ours is.',
						'warning',
					);
				else say(read.at(keys), what, mend);
			}
			if (wrong.some(({ gone }) => !gone)) continue;
			const own = wrong.reduce((all, { path: keys }) => without(all, keys), read.words);
			if (tag) lastPlace.set(area, { file: name, line: 1, column: 1 });
			words.files.push({ pack: layer.pack, area, absolute: file.absolute, words: own });
			for (const keys of leaves(own)) {
				const id = `${area}: ${keys.join('.')}`;
				const place = read.at(keys);
				const earlier = said.get(id);
				said.set(id, { pack: layer.pack, place });
				if (!earlier || pack?.data.over.includes(earlier.pack)) continue;
				const mine = earlier.pack === layer.pack;
				say(
					place,
					`\`${keys.join('.')}\` is also at ${earlier.place.file}:${earlier.place.line}; this one, the later, stands.`,
					mine
						? 'Keep one of them.'
						: `Take one out, or write \`over: [${earlier.pack}]\` in the \`pack.yaml\` of this pack.`,
					'warning',
				);
			}
		}
	}
	if (words.language && !/^en\b/.test(words.language.tag)) {
		for (const [area, our] of areas) {
			const keys = [...leaves(our)].map((keys) => keys.join('.')).filter((key) => !said.has(`${area}: ${key}`));
			if (keys.length > 0) words.missing.push({ area, keys, place: lastPlace.get(area) ?? null });
		}
	}
	return { words, problems };
}

async function readPack(
	{ root }: Layer,
	nameOf: (absolute: string) => string,
): Promise<{ data: AuthoredPack; source: Source } | null> {
	const absolute = path.join(root, 'pack.yaml');
	const { source } = await openFile(
		{ path: 'pack.yaml', absolute, layer: { pack: null, root, trust: 'data' } },
		nameOf(absolute),
	);
	const { data } = packSchema.safeParse(source.data);
	return data ? { data, source } : null;
}

/** A pack's file of words, and where its keys stand; null, with the problem said, where it cannot be read. */
async function readFile(
	file: LayerFile,
	name: string,
	problems: Problem[],
): Promise<{ words: WordMap; at: (keys: readonly string[]) => Place } | null> {
	const { source, text, problems: wrong } = await openFile(file, name);
	const top = { file: name, line: 1, column: 1, name: 'words', severity: 'error' } as const;
	if (file.path.endsWith('.yaml')) {
		problems.push(...wrong);
		if (wrong.length > 0) return null;
		if (isMap(source.data)) return { words: source.data, at: (keys) => source.at(keys, true) };
		problems.push({ ...top, what: 'The file holds no words.', mend: 'Write them under the name that ours exports.' });
		return null;
	}
	try {
		return { words: await exportsOf(file.absolute), at: (keys) => placeOfKey(name, text, keys) };
	} catch (error) {
		const what = `The module does not run: ${error instanceof Error ? error.message : error}.`;
		problems.push({ ...top, what, mend: 'Mend what it says; a module of words exports plain constants.' });
		return null;
	}
}
