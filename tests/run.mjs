/**
 * What `npm test` runs: check, unit tests, both builds, browser tests, HTML, links. Stops at the first step that
 * fails, names it, and closes with the counts. `npm test -- unit e2e` runs those steps only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { checkLinks } from './links.mjs';
import { sites } from './sites.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'senior-path-'));
const counts = { passed: 0, failed: 0 };

class Failed extends Error {}

/** Path of a package's program. @param {string} name @param {string} program */
function program(name, program) {
	return join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), program);
}

/** @param {string[]} args @param {Record<string, string>} [env] */
function node(args, env = {}) {
	const result = spawnSync(process.execPath, args, {
		stdio: 'inherit',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
	});
	return result.status === 0;
}

/** Counts a step that is one check. @param {boolean} good */
function count(good) {
	counts[good ? 'passed' : 'failed'] += 1;
	return good;
}

/** @param {{ outDir: string, env: Record<string, string> }} site */
function build({ outDir, env }) {
	rmSync(outDir, { recursive: true, force: true });
	return count(node([program('astro', 'bin/astro.mjs'), 'build', '--outDir', outDir], env));
}

function unit() {
	const tap = join(scratch, 'unit.tap');
	const good = node([
		'--test',
		// Node leaves one processor free, half of a small machine.
		`--test-concurrency=${availableParallelism()}`,
		'--test-reporter=spec',
		'--test-reporter-destination=stdout',
		'--test-reporter=tap',
		`--test-reporter-destination=${tap}`,
		'src/**/*.test.ts',
		'tests/*.test.ts',
		'tests/contract/*.test.ts',
	]);
	const summary = readFileSync(tap, 'utf8');
	const total = (/** @type {string} */ word) => Number(summary.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
	counts.passed += total('pass');
	counts.failed += total('fail') + total('cancelled');
	return good && total('pass') > 0;
}

function e2e() {
	const report = join(scratch, 'e2e.json');
	const good = node([program('@playwright/test', 'cli.js'), 'test', '--config', '.config/playwright.config.ts'], {
		CHROMIUM_PATH: findBrowser(),
		E2E_REPORT: report,
	});
	const { stats } = JSON.parse(readFileSync(report, 'utf8'));
	counts.passed += stats.expected + stats.flaky;
	counts.failed += stats.unexpected;
	// Passed at a later try: named, so that somebody looks, but a busy machine does not stop a landing.
	if (stats.flaky > 0) console.warn(`${stats.flaky} passed at a later try only; see "flaky" above`);
	return good && stats.expected > 0;
}

function html() {
	const pages = readdirSync(sites.plain.outDir, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => join(sites.plain.outDir, name));
	console.log(`${pages.length} pages`);
	return count(
		node([program('html-validate', 'bin/html-validate.mjs'), '--config', '.config/htmlvalidate.json', ...pages]),
	);
}

/** @param {{ outDir: string, base: string }} site */
function links({ outDir, base }) {
	const { checked, dead } = checkLinks(outDir, base);
	for (const line of dead) console.error(`  ${line}`);
	console.log(`${outDir}: ${checked} links, ${dead.length} dead`);
	return count(dead.length === 0 && checked > 0);
}

/** Name, what it is, how it runs. @type {[string, string, () => boolean][]} */
const STEPS = [
	['check', 'format, lint, types and content', () => count(node(['tests/check.mjs']))],
	['unit', 'unit tests', unit],
	['build', 'the site, and the site with a pack under a base path', () => build(sites.plain) && build(sites.packed)],
	['e2e', 'browser tests', e2e],
	['html', 'HTML of every page', html],
	['links', 'links of both sites', () => links(sites.plain) && links(sites.packed)],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some(([step]) => step === name));
try {
	if (unknown.length > 0)
		throw new Failed(`no such step: ${unknown.join(', ')}. Steps: ${STEPS.map(([name]) => name).join(', ')}`);
	for (const [name, title, run] of STEPS) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		console.log(`\n== ${name}: ${title}`);
		if (!run()) throw new Failed(`FAILED in "${name}" (${title}). Again, this step only: npm test -- ${name}`);
	}
} catch (error) {
	process.exitCode = 1;
	console.error(`\n${error instanceof Failed ? error.message : error instanceof Error ? error.stack : error}`);
	counts.failed ||= 1;
} finally {
	rmSync(scratch, { recursive: true, force: true });
	console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
}
