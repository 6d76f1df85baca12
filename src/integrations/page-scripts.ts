/** What a built page names of the client's scripts: the entry that wakes when it is needed, and what it and a search will want. */
import { basename } from 'node:path';

/** What a built script names: files of its folder that it imports and that it asks for later, addresses of style sheets. */
export interface Script {
	imports: string[];
	asks: string[];
	sheets: string[];
}

/** Built scripts by name: read once, since thousands of pages link the same. */
export type Scripts = ReadonlyMap<string, Script>;

export function readScript(text: string): Script {
	const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
	return {
		imports: all(/\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g),
		asks: all(/import\(\s*["'`]\.\/([\w.-]+\.js)/g),
		sheets: all(/["'`]([^"'`]*\/_astro\/[\w.-]+\.css)/g),
	};
}

/** A script and everything it imports. */
function withImports(name: string, scripts: Scripts, found = new Set<string>()): Set<string> {
	if (found.has(name)) return found;
	found.add(name);
	for (const other of scripts.get(name)?.imports ?? []) withImports(other, scripts, found);
	return found;
}

/** The file of an island as the entry names it: a part that is shared may bear an island's name too. */
function islandFile(island: string, entry: string, scripts: Scripts): string | undefined {
	return scripts.get(entry)?.asks.find((name) => name.replace(/\.[\w-]+\.js$/, '') === island);
}

/**
 * What stands in the page for the client's entry: it fetches the entry once something on the page needs it, and hands
 * the first click, or the keys of a search, on: without it no page has a field to type them into. A page that the browser
 * renders ahead is no visit: nothing runs before it is shown. An entry that a deploy took away is said by
 * `islands/failed.ts`. Kept as text, because the address of the entry is known only after the build.
 *
 * @param search what a search takes besides: on its way beside the entry, where each would wait for what imports it
 */
export const wake = (
	entry: string,
	search: readonly string[],
) => `let d=document,p,l,w,g=()=>p??=import(${JSON.stringify(entry)})\
.catch(e=>import(${JSON.stringify(entry.replace(/_astro\/.*/, 'failed.js'))}).then(m=>m.say(e))).finally(()=>{l=1}),b=d.querySelector('[data-search]'),\
s=e=>{l||(e.preventDefault(),w||(w=1,g().then(()=>b.click())${search.length > 0 ? `,${JSON.stringify(search)}.map(f=>import(f).catch(()=>{}))` : ''}))},\
k=e=>{let m=e.ctrlKey||e.metaKey,h=e.key;b&&(m&&h=='k'||!m&&!e.altKey&&(w?!h[1]&&!l&&!e.repeat&&(b.value+=h):h=='/'&&!d.documentElement.dataset.keys))&&s(e)},\
o=new IntersectionObserver(x=>{x.some(y=>y.isIntersecting)&&(o.disconnect(),g())},{rootMargin:'800px 0px'}),\
q=()=>d.querySelectorAll('[data-island]').forEach(e=>/now|idle/.test(e.dataset.when)?g():o.observe(e));\
addEventListener('keydown',k);b?.addEventListener('click',s);d.prerendering?d.onprerenderingchange=q:q()`;

/** Addresses of what a search takes besides the entry. The head of a lesson links most, and its first packets have no room for names. */
export function forSearch(src: string, html: string, scripts: Scripts): string[] {
	const [name, folder] = [basename(src), src.slice(0, -basename(src).length)];
	const search = islandFile('search', name, scripts);
	if (!search || html.includes('data-lesson-src')) return [];
	const files = [...withImports(search, scripts)].filter((file) => file !== name);
	return [...files.map((file) => folder + file), folder.replace('_astro/', 'pagefind/pagefind.js')];
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
		const sheet = needed.flatMap((name) => scripts.get(name)?.sheets ?? []).find((path) => /\/answered\./.test(path));
		links.push(`<link rel="preload" as="fetch" crossorigin href="${data}">`);
		if (sheet) links.push(`<link rel="preload" as="style" href="${sheet}">`);
	}
	return html.replace('</head>', () => `${links.join('')}</head>`);
}
