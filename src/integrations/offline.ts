import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { type Build, isImmutable, type Listed, listPath, partOf, sizeOf } from '../offline/build.ts';

/** Scripts at an address of their own, so that every build's pages find them: compiled like the others, importing nothing. */
const scripts = { 'worker.js': '/src/offline/worker.ts', 'failed.js': '/src/islands/failed.ts' };

/** What a page may ask for. Icons, robots.txt and the like are for others. */
const forPages = /\.(html|js|css|json|svg|woff2|pagefind|pf_\w+)$/;
const neverKept = /^(404\.html|worker\.js|offline\/.*\.json)$/;

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

/**
 * Compressed bytes up to which a page or data is kept with the first visit: half a second of a slow link (1.6 Mbit/s). What grows with the
 * site gets there some day (the outline at about fifty lessons), and is then kept when it is asked for.
 */
const CORE = 100_000;

/** Bytes up to which the whole search index is kept with the first search. */
const SEARCH = 2_000_000;

/** Files up to which the list holds them all, and that a part holds at most on average: 55 kB, 9 kB on the way. */
const PART = 500;

/** Files that are read and compressed beside each other. */
const AT_ONCE = 16;

/** Removes everything that workers of this site have kept, and itself (`OFFLINE=off`). */
export const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
	for (const kind of ['files ', 'notes ']) await caches.delete(kind + self.registration.scope);
	await self.registration.unregister();
})()));
`;

/** Files in parts, those of one lesson or scenario in the same; no parts where the files are no more than `most`. */
export function divide(files: readonly Listed[], most: number): Listed[][] {
	if (files.length <= most) return [];
	// Their number doubles: a site that grows a little keeps the parts that it does not change.
	const count = 2 ** Math.ceil(Math.log2(files.length / most));
	const parts = Map.groupBy(files, ({ path }) => partOf(path, count));
	return Array.from({ length: count }, (_, number) => parts.get(number) ?? []);
}

const compress = promisify(gzip);

/** Fonts and the search index are compressed as they are: half the files of a large site. */
const compressed = /\.(woff2|pagefind|pf_\w+)$/;

async function listed(path: string, content: string | Buffer): Promise<Listed> {
	const bytes = Buffer.byteLength(content);
	return {
		path,
		hash: createHash('sha256').update(content).digest('hex').slice(0, 16),
		bytes,
		sent: compressed.test(path) ? bytes : Math.min(bytes, (await compress(content)).length),
	};
}

/** The list of a built site, and the text of its parts by path. `most` is for tests: a site in parts without thousands of files. */
export async function listBuild(
	site: string,
	most = PART,
): Promise<{ build: Required<Build>; parts: Map<string, string> }> {
	const names = (await readdir(site, { recursive: true }))
		.map((name) => name.replaceAll('\\', '/'))
		.filter((name) => forPages.test(name) && !neverKept.test(name))
		.sort();
	const files: Listed[] = [];
	const list = async (path: string) => listed(path, await readFile(join(site, path)));
	// A few at a time: a site of 3,000 lessons has more files than a process may open.
	for (let i = 0; i < names.length; i += AT_ONCE)
		files.push(...(await Promise.all(names.slice(i, i + AT_ONCE).map(list))));
	const first = files.filter(({ path, sent }) => core.test(path) && (isImmutable(path) || sent <= CORE));
	const index = files.filter((file) => file.path.startsWith('pagefind/') && !first.includes(file));
	const search = sizeOf(index).bytes > SEARCH ? [] : index;
	const now = new Set([...first, ...search]);
	const rest = files.filter((file) => !now.has(file));
	const parts = new Map(
		divide(rest, most).map((part, number) => [`offline/parts/${number}.json`, JSON.stringify(part)]),
	);
	const lists = {
		core: first,
		search,
		rest: parts.size > 0 ? [] : rest,
		parts: await Promise.all([...parts].map(([path, text]) => listed(path, text))),
		all: sizeOf(files),
	};
	const id = createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 16);
	return { build: { id, ...lists }, parts };
}

/** Writes the list of a built site with its parts, and its id into the worker. @returns the list */
export async function writeList(site: string, most?: number): Promise<Required<Build>> {
	const { build, parts } = await listBuild(site, most);
	for (const [path, text] of [[listPath(build.id), JSON.stringify(build)] as const, ...parts]) {
		await mkdir(dirname(join(site, path)), { recursive: true });
		await writeFile(join(site, path), text);
	}
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
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'offline',
								applyToEnvironment: ({ name }) => name === 'client',
								buildStart() {
									// A server builds nothing; reading the content for a build starts one too.
									if (this.environment.mode !== 'build') return;
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
				logger.info(`build ${build.id}, ${build.all.files} files to keep`);
			},
		},
	};
}
