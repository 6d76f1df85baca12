import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { findLayers } from './layers.ts';
import { loadContent } from './load.ts';
import { formatProblems } from './problem.ts';

/**
 * The linked curriculum as one entry: loaded now, and again on every change in dev; an error there keeps the last good
 * content and is printed.
 */
export const curriculumLoader = (): Loader => ({
	name: 'senior-path-curriculum',
	async load(ctx) {
		const root = fileURLToPath(ctx.config.root);
		const { CONTENT_DIR: content, CONTENT_PACKS: packs } = process.env;
		const store = async () => {
			const base = ctx.config.base.replace(/\/?$/, '/');
			const { curriculum, warnings } = await loadContent({ root, content, packs, base });
			if (warnings.length > 0) ctx.logger.warn(`\n${formatProblems(warnings)}`);
			// As one text: Astro makes a module of its store, and a text is quicker to write into one and to read from it.
			ctx.store.set({ id: 'curriculum', data: { json: JSON.stringify(curriculum) } });
		};
		await store();
		if (!ctx.watcher) return;
		const layers = await findLayers(root, packs, content);
		// With the folder where a pack or the list of packs may appear.
		const roots = [...layers.map((layer) => layer.root), path.resolve(root, content ?? 'content', 'packs')];
		for (const dir of roots) ctx.watcher.add(dir);
		ctx.watcher.on('all', async (_event, file) => {
			if (!roots.some((dir) => file.startsWith(dir + path.sep))) return;
			try {
				await store();
			} catch (error) {
				ctx.logger.error(error instanceof Error ? error.message : String(error));
			}
		});
	},
});
