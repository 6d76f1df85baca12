import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { findLayers } from '../content-model/layers.ts';
import { type PackWords, readWords, type WordFile, type WordMap } from '../content-model/packs/words.ts';
import { ContentError } from '../content-model/problem.ts';
import { contentOf, followContent } from '../content-model/where.ts';
import { type Laid, layWords } from './lay-words.ts';

const i18n = fileURLToPath(new URL('../i18n/', import.meta.url)).replaceAll('\\', '/');

/** Words as code: those of YAML written out, those of a module taken from it. */
function codeOf(words: WordMap, module: string | null): Laid {
	return Object.fromEntries(
		Object.entries(words).map(([key, value]) => {
			const below = module === null ? null : `${module}[${JSON.stringify(key)}]`;
			if (typeof value === 'object' && value !== null && !Array.isArray(value))
				return [key, codeOf({ ...value }, below)];
			return [key, below ?? JSON.stringify(value)];
		}),
	);
}

/** The later goes over the earlier. */
function merged(under: Laid, over: Laid): Laid {
	const all = { ...under };
	for (const [key, word] of Object.entries(over)) {
		const before = all[key];
		all[key] = typeof before === 'object' && typeof word === 'object' ? merged(before, word) : word;
	}
	return all;
}

/** What packs bring of an area: imports, and what stands for its words. @param files in layer order */
function broughtOf(files: readonly WordFile[]): { imports: string; laid: Laid } {
	const modules = files.map(({ absolute }, i) => (absolute.endsWith('.ts') ? { absolute, name: `pack${i}` } : null));
	const laid = files.reduce<Laid>((all, { words }, i) => merged(all, codeOf(words, modules[i]?.name ?? null)), {});
	const imports = modules.flatMap((one) =>
		one ? [`import * as ${one.name} from ${JSON.stringify(one.absolute.replaceAll('\\', '/'))};\n`] : [],
	);
	return { imports: imports.join(''), laid };
}

/** Changes the words of the interface, and its language, while their modules are read. */
function packWords(now: () => PackWords): Plugin {
	return {
		name: 'pack-words',
		enforce: 'pre',
		transform: {
			filter: { id: /\/src\/i18n\/.+\.ts$/ },
			handler(code, id) {
				const { language, files } = now();
				const lay = (laid: Laid) => layWords(code, this.parse(code, { lang: 'ts' }), laid);
				if (id === `${i18n}language.ts` && language) return lay({ language: JSON.stringify(language.tag) });
				const { imports, laid } = broughtOf(files.filter(({ area }) => id === `${i18n}en/${area}.ts`));
				return Object.keys(laid).length > 0 ? imports + lay(laid) : undefined;
			},
		},
	};
}

/** What packs bring, and where they lie. A list of packs that is wrong is said where all content is checked. */
async function read(root: string): Promise<{ words: PackWords; roots: string[] }> {
	const { content, packs } = contentOf(root);
	const layers = await findLayers(root, packs, content).catch((error: unknown) => {
		if (error instanceof ContentError) return [];
		throw error;
	});
	return { words: (await readWords(root, layers)).words, roots: layers.map((layer) => layer.root) };
}

/** Equal for equal words. */
const printOf = ({ language, files }: PackWords) =>
	JSON.stringify([language?.tag, files], (_key, value) => (typeof value === 'function' ? String(value) : value));

/**
 * The interface in the words of packs. Without any the build is as it would be without this step. What does not fit is said
 * where all content is checked, which stops the build; in dev the words that fit stand.
 */
export default function words(): AstroIntegration {
	let root = '';
	let words: PackWords;
	return {
		name: 'words',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig }) => {
				root = fileURLToPath(config.root);
				const brought = await read(root);
				words = brought.words;
				if (command !== 'dev' && words.files.length === 0) return;
				const allow = [root, ...brought.roots];
				updateConfig({ vite: { plugins: [packWords(() => words)], server: { fs: { allow } } } });
			},
			'astro:server:setup': ({ server }) => {
				void followContent(server.watcher, contentOf(root), async () => {
					const { words: next } = await read(root);
					if (printOf(next) === printOf(words)) return;
					words = next;
					for (const { moduleGraph, hot } of Object.values(server.environments)) {
						moduleGraph.invalidateAll();
						hot.send({ type: 'full-reload' });
					}
				});
			},
		},
	};
}
