/** Where a site's content lies, and when something of it changes. */
import path from 'node:path';
import { listsOf, namedPacks } from './layers.ts';

export interface Where {
	/** Project folder. */
	root: string;
	/** Folder with `core` and `packs` in it, relative to `root`; `content` without. */
	content?: string | undefined;
	/** Further pack folders and lists of packs, relative to `root`, separated like PATH. */
	packs?: string | undefined;
}

/** As the environment says: for the build, the dev server and every command alike. */
export const contentOf = (root: string): Where => ({
	root,
	content: process.env.CONTENT_DIR,
	packs: process.env.CONTENT_PACKS,
});

/** What of a file watcher is used here: Vite's, in dev. */
interface Watcher {
	add(path: string): unknown;
	on(event: 'all', listener: (event: string, file: string) => void): unknown;
}

/**
 * Calls back after each change of a file that content is read from: of core, of packs wherever they lie, and of the
 * lists that name them, which may name others from then on. Changes during a call lead to one more when it is done, so
 * that what was read last is what holds.
 */
export async function followContent(watcher: Watcher, where: Where, onChange: () => Promise<void>): Promise<void> {
	const { root, content = 'content', packs = '' } = where;
	const fixed = [
		...['core', 'packs'].map((name) => path.resolve(root, content, name)),
		...listsOf(packs).map((list) => path.resolve(root, list)),
	];
	let watched: string[] = [];
	const watch = async () => {
		// A folder that a list names wrongly is watched as well: it may be about to appear.
		const { named } = await namedPacks(root, packs, content);
		watched = [...fixed, ...named.map(({ folder }) => folder)];
		for (const each of watched) watcher.add(each);
	};
	let changed = false;
	let running = false;
	const run = async () => {
		if (running) return;
		running = true;
		while (changed) {
			changed = false;
			// A list may be missing for the moment in which an editor saves it: what was watched still is.
			await watch().catch(() => {});
			await onChange();
		}
		running = false;
	};
	await watch();
	watcher.on('all', (_event, file) => {
		if (!watched.some((each) => file === each || file.startsWith(each + path.sep))) return;
		changed = true;
		void run();
	});
}
