import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Outline } from '../domain/progress/outline.ts';
import { escapeHtml } from '../domain/text/html.ts';
import type { LessonData } from '../exercises/types.ts';

/** Where the index lies in the built site. */
const folder = 'pagefind';

/** Pagefind's own interfaces (4 to 41 kB each); the dialog is ours. */
const unused = /-ui\.(js|css)$|-highlight\.js$/;

/**
 * Pagefind takes a part of the index that does not arrive for an empty one, and says that nothing was found. Without
 * this its search fails, and the page can say so.
 */
const silence = /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/** What an indexed page says besides its text; and its questions, which have an entry of their own. */
const furniture = [
	'nav',
	'button',
	'.where',
	'.watch',
	'.kind',
	'.begin',
	'.plainly',
	'.to',
	'.dock',
	'.references',
	'.ref',
	'.item',
];

/** What a result carries (`meta`) and what it can be narrowed by (`filter`). Values are plain text. */
interface Facts {
	meta: { kind: string; sign: string; minutes: string; pack: string; title?: string };
	/** `done` is `kind:id`: what "only what I have done" picks from. */
	filter: { kind: string; done: string; pack: string; road: string; level: string; track: readonly string[] };
}

/** Weight of a word in a question: questions are short, and would come before the lesson that explains it. */
const asides = 0.3;

/** A page of the index: its path below the site, and the HTML that Pagefind reads in its place. */
interface Entry {
	path: string;
	html: string;
}

/** Facts as Pagefind's attributes: in its copy of the page only, so no reader downloads them. */
function marks({ meta, filter }: Facts): string {
	const mark = (use: 'meta' | 'filter') => (name: string, value: string) =>
		value === '' ? '' : `<i data-v="${escapeHtml(value)}" data-pagefind-${use}="${name}[data-v]"></i>`;
	return [
		...Object.entries(meta).map(([name, value]) => mark('meta')(name, value)),
		...Object.entries(filter).flatMap(([name, values]) => [values].flat().map((value) => mark('filter')(name, value))),
	].join('');
}

const main = (facts: Facts, body: string, weight = 1) =>
	`<main data-pagefind-body data-pagefind-weight="${weight}">${marks(facts)}${body}</main>`;

async function readPage(site: string, path: string, facts: Facts): Promise<Entry> {
	const html = await readFile(join(site, path, 'index.html'), 'utf8');
	const [whole, body] = html.match(/<main\b[^>]*>([\s\S]*)<\/main>/) ?? [];
	if (whole === undefined || body === undefined) throw new Error(`search: ${path} has no <main>`);
	return { path, html: html.replace(whole, () => main(facts, body)) };
}

/**
 * The questions of a lesson as one entry, each under a heading with its anchor: what is asked, and nothing of the answer. Null where it asks nothing.
 * With an entry each, the list of all entries, which comes with every first search, would be fifteen times as long.
 */
async function readQuestions(site: string, file: string, id: string, facts: Facts): Promise<Entry | null> {
	const data: LessonData = JSON.parse(await readFile(join(site, 'data/lessons', file), 'utf8'));
	const own = Object.values(data.questions).filter(({ asked }) => asked.id.startsWith(`${id}/`));
	if (own.length === 0) return null;
	const parts = own.map(({ asked: { id: question, title, situation, prompt } }) => {
		const anchor = escapeHtml(question.slice(id.length + 1));
		return `<h2 id="${anchor}">${escapeHtml(title)}</h2>${situation ?? ''}<p>${prompt}</p>`;
	});
	return {
		path: `lessons/${id}/questions/`,
		html: `<!doctype html><html lang="en"><body>${main(facts, parts.join(''), asides)}</body></html>`,
	};
}

