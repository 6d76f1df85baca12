import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { idSchema } from '../exercises/schema.ts';
import type { Authored, AuthoredContent } from './authored.ts';
import { ID_LIST, parseIds, wasListed } from './ids.ts';
import { type Layer, type LayerFile, listFiles, overlay } from './layers.ts';
import { isParsed, mergeMarks, type Opened, openFile } from './open.ts';
import { Changes, type Item } from './packs/changes.ts';
import { reportConflicts } from './packs/conflicts.ts';
import { reportDrift } from './packs/drift.ts';
import { leaveOutGone } from './packs/gone.ts';
import { modernise, modernisePack } from './packs/modernise.ts';
import { inLesson, type Names, namesOf, nowCalled } from './packs/names.ts';
import { checkTrust } from './packs/trust.ts';
import { readWords } from './packs/words.ts';
import type { Problem } from './problem.ts';
import { readLesson } from './read-lesson.ts';
import { bearingSchema } from './schema/bearing.ts';
import { confusablesSchema } from './schema/confusables.ts';
import { glossarySchema } from './schema/glossary.ts';
import { packSchema } from './schema/pack.ts';
import { scenarioSchema } from './schema/scenario.ts';
import { siteSchema, templatesSchema, themesSchema, trackSchema } from './schema/site.ts';
import { checkSchema, type Source } from './source.ts';
import { checkSafe } from './unsafe.ts';

/** What reading a file of content needs to know of the others. */
export interface Reading {
	/** Every path of every layer: files that are parsed, in layer order. */
	piles: ReadonlyMap<string, readonly Opened[]>;
	/** Every path: the file that wins it. */
	winners: ReadonlyMap<string, LayerFile>;
	/** Drawings by folder: `lessons/<id>`. */
	figures: Partial<Record<string, LayerFile[]>>;
	changes: Changes;
	/** Today's names by older ones. */
	names: Names;
	content: AuthoredContent;
	problems: Problem[];
	/** Path relative to the project, as problems name a file. */
	nameOf(file: LayerFile): string;
	/** Reports what is wrong with a file; the checked data, or null. @param source its data with what packs changed */
	check<T>(of: Opened, schema: z.ZodType<T>, source?: Source): Authored<T> | null;
	/** The file that wins its path; what lies beneath it is noted as replaced. */
	winner(path: string): Opened | null;
	/** What a schema says of a source. */
	problemsOf(source: Source, schema: z.ZodType): readonly Problem[];
	/** The item with the packs' patches, checked. */
	patched<T>(item: Item, schema: z.ZodType<T>): Authored<T> | null;
}

const known =
	/^(ids\.lock|(site|bearing|themes|templates|confusables|glossary)\.yaml|lessons\/[^/]+\/([a-z0-9-]+\.svg|questions\.yaml)|.*\.(md|txt))$/;
const knownInPacks = /^(pack\.yaml|lessons\/[^/]+\/more-questions\.yaml|words\/.+\.(ts|yaml))$/;

