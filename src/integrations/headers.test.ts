/**
 * The files for hosts, below a path: asked of nginx and Caddy themselves where they are installed, and read where they
 * are not. `tests/headers.mjs` does the same with the whole site and a browser.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { caddy, container, netlify, nginx } from './headers.ts';

const BASE = '/team/senior-path/';
const policies = new Map([
	['404.html', "default-src 'none';img-src 'self'"],
	['index.html', "default-src 'none';script-src 'sha256-a='"],
	['lessons/one/index.html', "default-src 'none';script-src 'sha256-b='"],
]);
const files = {
	'404.html': '<!doctype html><title>404</title>',
	'index.html': '<!doctype html><title>Home</title>',
	'lessons/one/index.html': `<!doctype html><title>One</title>${'<p>Again.</p>'.repeat(100)}`,
	'_astro/a.B1.js': 'export {};',
	'pagefind/fragment/en_1.pf_fragment': 'f',
	'worker.js': 'let a;',
	'manifest.webmanifest': '{}',
};

interface Expected {
	path: string;
	status: number;
	headers: Record<string, RegExp>;
}
const always = {
	'x-content-type-options': /^nosniff$/,
	'referrer-policy': /^no-referrer$/,
	'x-frame-options': /^DENY$/,
};
const page = { ...always, 'content-type': /^text\/html; charset=utf-8$/i, 'cache-control': /^no-cache$/ };
const expected: Expected[] = [
	{ path: '', status: 200, headers: { ...page, 'content-security-policy': /sha256-a=.*frame-ancestors 'none'$/ } },
	{
		path: 'lessons/one/',
		status: 200,
		headers: { ...page, 'content-security-policy': /sha256-b=/, 'content-encoding': /^gzip$/ },
	},
	{ path: 'lessons/one', status: 30, headers: {} },
	{ path: 'nothing/', status: 404, headers: { ...page, 'content-security-policy': /img-src 'self'/ } },
	{
		path: '_astro/a.B1.js',
		status: 200,
		headers: {
			...always,
			'cache-control': /max-age=31536000, immutable/,
			'content-type': /^(text|application)\/javascript/,
		},
	},
	{ path: 'pagefind/fragment/en_1.pf_fragment', status: 200, headers: { ...always, 'cache-control': /immutable/ } },
	{ path: 'worker.js', status: 200, headers: { ...always, 'cache-control': /^no-cache$/ } },
	{ path: 'manifest.webmanifest', status: 200, headers: { ...always, 'content-type': /^application\/manifest\+json/ } },
];

const freePort = () =>
	new Promise<number>((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

const hosts = [
	{
		name: 'nginx',
		version: '-v',
		file: (home: string) =>
			`daemon off; pid ${home}/pid; error_log ${home}/log; events {} http { access_log off; include /etc/nginx/mime.types;\n${nginx(BASE, policies)}}`,
		run: (file: string) => ['-c', file],
	},
	{
		name: 'caddy',
		version: 'version',
		file: () => `{\nadmin off\n}\n${caddy(BASE, policies)}`,
		run: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
	},
];

for (const { name, version, file, run } of hosts) {
	const there = spawnSync(name, [version]).status === 0;
	test(`${name} answers with status, type, policy and caching`, {
		skip: !there && `${name} is not installed`,
	}, async () => {
		const home = mkdtempSync(join(tmpdir(), `${name}-`));
		chmodSync(home, 0o755);
		let host: ChildProcess | undefined;
		try {
			for (const [path, text] of Object.entries(files)) {
				mkdirSync(dirname(join(home, 'www', BASE, path)), { recursive: true });
				writeFileSync(join(home, 'www', BASE, path), text);
			}
			const port = await freePort();
			const config = file(home).replaceAll('/srv/www', join(home, 'www')).replace('8080', String(port));
			writeFileSync(join(home, 'config'), config);
			host = spawn(name, run(join(home, 'config')), { stdio: 'ignore', env: { ...process.env, HOME: home } });
			const url = `http://127.0.0.1:${port}${BASE}`;
			const ask = (path: string) => fetch(url + path, { redirect: 'manual', headers: { 'accept-encoding': 'gzip' } });
			for (let tries = 0; tries < 100 && !(await ask('').catch(() => null)); tries += 1)
				await new Promise((next) => setTimeout(next, 50));
			for (const { path, status, headers } of expected) {
				const response = await ask(path);
				await response.arrayBuffer();
				assert.ok(String(response.status).startsWith(String(status)), `${path}: ${response.status}`);
				if (status === 30) assert.equal(response.headers.get('location'), `${BASE}${path}/`);
				for (const [header, value] of Object.entries(headers))
					assert.match(response.headers.get(header) ?? '', value, `${path}: ${header}`);
			}
		} finally {
			host?.kill();
			rmSync(home, { recursive: true, force: true });
		}
	});
}

test('_headers: below the path, pages by their folder, hashed files for ever, nothing twice', () => {
	const text = netlify(BASE, policies);
	assert.match(
		text,
		/^\/team\/senior-path\/\*\n {2}X-Content-Type-Options: nosniff\n( .*\n)* {2}X-Frame-Options: DENY$/m,
	);
	assert.match(text, /^\/team\/senior-path\/lessons\/one\/\n {2}Content-Security-Policy: .*sha256-b=/m);
	assert.match(text, /^\/team\/senior-path\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000/m);
	assert.doesNotMatch(text, /no-cache|^ *!/m);
	const rules = text.match(/^\/\S*$/gm) ?? [];
	assert.equal(new Set(rules).size, rules.length);
});

test('the image lays the site below its path and runs without rights', () => {
	const text = container(BASE, 'dist');
	assert.match(text, /^COPY dist \/srv\/www\/team\/senior-path\/$/m);
	assert.match(text, /^COPY dist-deploy\/Caddyfile \/etc\/caddy\/Caddyfile$/m);
	assert.match(text, /^USER 1000:1000$/m);
});