/** What is searched by its words: lessons, their questions, and the openings of scenarios. */
async function* entriesOf(site: string): AsyncGenerator<Entry> {
	const outline: Outline = JSON.parse(await readFile(join(site, 'curriculum.json'), 'utf8'));
	const tracks = Object.entries(outline.tracks);
	const data = new Map((await readdir(join(site, 'data/lessons'))).map((file) => [file.replace(/\..*/, ''), file]));
	const factsOf = (kind: string, id: string, of: string | null, minutes: number, pack = ''): Facts => {
		const lesson = of === null ? undefined : outline.lessons[of];
		return {
			meta: { kind, sign: lesson?.sign ?? '', minutes: String(minutes), pack },
			filter: {
				kind,
				done: `${kind}:${id}`,
				pack,
				road: lesson?.theme ?? '',
				level: lesson?.level ?? '',
				track: tracks.flatMap(([track, { lessons }]) => (of !== null && lessons.includes(of) ? [track] : [])),
			},
		};
	};
	for (const [id, { title, url, minutes, pack }] of Object.entries(outline.lessons)) {
		if (url === null) continue;
		yield readPage(site, `lessons/${id}/`, factsOf('lesson', id, id, minutes, pack));
		const file = data.get(id);
		if (file === undefined) throw new Error(`search: the lesson ${id} has no JSON in data/lessons/`);
		const facts = factsOf('question', id, id, minutes, pack);
		const questions = await readQuestions(site, file, id, { ...facts, meta: { ...facts.meta, title } });
		if (questions) yield questions;
	}
	for (const [id, { lesson, minutes, pack }] of Object.entries(outline.scenarios)) {
		yield readPage(site, `scenarios/${id}/`, factsOf('scenario', id, lesson, minutes, pack));
	}
}

/**
 * Builds the search index of a built site and writes what the browser needs, nothing else, to `<site>/pagefind/`.
 * Throws on the first thing Pagefind rejects.
 *
 * @returns the number of entries.
 */
export async function writeIndex(site: string): Promise<number> {
	// That of the lessons: the interface may speak another, and pages of two languages would make two indexes.
	const { index, errors } = await createIndex({ excludeSelectors: furniture, forceLanguage: 'en' });
	if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
	let entries = 0;
	for await (const { path, html } of entriesOf(site)) {
		const added = await index.addHTMLFile({ sourcePath: `${path}index.html`, content: html });
		if (added.errors.length > 0) throw new Error(`search: ${path}: ${added.errors.join('; ')}`);
		entries += 1;
	}
	const target = join(site, folder);
	await rm(target, { recursive: true, force: true });
	const written = await index.writeFiles({ outputPath: target });
	if (written.errors.length > 0) throw new Error(`search: ${written.errors.join('; ')}`);
	for (const name of await readdir(target)) if (unused.test(name)) await rm(join(target, name));
	for (const name of ['pagefind.js', 'pagefind-worker.js']) await speakUp(join(target, name));
	await close();
	return entries;
}

async function speakUp(file: string): Promise<void> {
	const script = await readFile(file, 'utf8');
	const found = script.match(silence)?.length ?? 0;
	if (found !== 2) throw new Error(`search: ${file} keeps ${found} failures to itself, not 2: see \`silence\``);
	await writeFile(file, script.replace(silence, ''));
}

/** Search: an index after each build; in dev, the index of the last build. */
export default function search(): AstroIntegration {
	let outDir = 'dist';
	return {
		name: 'search',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = fileURLToPath(config.outDir);
			},
			'astro:build:done': async ({ dir, logger }) => {
				const entries = await writeIndex(fileURLToPath(dir));
				if (entries === 0) throw new Error('search: no lesson and no scenario, so nothing can be found');
				logger.info(`${entries} entries indexed`);
			},
			'astro:server:setup': ({ server }) => {
				const mount = `${server.config.base.replace(/\/$/, '')}/${folder}/`;
				server.middlewares.use((request, response, next) => {
					const [path = ''] = (request.url ?? '').split('?');
					// Vite strips the base before some middlewares and not before others.
					const at = [mount, `/${folder}/`].find((prefix) => path.startsWith(prefix));
					if (at === undefined) return next();
					const file = join(outDir, folder, normalize(`/${decodeURIComponent(path.slice(at.length))}`));
					if (!existsSync(file)) {
						response.statusCode = 404;
						return response.end('No index yet: npm run build');
					}
					response.setHeader('content-type', extname(file) === '.js' ? 'text/javascript' : 'application/octet-stream');
					createReadStream(file).pipe(response);
				});
			},
		},
	};
}
