/**
 * Every address in a built site that leads into the site must lead to something: pages, files, fragments, base path
 * included. Addresses of other hosts are not asked.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ELEMENT_NODE, parse, walkSync } from 'ultrahtml';

const ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data-src'];

/** Addresses and anchors of one page. @param {string} html */
function read(html) {
	/** @type {string[]} */
	const links = [];
	/** @type {Set<string>} */
	const anchors = new Set(['', 'top']);
	walkSync(parse(html), (node) => {
		if (node.type !== ELEMENT_NODE) return;
		if (node.attributes.id) anchors.add(node.attributes.id);
		for (const name of ATTRIBUTES) if (node.attributes[name] !== undefined) links.push(node.attributes[name]);
		for (const source of (node.attributes.srcset ?? '').split(',')) {
			const [address] = source.trim().split(/\s+/);
			if (address) links.push(address);
		}
	});
	return { links, anchors };
}

/**
 * @param {string} folder of the built site
 * @param {string} base begins and ends with `/`
 * @returns {{ checked: number, dead: string[] }}
 */
export function checkLinks(folder, base) {
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => name.split(sep).join('/'));
	const contents = new Map(pages.map((page) => [page, read(readFileSync(join(folder, page), 'utf8'))]));
	/** @type {string[]} */
	const dead = [];
	let checked = 0;
	for (const [page, { links }] of contents) {
		const here = new URL(base + page.replace(/(^|\/)index\.html$/, '$1'), 'http://site');
		for (const link of links) {
			const target = URL.canParse(link, here) ? new URL(link, here) : null;
			if (target === null) dead.push(`${page}: ${link} is no address`);
			if (target?.origin !== here.origin) continue;
			checked += 1;
			const path = decodeURIComponent(target.pathname);
			if (!path.startsWith(base)) {
				dead.push(`${page}: ${link} leaves the base path ${base}`);
				continue;
			}
			const inside = path.slice(base.length);
			const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
			const found = existsSync(join(folder, file)) && statSync(join(folder, file)).isFile();
			if (!found) dead.push(`${page}: ${link} leads to nothing`);
			else if (target.hash && file.endsWith('.html')) {
				const anchor = decodeURIComponent(target.hash.slice(1));
				if (!contents.get(file)?.anchors.has(anchor)) dead.push(`${page}: ${link} has no such anchor`);
			}
		}
	}
	return { checked, dead };
}
