/**
 * How the browser's script is cut into files. Left to itself the bundler makes one of every set of modules that the same
 * islands share: a choice question took twenty of them. Few files compress better, and a page can name them in its head.
 */
import type { Plugin, Rolldown } from 'vite';

/** Modules by the file they go to, each with all it imports; the highest priority has a module that fits twice. */
const groups = [
	// The entry; it is there before any other.
	{ name: 'start', test: /Base\.astro\?astro&type=script/, priority: 4 },
	{
		name: 'preact',
		test: /node_modules\/preact\/|src\/exercises\/(Html|Tag|dom-id)\.|src\/islands\/use-store\./,
		priority: 3,
	},
	{
		name: 'log',
		test: /src\/state\/(notebook|breather)\.|src\/islands\/(saving|stylesheet)\.|src\/domain\/(progress\/fold|review\/(grade|items))\.|src\/exercises\/seconds\.|answered\.css/,
		priority: 2,
	},
	{ name: 'exercise', test: /src\/islands\/exercise\/(Open|Answered|Outcome|Failed|exercise-of|run)\./, priority: 1 },
	// What marks and count take on every page that draws them.
	{
		name: 'caches',
		test: /src\/state\/caches\.|src\/domain\/(log\/stamp|progress\/(snapshot|left-off|lesson-progress))\./,
		priority: 1,
	},
	{ name: 'part', test: /src\/state\/keep-up\.|src\/domain\/progress\/part\./, priority: 1 },
	{
		name: 'days',
		test: /src\/state\/(own-day|review-limits|review-days)\.|src\/domain\/review\/(outlook|event-day)\./,
		priority: 1,
	},
];

export const output: Rolldown.OutputOptions = {
	codeSplitting: { groups },
	// Names stand in every page, and nothing in them compresses: 36 bits of hash tell two versions of a
	// file apart. The bundler needs one letter more for the first 4,096 scripts.
	entryFileNames: ({ name }) =>
		name.startsWith('Base.astro') ? '_astro/start.[hash:7].js' : '_astro/[name].[hash:7].js',
	chunkFileNames: '_astro/[name].[hash:7].js',
	assetFileNames: '_astro/[name].[hash:6][extname]',
};

/**
 * Vite wraps every `import()` in a helper that links what the file imports and waits for style sheets. `page-scripts.ts` links
 * what a page needs in its head, and no style sheet comes with a script here, so the plugin that does it is taken out: the helper would
 * be in the entry, and every other file import it.
 */
export const plainImports: Plugin = {
	name: 'plain-imports',
	configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
	configResolved({ plugins }) {
		const at = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
		if (at >= 0) (plugins as Plugin[]).splice(at, 1);
	},
};
