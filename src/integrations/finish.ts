import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { forSearch, linkScripts, readScript, type Script, type Scripts, wake } from './page-scripts.ts';

/** The policy of every page; hashes of what the page holds inline are added to it. */
const policy = {
	'default-src': ["'none'"],
	'img-src': ["'self'"],
	'font-src': ["'self'"],
	'connect-src': ["'self'"],
	'manifest-src': ["'self'"],
	'worker-src': ["'self'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
	'require-trusted-types-for': ["'script'"],
	'trusted-types': ['senior-path', 'default'],
	// Pagefind is WebAssembly.
	'script-src': ["'self'", "'wasm-unsafe-eval'"],
	'style-src': ["'self'"],
};

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page's inline modules at the end of the head's script, which runs them once the page is there, as modules would:
 * they import nothing, and a tag and a hash each would weigh more than most of them.
 */
function joinScripts(html: string): string {
	const modules: string[] = [];
	const without = html.replace(/<script type="module">([\s\S]*?)<\/script>/g, (_, code: string) => {
		modules.push(`(()=>{${code.trim()}})();`);
		return '';
	});
	if (modules.length === 0) return html;
	const later = `addEventListener('DOMContentLoaded',()=>{${modules.join('')}})`;
	return /<script>/.test(without)
		? without.replace(/<script>([\s\S]*?)<\/script>/, (_, first: string) => `<script>${first.trim()};${later}</script>`)
		: without.replace('</head>', () => `<script>${later}</script></head>`);
}

/** End tags and slashes that HTML lets out, and line breaks between blocks: a hundred bytes of a lesson after compression. */
function leaveOut(html: string): string {
	const blocks = 'p|[uo]l|dl|div|section|h[1-6]|table|pre|figure|fieldset|form|header|footer|nav|aside|blockquote';
	return (
		html
			.replace(/\n+(?=<\/?(?:table|thead|tbody|tr|t[hd]|[uo]l|li|p|section)\b)/g, '')
			.replace(
				new RegExp(`</p>(?=<(?:${blocks})\\b|</(?:section|div|li|dd|header|nav|blockquote|fieldset|aside|main)>)`, 'g'),
				'',
			)
			.replace(/<\/(?:li|t[hdr]|thead|tbody|d[td])>/g, '')
			.replace(/(<(?:input|br|hr|img)\b[^<>]*?)\s*\/>/g, '$1>')
			// In a drawing it is the other way round.
			.replace(/><\/(?:path|circle|line|rect|poly(?:line|gon)|ellipse|use)>/g, '/>')
	);
}

/** The page's style sheets as one, each text once: what few pages need is written beside its markup (`Note.astro`). */
function joinStyles(html: string): string {
	const sheets = new Set<string>();
	const without = html.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
		sheets.add(css.trim());
		return '';
	});
	return sheets.size === 0 ? html : without.replace('</head>', () => `<style>${[...sheets].join('')}</style></head>`);
}

/** One built page: entry on demand, policy first in its head. */
export function finishPage(html: string, scripts: Scripts = new Map()): string {
	const page = joinScripts(
		joinStyles(leaveOut(html)).replace(
			/<script type="module" src="([^"]*\/_astro\/start\.[^"]*)"><\/script>/,
			(_, src: string) => `<script type="module">${wake(src, forSearch(src, html, scripts))}</script>`,
		),
	);
	const inline = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text = '']) => hash(text));
	const directives = {
		...policy,
		'script-src': [...policy['script-src'], ...new Set(inline(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g))],
		'style-src': [...policy['style-src'], ...new Set(inline(/<style[^>]*>([\s\S]*?)<\/style>/g))],
	};
	const content = Object.entries(directives)
		.map(([name, values]) => `${name} ${values.join(' ')}`)
		.join(';');
	// A policy binds what comes after it, so it comes before any script.
	return page.replace(
		/<meta charset="utf-8"[^>]*>/i,
		(charset) => `${charset}<meta http-equiv="content-security-policy" content="${content}">`,
	);
}

/** Astro drops a style sheet that it inlined everywhere, also where a script links the same file by its address. */
export function checkSheets(file: string, script: string, names: ReadonlySet<string>): void {
	for (const [, sheet = ''] of script.matchAll(/\/_astro\/([\w.-]+\.css)/g)) {
		if (!names.has(sheet)) {
			throw new Error(`${file} links ${sheet}, which is not there: import it with \`?url\` everywhere, or nowhere.`);
		}
	}
}

/**
 * The policy allows by its hash what stands in a page, so nothing but scripts of our own may stand there: were content ever to
 * get into a page as HTML that was meant as text, the build stops. Before the title there is no content yet.
 *
 * @param ours texts of inline scripts
 */
export function checkScripts(file: string, html: string, ours: ReadonlySet<string>): void {
	const rest = html.slice(Math.max(0, html.indexOf('<title')));
	for (const [, attributes = '', text = ''] of rest.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script/gi)) {
		if (
			/ type="speculationrules"/.test(attributes) ||
			/ src="[^"]*\/_astro\//.test(attributes) ||
			ours.has(text.trim())
		)
			continue;
		const start = (text.trim() || attributes.trim()).slice(0, 60);
		throw new Error(`${file}: a script that no component brings: ${start}. If you wrote it, leave out \`is:inline\`.`);
	}
}

/**
 * Finishes every built page. Astro's own `security.csp` lists the hashes of all pages on each and puts the policy
 * last in the head; see `src/decisions/0005`.
 */
export default function finish(): AstroIntegration {
	/** Texts of the scripts that Astro puts into pages: it takes them out of the bundle. */
	const ours = new Set<string>();
	const gather: Plugin = {
		name: 'inline-scripts',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			order: 'pre',
			handler(_, bundle) {
				for (const output of Object.values(bundle)) if (output.type === 'chunk') ours.add(output.code.trim());
			},
		},
	};
	return {
		name: 'finish',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ vite: { plugins: [gather] } });
			},
			// One file after the other, and waiting for each: thousands of small files take two thirds of the time so.
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
				const names = new Set(files.map((file) => basename(file)));
				const scripts = new Map<string, Script>();
				// Pagefind writes its own meanwhile, and they link nothing of ours.
				for (const file of files.filter((name) => /^(?!pagefind).*\.js$/.test(name))) {
					const text = readFileSync(join(root, file), 'utf8');
					checkSheets(file, text, names);
					scripts.set(basename(file), readScript(text));
				}
				for (const file of files) {
					if (!file.endsWith('.html')) continue;
					const path = join(root, file);
					const html = readFileSync(path, 'utf8');
					checkScripts(file, html, ours);
					const finished = linkScripts(finishPage(html, scripts), scripts);
					if (!finished.includes('content-security-policy')) throw new Error(`${file}: no place for the policy`);
					writeFileSync(path, finished);
				}
			},
		},
	};
}
