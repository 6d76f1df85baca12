import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Outline } from '../domain/progress/outline.ts';
import { type Entry, readEntry, searched } from './search-entry.ts';

/** What says which pages there are, and what of. */
const CURRICULUM = 'curriculum.json';

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

/** The index of a site that is being rendered. */
export interface GrowingIndex {
	/**
	 * Takes what is searched by its words, and leaves the rest.
	 *
	 * @param path below the site, without `index.html`
	 */
	take(path: string, text: () => Promise<string>): void;
	/**
	 * Writes what the browser needs, nothing else, to `<site>/pagefind/`. Rejects with the first thing that went wrong.
	 *
	 * @returns the number of entries.
	 */
	write(site: string): Promise<number>;
}

/**
 * Starts Pagefind, a process of its own: it reads a page while the next are rendered. Pages are indexed in the order in which they
 * are taken, whichever is ready first, so that two builds of the same content are the same.
 */
export async function startIndex(): Promise<GrowingIndex> {
	// That of the lessons: the interface may speak another, and pages of two languages would make two indexes.
	const { index, errors } = await createIndex({ excludeSelectors: furniture, forceLanguage: 'en' });
	if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
	/** Folder and id. */
	const taken = new Set<string>();
	let outlined = false;
	const outline = Promise.withResolvers<Outline>();
	/** What was wrong with each entry. */
	const replies: Promise<string[]>[] = [];
	let sent = Promise.resolve();
	const send = (entry: Entry | null) => {
		if (!entry) return;
		const added = index.addHTMLFile({ sourcePath: `${entry.path}index.html`, content: entry.html });
		// Not waited for: while pages are rendered, an answer is read late.
		replies.push(added.then(({ errors }) => errors.map((error) => `${entry.path}: ${error}`)));
	};
	return {
		take(path, text) {
			if (path === CURRICULUM) {
				outlined = true;
				outline.resolve(text().then((json) => JSON.parse(json)));
			}
			const [, group, id] = searched.exec(path) ?? [];
			if (!group || !id) return;
			taken.add(`${group}/${id}`);
			sent = Promise.all([text(), outline.promise, sent]).then(([file, outline]) =>
				send(readEntry(group, id, file, outline)),
			);
			// `write` waits for it.
			sent.catch(() => {});
		},
		async write(site) {
			if (!outlined) throw new Error(`search: ${CURRICULUM}, which says what is searched, was not rendered`);
			await sent;
			const { lessons, scenarios } = await outline.promise;
			const due = [
				...Object.entries(lessons).flatMap(([id, { url }]) => (url ? [`lessons/${id}`, `data/lessons/${id}`] : [])),
				...Object.keys(scenarios).map((id) => `scenarios/${id}`),
			];
			const missing = due.find((one) => !taken.has(one));
			if (missing) throw new Error(`search: ${missing} was not rendered`);
			const errors = (await Promise.all(replies)).flat();
			if (errors.length > 0) throw new Error(`search: ${errors.join('; ')}`);
			const target = join(site, folder);
			const written = await index.writeFiles({ outputPath: target });
			if (written.errors.length > 0) throw new Error(`search: ${written.errors.join('; ')}`);
			for (const name of await readdir(target)) if (unused.test(name)) await rm(join(target, name));
			for (const name of ['pagefind.js', 'pagefind-worker.js']) await speakUp(join(target, name));
			await close();
			return replies.length;
		},
	};
}

async function speakUp(file: string): Promise<void> {
	const script = await readFile(file, 'utf8');
	const found = script.match(silence)?.length ?? 0;
	if (found !== 2) throw new Error(`search: ${file} keeps ${found} failures to itself, not 2: see \`silence\``);
	await writeFile(file, script.replace(silence, ''));
}

/** Search: an index with each build; in dev, the index of the last build. */
export default function search(): AstroIntegration {
	let outDir = 'dist';
	let base = '/';
	let index: GrowingIndex;
	let written: Promise<number>;
	return {
		name: 'search',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = fileURLToPath(config.outDir);
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:start': async ({ setPrerenderer }) => {
				index = await startIndex();
				setPrerenderer((astro) => ({
					...astro,
					render(request, options) {
						const rendered = astro.render(request, options);
						const path = decodeURI(new URL(request.url).pathname).slice(base.length);
						index.take(path, async () => {
							const result = await rendered;
							return (result instanceof Response ? result : result.response).clone().text();
						});
						return rendered;
					},
				}));
			},
			// The other steps go on meanwhile: they neither read nor write its folder.
			'astro:build:generated': ({ dir }) => {
				written = index.write(fileURLToPath(dir));
				written.catch(() => {});
			},
			'astro:build:done': async ({ logger }) => {
				const entries = await written;
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