/** Reads and checks every file of every layer, collecting all problems instead of stopping at the first. */
export async function readContent(
	root: string,
	layers: readonly Layer[],
): Promise<{ content: AuthoredContent; problems: Problem[] }> {
	const { words, problems } = await readWords(root, layers);
	const content: AuthoredContent = {
		site: null,
		bearing: null,
		themes: [],
		templates: [],
		confusables: [],
		glossary: [],
		tracks: new Map(),
		lessons: new Map(),
		scenarios: new Map(),
		packs: new Map(),
		declared: { lessons: new Set(), scenarios: new Set(), tracks: new Set() },
		unread: new Set(),
		ids: new Map(),
		gone: [],
		changes: [],
		words,
	};
	const nameOf = (file: LayerFile) => path.relative(root, file.absolute).split(path.sep).join('/');
	const files = await listFiles(layers);
	const all = await Promise.all(files.filter((f) => isParsed(f.path)).map((f) => openFile(f, nameOf(f))));
	const names = namesOf(all);
	for (const file of files.filter(({ path: name }) => name === ID_LIST)) {
		const text = await readFile(file.absolute, 'utf8');
		const marks = mergeMarks(nameOf(file), text);
		problems.push(...marks);
		if (marks.length === 0) content.ids.set(file.layer.pack, parseIds(nameOf(file), text));
	}
	const had = (id: string) => wasListed(content.ids.get(null), id);
	for (const file of files) if (file.layer.pack !== null) file.path = nowCalled(file.path, names);
	const piles = new Map<string, Opened[]>();
	for (const one of all) piles.set(one.file.path, [...(piles.get(one.file.path) ?? []), one]);
	const winners = overlay(files);
	const drawn = [...winners.values()].filter((file) => /^lessons\/[^/]+\/[a-z0-9-]+\.svg$/.test(file.path));
	const figures = Object.groupBy(drawn, (file) => path.posix.dirname(file.path));

	const check = <T>(of: Opened, schema: z.ZodType<T>, source = of.source): Authored<T> | null => {
		problems.push(...of.problems);
		if (of.problems.length > 0 || of.source.data === undefined) return null;
		const result = checkSchema(source, schema);
		problems.push(...result.problems);
		if (result.data === undefined) return null;
		const { path: at, layer } = of.file;
		const replaced = layer.pack !== null && (piles.get(at)?.[0] !== of || changes.outlives(layer.pack, at));
		return { data: result.data, source, origin: { file: of.name, pack: layer.pack, replaced } };
	};
	let changes = new Changes(content.packs, names, had);
	for (const of of piles.get('pack.yaml') ?? []) {
		const read = check(of, packSchema);
		if (read && of.file.layer.pack !== null) content.packs.set(of.file.layer.pack, modernisePack(read, names));
	}
	changes = new Changes(content.packs, names, had);

	const winner = (name: string) => {
		const pile = piles.get(name) ?? [];
		for (const [i, of] of pile.entries()) changes.replaceFile(of, pile[i - 1] ?? null);
		return pile.at(-1) ?? null;
	};
	const problemsOf = (source: Source, schema: z.ZodType) => checkSchema(source, schema).problems;
	const patched = <T>(item: Item, schema: z.ZodType<T>) => {
		const source = changes.patch(item.in.source, item, (s) => problemsOf(s, schema));
		const read = check(item.in, schema, source);
		const by = changes.patcher(item.target);
		return read && by !== null ? { ...read, origin: { ...read.origin, adjustedBy: by } } : read;
	};
	const reading: Reading = {
		...{ piles, winners, figures, changes, names, content, problems },
		...{ nameOf, check, winner, problemsOf, patched },
	};

	content.themes = readMap(reading, 'themes', themesSchema);
	content.templates = readMap(reading, 'templates', templatesSchema);
	content.confusables = readMap(reading, 'confusables', confusablesSchema);
	content.glossary = readMap(reading, 'glossary', glossarySchema);
	const site = winner('site.yaml');
	if (site) content.site = check(site, siteSchema);
	const bearing = winner('bearing.yaml');
	if (bearing) content.bearing = check(bearing, bearingSchema);
	for (const [name, file] of winners) {
		const [, kind, id = ''] = /^(tracks|scenarios)\/([^/]+)\.yaml$/.exec(name) ?? [];
		const lesson = inLesson(name);
		const home = lesson?.lesson ?? '';
		const slip = misplaced(nameOf(file), lesson?.lesson ?? id, home, winners);
		// The questions of a pack wait for what becomes of the lesson.
		const waits = slip && file.layer.pack !== null && had(`lessons/${home}`);
		if (waits)
			content.gone.push({
				...slip,
				name: 'pack-drift',
				severity: 'warning',
				what: `Upstream removed \`lessons/${home}\`, which this belongs to. It is left out.`,
			});
		else if (slip) problems.push(slip);
		if (kind === 'tracks' || kind === 'scenarios') {
			content.declared[kind].add(id);
			const of = winner(name);
			if (!of) continue;
			const item = { target: `${kind}/${id}`, in: of, path: [], whole: kind === 'scenarios' };
			const track = kind === 'tracks' ? patched(item, trackSchema) : null;
			const scenario = kind === 'scenarios' ? patched(item, scenarioSchema) : null;
			if (track) content.tracks.set(id, track);
			if (scenario) content.scenarios.set(id, scenario);
		} else if (lesson && /^index\.mdx?$/.test(lesson.leaf)) {
			if (content.declared.lessons.has(lesson.lesson)) continue;
			content.declared.lessons.add(lesson.lesson);
			await readLesson(reading, lesson.lesson);
		} else if (!known.test(name) && !(file.layer.pack !== null && knownInPacks.test(name))) {
			problems.push(unknownFile(nameOf(file)));
		}
	}
	problems.push(...modernise(content, names));
	content.gone.push(...leaveOutGone(content, names));
	problems.push(...content.gone);
	const opened = new Map(all.map((one) => [one.file, one]));
	for (const file of files) problems.push(...checkTrust(file, opened.get(file) ?? null, nameOf(file)));
	for (const one of all) problems.push(...checkSafe(one));
	problems.push(...changes.leftOver());
	content.changes = changes.all;
	problems.push(...reportConflicts(content, content.changes), ...reportDrift(content.changes, content));
	if (!content.site && !problems.some((p) => p.file.endsWith('site.yaml'))) {
		problems.push({
			...{ file: 'content/core/site.yaml', line: 1, column: 1, name: 'unknown-file', severity: 'error' as const },
			what: 'The site has no `site.yaml`.',
			mend: 'Restore it from the core.',
		});
	}
	return { content, problems };
}

