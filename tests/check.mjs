/** What `npm run check` runs, everything before it stops: format and lint, types, content. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @param {string} name @param {string} program @param {string[]} args */
function run(name, program, args) {
	const path = join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), program);
	console.log(`\n-- ${[name, ...args].join(' ')}`);
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
	return spawnSync(process.execPath, [path, ...args], { stdio: 'inherit', env }).status === 0;
}

const results = [
	run('@biomejs/biome', 'bin/biome', [
		'ci',
		'--config-path=.config',
		'--error-on-warnings',
		...(process.stdout.isTTY ? [] : ['--colors=off']),
	]),
	run('astro', 'bin/astro.mjs', ['check', '--minimumFailingSeverity', 'error']),
];
if (results.includes(false)) process.exitCode = 1;
