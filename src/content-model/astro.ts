import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { findLayers } from './layers.ts';
import { type Loaded, loadContent } from './load.ts';
import { formatProblems } from './problem.ts';

let loading: { key: string; result: Promise<Loaded> } | undefined;

/** One pass serves both collections. */
function loadOnce(ctx: LoaderContext, again = false): Promise<Loaded> {
	const options = {
		root: fileURLToPath(ctx.config.root),
		packs: process.env.CONTENT_PACKS,
		base: ctx.config.base.replace(/\/?$/, '/'),
	};
	const key = JSON.stringify(options);
	if (again || loading?.key !== key) {
		const result = loadContent(options);
		loading = { key, result };
		result.then(
			({ warnings }) => warnings.length > 0 && ctx.logger.warn(`\n${formatProblems(warnings)}`),
			() => {},
		);
	}
	return loading.result;
}

/** Loads now, and again on every change in dev; an error there keeps the last good content and is printed. */
function loader(name: string, store: (ctx: LoaderContext, loaded: Loaded) => void): Loader {
	return {
		name,
		async load(ctx) {
			store(ctx, await loadOnce(ctx));
			if (!ctx.watcher) return;
			const root = fileURLToPath(ctx.config.root);
			const roots = (await findLayers(root, process.env.CONTENT_PACKS)).map((layer) => layer.root);
			for (const dir of roots) ctx.watcher.add(dir);
			ctx.watcher.on('all', async (_event, file) => {
				if (!roots.some((dir) => file.startsWith(dir + path.sep))) return;
				try {
					store(ctx, await loadOnce(ctx, true));
				} catch (error) {
					ctx.logger.error(error instanceof Error ? error.message : String(error));
				}
			});
		},
	};
}

/** The linked curriculum as one entry. */
export const curriculumLoader = (): Loader =>
	loader('senior-path-curriculum', (ctx, { curriculum }) => {
		ctx.store.set({ id: 'curriculum', data: { curriculum }, digest: ctx.generateDigest(JSON.stringify(curriculum)) });
	});

/** The prose of each lesson, rendered by Astro's MDX from wherever its layer lies. */
export const proseLoader = (): Loader =>
	loader('senior-path-prose', (ctx, { curriculum, content }) => {
		const root = fileURLToPath(ctx.config.root);
		ctx.store.clear();
		for (const [id, files] of content.lessons) {
			if (!curriculum.lessons[id] || files.front.data.status === 'planned') continue;
			ctx.store.set({
				id,
				data: {},
				body: files.body,
				filePath: path.relative(root, files.absolute).split(path.sep).join('/'),
				digest: ctx.generateDigest(files.body),
				// As Astro's own glob() does for MDX: the module is compiled and rendered on demand.
				deferredRender: true,
			});
		}
	});
