import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { findLayers } from './layers.ts';
import { loadContent } from './load.ts';
import { formatProblems } from './problem.ts';
import type { Curriculum } from './types.ts';

/** What the collections take; the sources are forgotten, which hold several times as much. */
interface Loaded {
	curriculum: Curriculum;
	/** Of the lessons that have a page. */
	prose: { id: string; body: string; absolute: string }[];
}

let loading: { key: string; result: Promise<Loaded> } | undefined;

/** One pass serves both collections. */
function loadOnce(ctx: LoaderContext, again = false): Promise<Loaded> {
	const options = {
		root: fileURLToPath(ctx.config.root),
		content: process.env.CONTENT_DIR,
		packs: process.env.CONTENT_PACKS,
		base: ctx.config.base.replace(/\/?$/, '/'),
	};
	const key = JSON.stringify(options);
	if (again || loading?.key !== key) {
		const result = loadContent(options).then(({ curriculum, content, warnings }) => {
			if (warnings.length > 0) ctx.logger.warn(`\n${formatProblems(warnings)}`);
			const prose = [...content.lessons].flatMap(([id, { front, body, absolute, markdown }]) =>
				curriculum.lessons[id] && front.data.status !== 'planned' && !markdown ? [{ id, body, absolute }] : [],
			);
			return { curriculum, prose };
		});
		loading = { key, result };
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
			const roots = (await findLayers(root, process.env.CONTENT_PACKS, process.env.CONTENT_DIR)).map(
				(layer) => layer.root,
			);
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
		// No digest: it is read again only when something changed.
		ctx.store.set({ id: 'curriculum', data: { curriculum } });
	});

/** The prose of each lesson, rendered by Astro's MDX from wherever its layer lies. */
export const proseLoader = (): Loader =>
	loader('senior-path-prose', (ctx, { prose }) => {
		const root = fileURLToPath(ctx.config.root);
		ctx.store.clear();
		for (const { id, body, absolute } of prose) {
			ctx.store.set({
				id,
				data: {},
				body,
				filePath: path.relative(root, absolute).split(path.sep).join('/'),
				digest: ctx.generateDigest(body),
				// As Astro's own glob() does for MDX: the module is compiled and rendered on demand.
				deferredRender: true,
			});
		}
	});
