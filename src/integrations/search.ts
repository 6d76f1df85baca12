import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Where the index lies in the built site. */
const folder = 'pagefind';

/** Pagefind's own interfaces (4 to 41 kB each); the dialog is ours. */
const unused = /-ui\.(js|css)$|-highlight\.js$/;

/** Words of the interface inside the indexed part of a page. */
const furniture = ['nav', 'button', '.where', '.watch', '.kind', '.begin', '.plainly', '.to', '.dock'];

/**
 * What a result carries. Pages say it once, as `data-sign data-kind data-minutes data-pack` beside `data-pagefind-body`;
 * Pagefind's longer attributes are written into its copy only, so no reader downloads them.
 */
const carried = 'sign[data-sign], kind[data-kind], minutes[data-minutes], pack[data-pack]';
const filtered = 'sign[data-sign], kind[data-kind], pack[data-pack]';

/**
 * Builds the search index of a built site and writes what the browser needs, nothing else, to `<site>/pagefind/`.
 * Pages without `data-pagefind-body` stay out: answers, lists, 404. Throws on the first thing Pagefind rejects.
 *
 * @returns the number of pages indexed.
 */
export async function writeIndex(site: string): Promise<number> {
	const { index, errors } = await createIndex({ excludeSelectors: furniture });
	if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
	let pages = 0;
	for (const sourcePath of (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).sort()) {
		const html = await readFile(join(site, sourcePath), 'utf8');
		if (!html.includes('data-pagefind-body')) continue;
		const content = html.replace(
			/data-pagefind-body(="[^"]*")?/,
			`data-pagefind-body data-pagefind-meta="${carried}" data-pagefind-filter="${filtered}"`,
		);
		const added = await index.addHTMLFile({ sourcePath: sourcePath.replaceAll('\\', '/'), content });
		if (added.errors.length > 0) throw new Error(`search: ${sourcePath}: ${added.errors.join('; ')}`);
		pages += 1;
	}
	const built = await index.getFiles();
	if (built.errors.length > 0) throw new Error(`search: ${built.errors.join('; ')}`);
	await rm(join(site, folder), { recursive: true, force: true });
	for (const file of built.files) {
		if (unused.test(file.path)) continue;
		const path = join(site, folder, file.path);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, file.content);
	}
	await close();
	return pages;
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
				const pages = await writeIndex(fileURLToPath(dir));
				if (pages === 0) throw new Error('search: no page bears data-pagefind-body, so nothing can be found');
				logger.info(`${pages} pages indexed`);
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
