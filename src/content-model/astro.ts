import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadContent } from './load.ts';
import { formatProblems } from './problem.ts';
import { contentOf, followContent } from './where.ts';

/** As many saves as may follow each other before the store has them. */
const KEPT = 8;

async function keepNewest(folder: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => /^curriculum.*\.json$/.test(name));
	const ages = await Promise.all(
		names.map(async (name) => ({ name, since: (await stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
	);
	const older = ages.sort((a, b) => b.since - a.since).slice(KEPT);
	await Promise.all(older.map(({ name }) => rm(path.join(folder, name), { force: true })));
}

/**
 * The linked curriculum as one entry that says where it lies: loaded now, and again on every change in dev; an error there keeps the last good
 * content and is printed.
 */
export const curriculumLoader = (): Loader => ({
	name: 'senior-path-curriculum',
	async load(ctx) {
		const where = contentOf(fileURLToPath(ctx.config.root));
		const store = async () => {
			const base = ctx.config.base.replace(/\/?$/, '/');
			const { curriculum, warnings } = await loadContent({ ...where, base });
			if (warnings.length > 0) ctx.logger.warn(`\n${formatProblems(warnings)}`);
			const json = JSON.stringify(curriculum);
			const digest = createHash('sha256').update(json).digest('hex');
			// Beside the store: Astro makes a module of it, which would hold the text several times over.
			// Named by its content: pages ask for the one that their store names, which is an older one for a moment after a save.
			const file = fileURLToPath(new URL(`curriculum-${digest.slice(0, 12)}.json`, ctx.config.cacheDir));
			await mkdir(ctx.config.cacheDir, { recursive: true });
			await writeFile(`${file}.new`, json);
			await rename(`${file}.new`, file);
			await keepNewest(path.dirname(file));
			ctx.store.set({ id: 'curriculum', data: { file, digest } });
		};
		await store();
		if (!ctx.watcher) return;
		await followContent(ctx.watcher, where, () =>
			store().catch((error: unknown) => {
				ctx.logger.error(error instanceof Error ? error.message : String(error));
			}),
		);
	},
});
