/** Finds a Chromium for the tests, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:/Program Files/Google/Chrome/Application/chrome.exe',
	'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
	'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

const MEND = `No Chromium was found and none could be installed. One of these mends it:
  npx playwright install --with-deps chromium
  sudo apt-get install chromium            (Debian, Ubuntu)
  CHROMIUM_PATH=/path/to/chrome npm test   (a browser that is somewhere else)`;

/**
 * The browser that is here already: `CHROMIUM_PATH`, Playwright's own, or one the system has.
 *
 * @returns {string | undefined}
 */
export function installedBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`);
		return named;
	}
	const own = chromium.executablePath();
	return own && existsSync(own) && starts(own) ? own : KNOWN.find((path) => existsSync(path));
}

/** What the attempts said, shown only when none of them worked. @type {string[]} */
const said = [];

/** @param {string} command @param {string[]} args */
function run(command, args) {
	const line = [command, ...args].join(' ');
	console.log(`  ${line}`);
	const { status, stderr } = spawnSync(command, args, {
		stdio: ['ignore', 'ignore', 'pipe'],
		encoding: 'utf8',
		timeout: 600_000,
	});
	if (status !== 0) {
		console.log('  did not work');
		said.push(`${line}\n${(stderr ?? '').trim().split('\n').slice(-3).join('\n')}`);
	}
	return status === 0;
}

/** Whether a downloaded browser starts: a minimal Debian lacks the libraries that Playwright's build needs. */
function starts(/** @type {string} */ path) {
	return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function downloadPlaywrights() {
	const cli = join(dirname(fileURLToPath(import.meta.resolve('@playwright/test'))), 'cli.js');
	const path = chromium.executablePath();
	return run(process.execPath, [cli, 'install', 'chromium']) && existsSync(path) && starts(path);
}

function installDebians() {
	const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
	if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release)) return false;
	const root = process.getuid?.() === 0;
	if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
	const apt = (/** @type {string[]} */ ...args) =>
		root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]);
	return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

/**
 * The path of a browser; installs one where there is none.
 *
 * @returns {string}
 */
export function findBrowser() {
	const here = installedBrowser();
	if (here) return here;
	console.log('No Chromium on this machine. Getting one, once:');
	if (downloadPlaywrights()) return chromium.executablePath();
	if (installDebians()) {
		const found = KNOWN.find((path) => existsSync(path));
		if (found) return found;
	}
	throw new Error([MEND, ...said].join('\n\n'));
}
