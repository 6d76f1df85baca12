/**
 * `npm run pack:status`: what upstream changed beneath the packs of this site since it was last confirmed.
 *
 *   npm run pack:status                                 the report
 *   npm run pack:status -- --check                      the same, and fails where there is something to look at
 *   npm run pack:status -- --confirm <item> [<item> …]  these were compared, and the pack's text is right
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findLayers } from './layers.ts';
import { suggest } from './nearest.ts';
import { confirm } from './packs/confirm.ts';
import { driftOf } from './packs/drift.ts';
import { driftReport } from './packs/report.ts';
import { ContentError, formatProblems } from './problem.ts';
import { readContent } from './read.ts';
import { contentOf } from './where.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function read() {
	const { packs, content: folder } = contentOf(root);
	const { content, problems } = await readContent(root, await findLayers(root, packs, folder));
	const errors = problems.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) console.error(`Some files cannot be read:\n${formatProblems(errors)}\n`);
	return content;
}

try {
	const { values, positionals } = parseArgs({
		options: { confirm: { type: 'boolean' }, check: { type: 'boolean' } },
		allowPositionals: true,
	});
	let content = await read();
	if (values.confirm) {
		const unknown = await confirm(root, content, positionals);
		const targets = content.changes.map(({ target }) => target);
		for (const target of unknown)
			console.error(`No pack changes \`${target}\`, or upstream no longer has it. ${suggest(target, targets)}`);
		if (unknown.length > 0 || positionals.length === 0) process.exitCode = 1;
		if (positionals.length === 0) console.error('Say which items: the report names them.');
		content = await read();
	}
	console.log(driftReport(content));
	const drifted = content.gone.length > 0 || content.changes.some((change) => driftOf(change) !== 'current');
	if (values.check && drifted) process.exitCode = 1;
} catch (error) {
	console.error(error instanceof ContentError ? error.message : error);
	process.exitCode = 1;
}