/** A map adds up over the layers: an entry of a later one stands in for the entry before it, and packs patch entries. */
function readMap<T extends Record<string, unknown>>(
	reading: Reading,
	kind: string,
	schema: z.ZodType<T>,
): Authored<T>[] {
	const { piles, changes, check, patched } = reading;
	const read: Authored<T>[] = [];
	const holders = new Map<string, Opened>();
	for (const of of piles.get(`${kind}.yaml`) ?? []) {
		const layer = check(of, schema);
		if (!layer) {
			reading.content.unread.add(kind);
			continue;
		}
		read.push(layer);
		for (const key of Object.keys(layer.data)) {
			changes.replaceEntry(of, `${kind}/${key}`, key, holders.get(key) ?? null);
			holders.set(key, of);
		}
	}
	for (const [key, of] of holders) {
		const target = `${kind}/${key}`;
		if (changes.patchedUnder(target).length === 0) continue;
		const entry = patched({ target, in: of, path: [key], whole: false }, schema);
		const value = entry?.data[key];
		// Only this entry: the others may have a later holder.
		if (entry && value !== undefined) read.push({ ...entry, data: { [key]: value } as T });
	}
	return read;
}

/** A name that is no id, or questions and drawings without their lesson. @param lesson empty for other files */
function misplaced(file: string, id: string, lesson: string, winners: Reading['winners']): Problem | null {
	const problem = (what: string, mend: string): Problem => {
		return { file, line: 1, column: 1, name: 'unknown-file', severity: 'error', what, mend };
	};
	if (id !== '' && !idSchema.safeParse(id).success)
		return problem(`\`${id}\` is no id.`, 'Rename it: ids are kebab-case and start with a letter, `roll-back`.');
	if (lesson === '' || winners.has(`lessons/${lesson}/index.mdx`) || winners.has(`lessons/${lesson}/index.md`))
		return null;
	return problem(
		`There is no lesson \`${lesson}\` that it belongs to.`,
		'Put it beside the `index.mdx` of its lesson, or write one there.',
	);
}

function unknownFile(file: string): Problem {
	return {
		...{ file, line: 1, column: 1, name: 'unknown-file', severity: 'error' },
		what: 'Nothing reads this file.',
		mend: 'Content is `lessons/<id>/index.mdx`, `questions.yaml` and `<figure>.svg` beside it, `scenarios/<id>.yaml`, `tracks/<id>.yaml`, `themes.yaml`, `templates.yaml`, `confusables.yaml`, `glossary.yaml`, `bearing.yaml`, `site.yaml`, and in a pack `pack.yaml`, `words/<area>.yaml` or `.ts`, and `more-questions.yaml` beside a lesson.',
	};
}
