/**
 * Tries the files for hosts, by hand, where nginx and caddy are installed (`apt-get install nginx-light caddy`): real
 * requests for what each kind of file must bear, and a lesson whose exercise works under the policy of the header.
 *
 *   node tests/headers.mjs [site folder] [base path]
 */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const [site = 'dist', base = '/'] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'senior-path-hosts-'));
chmodSync(home, 0o755);
cpSync(site, join(home, 'www', base), { recursive: true });
const script = readdirSync(join(site, '_astro')).find((name) => name.endsWith('.js'));

/** A file for a host, with a port of our own and the folder of this run. @param {string} name @param {number} port */
const written = (name, port) =>
	readFileSync(`${resolve(site)}-deploy/${name}`, 'utf8')
		.replaceAll('/srv/www', join(home, 'www'))
		.replace('8080', String(port));

writeFileSync(
	join(home, 'nginx.conf'),
	`daemon off; pid ${home}/nginx.pid; error_log ${home}/nginx.log; events {} http { access_log off; include /etc/nginx/mime.types;
${written('nginx.conf', 18080)} }`,
);
writeFileSync(join(home, 'Caddyfile'), `{\nadmin off\n}\n${written('Caddyfile', 18081)}`);

const hosts = [
	{ name: 'nginx', port: 18080, run: ['nginx', '-c', join(home, 'nginx.conf')] },
	{ name: 'caddy', port: 18081, run: ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')] },
];
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const { name, port, run } of hosts) {
	const [command = '', ...args] = run;
	const host = spawn(command, args, { stdio: 'ignore', env: { ...process.env, HOME: home } });
	const url = `http://127.0.0.1:${port}${base}`;
	try {
		for (let tries = 0; tries < 100; tries += 1) {
			if (await fetch(url).catch(() => null)) break;
			await new Promise((next) => setTimeout(next, 200));
		}
		/** @param {string} path @param {number} status @param {Record<string, RegExp>} wanted */
		const bears = async (path, status, wanted) => {
			const response = await fetch(url + path);
			assert.equal(response.status, status, `${name}: ${path}`);
			for (const [header, value] of Object.entries(wanted))
				assert.match(response.headers.get(header) ?? '', value, `${name}: ${path}: ${header}`);
		};
		const everywhere = {
			'x-content-type-options': /^nosniff$/,
			'referrer-policy': /^no-referrer$/,
			'permissions-policy': /camera=\(\)/,
			'cross-origin-opener-policy': /^same-origin$/,
			'cross-origin-resource-policy': /^same-origin$/,
			'x-frame-options': /^DENY$/,
		};
		const page = { ...everywhere, 'cache-control': /^no-cache$/, 'content-type': /^text\/html; charset=utf-8$/i };
		const strict = /^default-src 'none';.*require-trusted-types-for 'script'.*sha256-.*frame-ancestors 'none'$/;
		for (const path of ['', 'lessons/contain-failure/', 'review/'])
			await bears(path, 200, { ...page, 'content-security-policy': strict });
		await bears('nothing/here/', 404, { ...page, 'content-security-policy': strict });
		await bears(`_astro/${script}`, 200, {
			...everywhere,
			'cache-control': /immutable/,
			'content-type': /^(text|application)\/javascript; charset=utf-8$/i,
			'content-security-policy': /^default-src 'none';script-src 'self'/,
		});
		await bears('curriculum.json', 200, { ...everywhere, 'cache-control': /^no-cache$/ });

		const tab = await browser.newPage();
		/** @type {string[]} */
		const troubles = [];
		tab.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
		await tab.goto(`${url}lessons/contain-failure/`);
		const item = tab.locator('[data-island="lesson"]').first();
		await item.scrollIntoViewIfNeeded();
		await item.locator('button, input:enabled, textarea:enabled').first().waitFor();
		await tab.keyboard.press('/');
		await tab.getByRole('searchbox').fill('timeout');
		await tab.locator('.hits > li').first().waitFor();
		assert.deepEqual(troubles, [], name);
		await tab.close();
		console.log(`${name}: headers, an exercise and the search are right at ${base}`);
	} finally {
		host.kill();
	}
}
await browser.close();
rmSync(home, { recursive: true });
