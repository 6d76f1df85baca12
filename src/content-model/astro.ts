import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadContent } from './load.ts';
import { formatProblems } from './problem.ts';
import { contentOf, followContent } from './where.ts';

/**
 * The linked curriculum as one entry: loaded now, and again on every change in dev; an error there keeps the last good
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
			// As one text: Astro makes a module of its store, and a text is quicker to write into one and to read from it.
			ctx.store.set({ id: 'curriculum', data: { json: JSON.stringify(curriculum) } });
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
