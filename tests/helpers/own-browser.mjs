/** A browser of one's own, with a profile on disk: to be killed, and started again on the same profile. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';

/** A folder for a profile. @returns {{ path: string, remove: () => void }} */
export function newProfile() {
	const path = mkdtempSync(join(tmpdir(), 'profile-'));
	return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}

/**
 * Starts a browser on a profile.
 *
 * @param {string} profile
 * @returns {Promise<{ context: import('@playwright/test').BrowserContext, kill: () => Promise<void>, quit: () => Promise<void> }>}
 */
export async function startBrowser(profile) {
	const port = join(profile, 'DevToolsActivePort');
	rmSync(port, { force: true });
	const process_ = spawn(
		findBrowser(),
		[
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			'--no-first-run',
			'--no-default-browser-check',
			'--disable-gpu',
			'--lang=en-GB',
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'about:blank',
		],
		// A group of its own, so that its helpers die with it.
		{ stdio: 'ignore', detached: true },
	);
	const gone = new Promise((resolve) => process_.once('exit', resolve));
	const address = await addressIn(port);
	const browser = await chromium.connectOverCDP(address);
	const [context] = browser.contexts();
	if (!context) throw new Error('the browser has no context');
	return {
		context,
		async kill() {
			if (process_.pid) process.kill(-process_.pid, 'SIGKILL');
			await gone;
			await browser.close().catch(() => {});
		},
		async quit() {
			const session = await browser.newBrowserCDPSession();
			await session.send('Browser.close').catch(() => {});
			await gone;
		},
	};
}

/** @param {string} file where the browser writes on which port it listens */
async function addressIn(file) {
	for (let n = 0; n < 600; n += 1) {
		try {
			const [port, path] = readFileSync(file, 'utf8').split('\n');
			if (port && path) return `ws://127.0.0.1:${port}${path}`;
		} catch {
			// Not there yet.
		}
		await wait(100);
	}
	throw new Error('the browser did not start within a minute');
}
