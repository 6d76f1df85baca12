import { defineConfig } from 'astro/config';
import { markdown } from './src/content-model/markdown.ts';
import devTools from './src/dev/integration.ts';
import { output, plainImports } from './src/integrations/chunks.ts';
import finish from './src/integrations/finish.ts';
import headers from './src/integrations/headers.ts';
import offline from './src/integrations/offline.ts';
import preact from './src/integrations/preact.ts';
import search from './src/integrations/search.ts';
import words from './src/integrations/words.ts';

/** Wiring only. A fork on a sub-path sets BASE_PATH; further pack folders come from CONTENT_PACKS. */
export default defineConfig({
	site: process.env.SITE_URL,
	base: process.env.BASE_PATH ?? '/',
	trailingSlash: 'always',
	// With the checkout, not with node_modules, so that two checkouts never share it.
	cacheDir: '.astro/cache',
	prerenderConflictBehavior: 'error',
	// Pagefind writes its index while pages are finished, and the list of all files is made when it has.
	integrations: [preact(), words(), finish(), headers(), search(), offline(), devTools()],
	markdown: {
		processor: markdown.processor,
		syntaxHighlight: markdown.syntaxHighlight,
		shikiConfig: markdown.shikiConfig,
	},
	// Pages wait for the disk more than for the processor.
	build: { inlineStylesheets: 'always', concurrency: 8 },
	vite: {
		plugins: [plainImports],
		environments: { client: { build: { rolldownOptions: { output } } } },
		build: {
			// Page scripts that need no other file travel inside the page; fonts and icons stay files.
			assetsInlineLimit: (file) => file.includes('_astro_type_script_'),
		},
	},
});
