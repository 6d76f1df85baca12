/**
 * `npm run check:content`: reads, checks and lints all content, prints every finding and fails on an error.
 * `-- --reporter terminal|github|json`; in a GitHub workflow the findings become annotations.
 */
import { parseArgs } from 'node:util';
import { reporters } from './lint/report/index.ts';
import { loadContent } from './load.ts';
import { ContentError, type Problem } from './problem.ts';
import { contentOf } from './where.ts';

const { values } = parseArgs({
	options: { reporter: { type: 'string', default: process.env.GITHUB_ACTIONS ? 'github' : 'terminal' } },
});
const report = reporters[values.reporter];
if (!report) throw new Error(`There is no reporter "${values.reporter}". Known: ${Object.keys(reporters).join(', ')}.`);

const problems: readonly Problem[] = await loadContent(contentOf(process.cwd())).then(
	({ warnings }) => warnings,
	(error: unknown) => {
		if (error instanceof ContentError) return error.problems;
		throw error;
	},
);
console.log(report(problems));
if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
