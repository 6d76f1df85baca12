/** What `npm run check` runs, everything before it stops: format and lint, content, types. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @param {string} name @param {string} program @param {string[]} args */
function run(name, program, args = []) {
	console.log(`\n-- ${[name, ...args].join(' ')}`);
	const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
	return spawnSync(process.execPath, [program, ...args], { stdio: 'inherit', env }).status === 0;
}

/** @param {string} name @param {string} program */
const ofPackage = (name, program) => join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), program);

const results = [
	run('biome', ofPackage('@biomejs/biome', 'bin/biome'), [
		'ci',
		'--config-path=.config',
		'--error-on-warnings',
		...(process.stdout.isTTY ? [] : ['--colors=off']),
	]),
	run('check:content', 'src/content-model/check.ts'),
	run('astro', ofPackage('astro', 'bin/astro.mjs'), ['check', '--minimumFailingSeverity', 'error']),
];
if (results.includes(false)) process.exitCode = 1;
