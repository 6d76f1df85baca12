import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Authored, AuthoredContent } from './authored.ts';
import { type BodySection, readBody } from './body.ts';
import { type Layer, type LayerFile, listFiles, overlay } from './layers.ts';
import type { Problem } from './problem.ts';
import { bearingSchema } from './schema/bearing.ts';
import { confusablesSchema } from './schema/confusables.ts';
import { glossarySchema } from './schema/glossary.ts';
import { type AuthoredLesson, type AuthoredQuestions, lessonSchema, questionsSchema } from './schema/lesson.ts';
import { packSchema } from './schema/pack.ts';
import { scenarioSchema } from './schema/scenario.ts';
import { siteSchema, templatesSchema, themesSchema, trackSchema } from './schema/site.ts';
import { checkSchema, parseYaml, type Source, splitFrontMatter } from './source.ts';

const isFigure = ({ path: name }: LayerFile) => /^lessons\/[^/]+\/[a-z0-9-]+\.svg$/.test(name);

/** Reads and checks every file of every layer, collecting all problems instead of stopping at the first. */
export async function readContent(
	root: string,
	layers: readonly Layer[],
): Promise<{ content: AuthoredContent; problems: Problem[] }> {
	const problems: Problem[] = [];
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
	};
	const files = await listFiles(layers);
	const winners = overlay(files);
	const figures = Object.groupBy([...winners.values()].filter(isFigure), ({ path: name }) => path.posix.dirname(name));
	const relative = (file: LayerFile) => path.relative(root, file.absolute).split(path.sep).join('/');
	const text = (file: LayerFile) => readFile(file.absolute, 'utf8');

	function checked<T>(
		file: LayerFile,
		parsed: { source: Source; problems: Problem[] },
		schema: z.ZodType<T>,
	): Authored<T> | null {
		problems.push(...parsed.problems);
		if (parsed.problems.length > 0) return null;
		const result = checkSchema(parsed.source, schema);
		problems.push(...result.problems);
		if (result.data === undefined) return null;
		const origin = { file: relative(file), pack: file.layer.pack, replaced: file.replaced };
		return { data: result.data, source: parsed.source, origin };
	}
	const yaml = async <T>(file: LayerFile, schema: z.ZodType<T>) =>
		checked(file, parseYaml(relative(file), await text(file)), schema);

	// Maps add up over the layers; everything else is one file a path.
	for (const file of files) {
		if (file.path === 'themes.yaml') {
			const themes = await yaml(file, themesSchema);
			if (themes) content.themes.push(themes);
		} else if (file.path === 'templates.yaml') {
			const templates = await yaml(file, templatesSchema);
			if (templates) content.templates.push(templates);
		} else if (file.path === 'confusables.yaml') {
			const confusables = await yaml(file, confusablesSchema);
			if (confusables) content.confusables.push(confusables);
		} else if (file.path === 'glossary.yaml') {
			const glossary = await yaml(file, glossarySchema);
			if (glossary) content.glossary.push(glossary);
		} else if (file.path === 'pack.yaml' && file.layer.pack !== null) {
			const pack = await yaml(file, packSchema);
			if (pack) content.packs.set(file.layer.pack, pack);
		}
	}

	for (const [name, file] of winners) {
		const parts = name.split('/');
		const [folder = '', id = '', leaf = ''] = parts;
		if (/^(themes|templates|confusables|glossary|pack)\.yaml$/.test(name)) continue;
		if (name === 'site.yaml') {
			content.site = await yaml(file, siteSchema);
		} else if (name === 'bearing.yaml') {
			content.bearing = await yaml(file, bearingSchema);
		} else if (folder === 'tracks' && parts.length === 2 && id.endsWith('.yaml')) {
			content.declared.tracks.add(id.slice(0, -5));
			const track = await yaml(file, trackSchema);
			if (track) content.tracks.set(id.slice(0, -5), track);
		} else if (folder === 'scenarios' && parts.length === 2 && id.endsWith('.yaml')) {
			content.declared.scenarios.add(id.slice(0, -5));
			const scenario = await yaml(file, scenarioSchema);
			if (scenario) content.scenarios.set(id.slice(0, -5), scenario);
		} else if (folder === 'lessons' && leaf === 'index.mdx' && parts.length === 3) {
			content.declared.lessons.add(id);
			const source = await text(file);
			const split = splitFrontMatter(source);
			if (!split) {
				problems.push({
					file: relative(file),
					line: 1,
					column: 1,
					name: 'front-matter',
					severity: 'error',
					what: 'The lesson has no front matter.',
					mend: 'Begin the file with `---`, the fields, and `---`.',
				});
				continue;
			}
			const body = readBody(relative(file), split.body);
			problems.push(...body.problems);
			const front = checked(file, parseYaml(relative(file), split.front), lessonSchema);
			if (!front) continue;
			const questions = winners.get(`lessons/${id}/questions.yaml`);
			const drawn: Record<string, string> = {};
			for (const svg of figures[`lessons/${id}`] ?? []) drawn[path.basename(svg.path, '.svg')] = await text(svg);
			const read = questions ? await yaml(questions, questionsSchema) : null;
			content.lessons.set(id, {
				front,
				absolute: file.absolute,
				body: split.body,
				sections: body.sections,
				figures: drawn,
				questions: read && forBody(read, front, body.sections),
				questionsUnread: questions !== undefined && read === null,
			});
		} else if (!/^lessons\/[^/]+\/([a-z0-9-]+\.svg|questions\.yaml)$/.test(name) && !/\.(md|txt)$/.test(name)) {
			problems.push({
				file: relative(file),
				line: 1,
				column: 1,
				name: 'unknown-file',
				severity: 'error',
				what: 'Nothing reads this file.',
				mend: 'Content is `lessons/<id>/index.mdx`, `questions.yaml` and `<figure>.svg` beside it, `scenarios/<id>.yaml`, `tracks/<id>.yaml`, `themes.yaml`, `templates.yaml`, `confusables.yaml`, `glossary.yaml`, `bearing.yaml`, `site.yaml`, and `pack.yaml` in a pack.',
			});
		}
	}
	if (!content.site && !problems.some((p) => p.file.endsWith('site.yaml'))) {
		problems.push({
			file: 'content/core/site.yaml',
			line: 1,
			column: 1,
			name: 'unknown-file',
			severity: 'error',
			what: 'The site has no `site.yaml`.',
			mend: 'Restore it from the core.',
		});
	}
	return { content, problems };
}

/**
 * A pack may replace a lesson's prose and leave the questions where they are: then the lesson has those of them that
 * the new prose places. In a lesson of one layer a question that is placed nowhere is a mistake, and stays to be found.
 */
function forBody(
	questions: Authored<AuthoredQuestions>,
	front: Authored<AuthoredLesson>,
	sections: readonly BodySection[],
): Authored<AuthoredQuestions> {
	if (questions.origin.pack === front.origin.pack) return questions;
	const placed = sections.flatMap((section) => section.placed);
	const recap = placed.some(({ kind }) => kind === 'recap');
	const ids = new Set(placed.filter(({ kind }) => kind === 'question').map(({ id }) => id));
	const data = Object.fromEntries(
		Object.entries(questions.data).filter(([key, { type }]) => ids.has(key) || (recap && type === 'recall')),
	);
	return { ...questions, data };
}
