/** A host that a new version is deployed to while readers are there, and versions that differ in every hashed name. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { writeList } from '../../src/integrations/offline.ts';
import { serve } from '../serve.mjs';

const sha = (text: string) => createHash('sha256').update(text).digest('base64');
const inline = (html: string) =>
	[...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => sha(code));

/**
 * A copy of a built site as a later build would be: every script, style and lesson's data bears another name, every page, the outline and
 * the data of scenarios say the version. With `most` its list is in parts of about so many files, as that of a large site is.
 */
export async function deriveBuild(from: string, version: string, most?: number): Promise<string> {
	const site = mkdtempSync(join(tmpdir(), `build-${version}-`));
	cpSync(from, site, { recursive: true });
	const all = () => readdirSync(site, { recursive: true, encoding: 'utf8' });
	for (const list of all().filter((name) => /^offline\/.*\.json$/.test(name))) rmSync(join(site, list));
	const hashed = all().filter((name) => /^_astro\/.*\.(js|css)$|^data\/lessons\/.*\.json$/.test(name));
	const names = new Map(hashed.map((name) => [basename(name), basename(name).replace(/\.(\w+)$/, `.${version}.$1`)]));
	for (const name of hashed)
		renameSync(join(site, name), join(site, name.replace(basename(name), names.get(basename(name)) ?? '')));
	const known = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
	for (const name of all().filter((name) => /\.(html|js|css|json)$/.test(name) && !name.startsWith('pagefind/'))) {
		const path = join(site, name);
		const text = readFileSync(path, 'utf8');
		let later = text.replace(known, (old) => names.get(old) ?? old);
		if (name.endsWith('.html')) {
			const now = inline(later);
			later = inline(text).reduce((html, old, i) => html.replaceAll(old, now[i] ?? old), later);
			later = later.replace('<body', `<body data-version="${version}"`);
		}
		if (/^(curriculum|data\/(review|glossary|scenarios\/.*))\.json$/.test(name))
			later = later.replace('{', `{"version":"${version}",`);
		if (later !== text) writeFileSync(path, later);
	}
	await writeList(site, most);
	return site;
}

export interface Host {
	url: string;
	/** Paths it was asked for since the last look. */
	asked(): string[];
	deploy(site: string): void;
	stop(): Promise<void>;
	start(): Promise<void>;
	/** Takes every request from now on and answers none, until it is stopped. */
	hang(): Promise<void>;
}

/** Serves a site that can be exchanged, stopped and started again at the same address. */
export async function openHost(site: string, base = '/'): Promise<Host> {
	const folder = mkdtempSync(join(tmpdir(), 'host-'));
	const link = join(folder, 'site');
	symlinkSync(resolve(site), link);
	let server = await serve(link, base);
	const { url } = server;
	const port = Number(new URL(url).port);
	return {
		url,
		asked: () => server.asked.splice(0),
		deploy(next) {
			// In one step, as a good host does.
			symlinkSync(resolve(next), `${link}.next`);
			renameSync(`${link}.next`, link);
		},
		stop: () => server.close(),
		start: async () => {
			server = await serve(link, base, port);
		},
		async hang() {
			await server.close();
			const held = new Set<Socket>();
			const silent = createServer((socket) => held.add(socket.on('error', () => {}))).listen(port, '127.0.0.1');
			await once(silent, 'listening');
			server = {
				...server,
				close: async () => {
					for (const socket of held) socket.destroy();
					await new Promise((closed) => silent.close(closed));
				},
			};
		},
	};
}
