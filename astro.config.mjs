import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import search from './src/integrations/search.ts';
import { markdown } from './src/content-model/markdown.ts';

/** Wiring only. A fork on a sub-path sets BASE_PATH; further pack folders come from CONTENT_PACKS. */
export default defineConfig({
	site: process.env.SITE_URL,
	base: process.env.BASE_PATH ?? '/',
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	integrations: [mdx(), preact(), search()],
	markdown: {
		processor: markdown.processor,
		syntaxHighlight: markdown.syntaxHighlight,
		shikiConfig: markdown.shikiConfig,
	},
	build: { inlineStylesheets: 'always' },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self'",
				"font-src 'self'",
				"connect-src 'self'",
				"manifest-src 'self'",
				"worker-src 'self'",
				"base-uri 'none'",
				"form-action 'none'",
				"require-trusted-types-for 'script'",
				'trusted-types senior-path default',
			],
			// Pagefind is WebAssembly.
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			styleDirective: { resources: ["'self'"] },
		},
	},
	vite: {
		build: {
			// Fonts and icons stay files: a data: URL would need a wider CSP.
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			rolldownOptions: {
				// One harmless warning per MDX file (withastro/astro#18087).
				onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
			},
		},
	},
});
