/**
 * Run before `astro dev`, which has no pages on disk to index: where there is no built site yet, builds it once, so that
 * search works in dev too. The index is that of the last build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (!existsSync('dist/pagefind/pagefind.js')) {
	console.log('No search index yet: building the site once.');
	const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
	process.exitCode = spawnSync(process.execPath, [astro, 'build'], { stdio: 'inherit' }).status ?? 1;
}
