import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

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

/**
 * What stands in the page for the client's entry: it fetches the entry once something on the page needs it, and hands
 * the first click, or the keys of a search, on: without it no page has a field to type them into. A page that the browser
 * renders ahead is no visit: nothing runs before it is shown. An entry that a deploy took away is said by
 * `islands/failed.ts`. Kept as text, because the address of the entry is known only after the build.
 *
 * @param search what a search takes besides: on its way beside the entry, where each would wait for what imports it
 */
const wake = (
	entry: string,
	search: readonly string[],
) => `let d=document,p,l,w,g=()=>p??=import(${JSON.stringify(entry)})\
.catch(e=>import(${JSON.stringify(entry.replace(/_astro\/.*/, 'failed.js'))}).then(m=>m.say(e))).finally(()=>{l=1}),b=d.querySelector('[data-search]'),\
s=e=>{l||(e.preventDefault(),w||(w=1,g().then(()=>b.click())${search.length > 0 ? `,${JSON.stringify(search)}.map(f=>import(f).catch(()=>{}))` : ''}))},\
k=e=>{let m=e.ctrlKey||e.metaKey,h=e.key;b&&(m&&h=='k'||!m&&!e.altKey&&(w?!h[1]&&!l&&!e.repeat&&(b.value+=h):h=='/'&&!d.documentElement.dataset.keys))&&s(e)},\
o=new IntersectionObserver(x=>{x.some(y=>y.isIntersecting)&&(o.disconnect(),g())},{rootMargin:'800px 0px'}),\
q=()=>d.querySelectorAll('[data-island]').forEach(e=>/now|idle/.test(e.dataset.when)?g():o.observe(e));\
addEventListener('keydown',k);b?.addEventListener('click',s);d.prerendering?d.onprerenderingchange=q:q()`;

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

/** Text of a built script by its name. */
export type Scripts = ReadonlyMap<string, string>;

/** A script and everything it imports. */
function withImports(name: string, scripts: Scripts, found = new Set<string>()): Set<string> {
	if (found.has(name)) return found;
	found.add(name);
	const text = scripts.get(name) ?? '';
	for (const [, other = ''] of text.matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
		withImports(other, scripts, found);
	return found;
}

/** The file of an island as the entry names it: a part that is shared may bear an island's name too. */
function islandFile(island: string, entry: string, scripts: Scripts): string | undefined {
	return [...(scripts.get(entry) ?? '').matchAll(/import\(\s*["'`]\.\/([\w.-]+\.js)/g)]
		.map(([, name = '']) => name)
		.find((name) => name.replace(/\.[\w-]+\.js$/, '') === island);
}

/** Addresses of what a search takes besides the entry. The head of a lesson links most, and its first packets have no room for names. */
function forSearch(src: string, html: string, scripts: Scripts): string[] {
	const [name, folder] = [basename(src), src.slice(0, -basename(src).length)];
	const search = islandFile('search', name, scripts);
	if (!search || html.includes('data-lesson-src')) return [];
	const files = [...withImports(search, scripts)].filter((file) => file !== name);
	return [...files.map((file) => folder + file), folder.replace('_astro/', 'pagefind/pagefind.js')];
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

/**
 * Links what the first island of a page is made of, so that all of it comes in one round trip beside the reading. Nothing of
 * it runs before the island is near.
 */
export function linkScripts(html: string, scripts: Scripts): string {
	const [, folder = '', entry = ''] = /import\("([^"]*\/)([^"/]+\.js)"\)/.exec(html) ?? [];
	const [, island = ''] = /data-island="?([\w-]+)/.exec(html) ?? [];
	const root = islandFile(island, entry, scripts);
	if (!root) return html;
	const needed = [...withImports(root, scripts, withImports(entry, scripts))];
	const links = needed.map((name) => `<link rel="modulepreload" href="${folder}${name}">`);
	const [, data] = /data-lesson-src="?([^"\s>]+)/.exec(html) ?? [];
	if (data) {
		const texts = needed.map((name) => scripts.get(name)).join('');
		const [, sheet] = /["'`]([^"'`]*\/answered\.[\w-]+\.css)/.exec(texts) ?? [];
		links.push(`<link rel="preload" as="fetch" crossorigin href="${data}">`);
		if (sheet) links.push(`<link rel="preload" as="style" href="${sheet}">`);
	}
	return html.replace('</head>', () => `${links.join('')}</head>`);
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
				const scripts = new Map<string, string>();
				// Pagefind writes its own meanwhile, and they link nothing of ours.
				for (const file of files.filter((name) => /^(?!pagefind).*\.js$/.test(name))) {
					const text = readFileSync(join(root, file), 'utf8');
					checkSheets(file, text, names);
					scripts.set(basename(file), text);
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
