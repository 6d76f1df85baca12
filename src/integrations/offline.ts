import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type Build, type Listed, listPath } from '../offline/build.ts';

/** Scripts at an address of their own, so that every build's pages find them: compiled like the others, importing nothing. */
const scripts = { 'worker.js': '/src/offline/worker.ts', 'failed.js': '/src/islands/failed.ts' };

/** What a page may ask for. Icons, robots.txt and the like are for others. */
const forPages = /\.(html|js|css|json|svg|woff2|pagefind|pf_\w+)$/;
const neverKept = /^(404\.html|worker\.js|offline\/\w+\.json)$/;

/** Kept with the first visit: what any page may fetch, the search without its index, and the pages the masthead leads to. */
const core = new RegExp(
	`^(${[
		'_astro/.*',
		'(failed|pagefind/pagefind|pagefind/pagefind-worker)\\.js',
		'favicon\\.svg',
		'(curriculum|data/[\\w-]+|search/names|pagefind/pagefind-entry)\\.json',
		'pagefind/(wasm\\.(?!unknown)[\\w-]+\\.pagefind|.*\\.pf_meta)',
		'((offline|review|progress|evidence|search)/)?index\\.html',
	].join('|')})$`,
);

/** Bytes up to which the whole search index is kept with the first search. */
const SEARCH = 2_000_000;

/** Removes everything that workers of this site have kept, and itself (`OFFLINE=off`). */
export const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
	for (const kind of ['files ', 'notes ']) await caches.delete(kind + self.registration.scope);
	await self.registration.unregister();
})()));
`;

/** The list of a built site. */
export async function listBuild(site: string): Promise<Build> {
	const names = (await readdir(site, { recursive: true }))
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => forPages.test(name) && !neverKept.test(name))
		.sort();
	const files: Listed[] = [];
	// One after the other: a site of 3,000 lessons has more files than a process may open.
	for (const path of names) {
		const content = await readFile(join(site, path));
		files.push({
			path,
			hash: createHash('sha256').update(content).digest('hex').slice(0, 16),
			bytes: content.length,
			sent: Math.min(content.length, gzipSync(content).length),
		});
	}
	const index = files.filter(({ path }) => path.startsWith('pagefind/') && !core.test(path));
	const search = index.reduce((sum, { bytes }) => sum + bytes, 0) > SEARCH ? [] : index;
	const lists = {
		core: files.filter(({ path }) => core.test(path)),
		search,
		rest: files.filter((file) => !core.test(file.path) && !search.includes(file)),
	};
	const id = createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 16);
	return { id, ...lists };
}

/** Writes the list of a built site, and its id into the worker. @returns the list */
export async function writeList(site: string): Promise<Build> {
	const build = await listBuild(site);
	const list = join(site, listPath(build.id));
	await mkdir(dirname(list), { recursive: true });
	await writeFile(list, JSON.stringify(build));
	const worker = join(site, 'worker.js');
	const code = (await readFile(worker, 'utf8')).replace(/^const BUILD="\w*";/, '');
	await writeFile(worker, process.env.OFFLINE === 'off' ? farewell : `const BUILD="${build.id}";${code}`);
	return build;
}

/** Offline reading: the service worker with the list of what this build consists of. The last step, when all files are there. */
export default function offline(): AstroIntegration {
	return {
		name: 'offline',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'offline',
								applyToEnvironment: ({ name }) => command === 'build' && name === 'client',
								buildStart() {
									for (const [fileName, id] of Object.entries(scripts)) {
										this.emitFile({ type: 'chunk', id, fileName, preserveSignature: 'strict' });
									}
								},
							},
						],
					},
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const site = fileURLToPath(dir);
				for (const name of Object.keys(scripts)) {
					const code = await readFile(join(site, name), 'utf8');
					if (/\bfrom\s*["']|\bimport\s*["'(]/.test(code)) throw new Error(`offline: ${name} must not import anything`);
				}
				const build = await writeList(site);
				logger.info(`build ${build.id}, ${build.core.length + build.search.length + build.rest.length} files to keep`);
			},
		},
	};
}
