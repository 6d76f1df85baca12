import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadContent } from '../content-model/load.ts';
import { byPlace, ContentError, type Problem } from '../content-model/problem.ts';
import { contentOf, followContent } from '../content-model/where.ts';
import { locate } from './locate.ts';
import type { Located } from './spot.ts';

/** Where pages fetch what was found. */
const FINDINGS = '/@findings.json';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What a check of the content finds now, with where readers meet it. */
async function findings(root: string): Promise<Located[]> {
	const problems = await loadContent(contentOf(root)).then(
		({ warnings }): readonly Problem[] => warnings,
		(error: unknown) => {
			if (error instanceof ContentError) return error.problems;
			throw error;
		},
	);
	const files = [...new Set(problems.map(({ file }) => file))];
	const texts = new Map(
		await Promise.all(
			files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8').catch(() => null)] as const),
		),
	);
	return [...problems].sort(byPlace).map((problem) => {
		const text = texts.get(problem.file);
		return { ...problem, spot: typeof text === 'string' ? locate(problem, text) : null };
	});
}

/**
 * What authors have while `npm run dev` runs, and only then: findings beside what they are about, a preview of each
 * question in all its states, an inspector of each scenario. A build gets nothing of it.
 */
export default function devTools(): AstroIntegration {
	let root = '';
	return {
		name: 'dev-tools',
		hooks: {
			'astro:config:setup': ({ command, config, injectScript, injectRoute }) => {
				if (command !== 'dev') return;
				root = fileURLToPath(config.root);
				injectScript('page', `import ${JSON.stringify(here('findings.tsx'))};`);
				injectRoute({ pattern: '/preview/questions/[lesson]/[key]', entrypoint: here('QuestionPreview.astro') });
				injectRoute({ pattern: '/preview/scenarios/[id]', entrypoint: here('ScenarioPreview.astro') });
			},
			'astro:server:setup': ({ server }) => {
				let found = findings(root);
				// Whoever asks for them gets the error.
				found.catch(() => {});
				void followContent(server.watcher, contentOf(root), async () => {
					found = findings(root);
					await found.then(() => server.ws.send('findings:changed')).catch(() => {});
				});
				server.middlewares.use((request, response, next) => {
					if (!request.url?.split('?')[0]?.endsWith(FINDINGS)) return next();
					found.then(
						(located) => {
							response.setHeader('content-type', 'application/json');
							response.end(JSON.stringify(located));
						},
						(error: unknown) => next(error),
					);
				});
			},
		},
	};
}
