import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadContent } from '../content-model/load.ts';
import { ContentError, type Problem } from '../content-model/problem.ts';
import { contentOf, followContent } from '../content-model/where.ts';

/** Where the bar fetches what was found. */
export const findingsPath = '/@findings.json';

const bar = fileURLToPath(new URL('findings-bar.ts', import.meta.url));

/** What a check of the content finds now. */
async function findings(root: string): Promise<readonly Problem[]> {
	try {
		return (await loadContent(contentOf(root))).warnings;
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}

/** In dev, a bar below each page lists what the rules find in its content, and follows every change. */
export default function findingsBar(): AstroIntegration {
	let root = '';
	return {
		name: 'findings',
		hooks: {
			'astro:config:setup': ({ command, config, injectScript }) => {
				root = fileURLToPath(config.root);
				if (command === 'dev') injectScript('page', `import ${JSON.stringify(bar)};`);
			},
			'astro:server:setup': ({ server }) => {
				let found = findings(root);
				void followContent(server.watcher, contentOf(root), async () => {
					found = findings(root);
					await found.then(() => server.ws.send('findings:changed')).catch(() => undefined);
				});
				server.middlewares.use((request, response, next) => {
					if (!request.url?.split('?')[0]?.endsWith(findingsPath)) return next();
					found.then(
						(problems) => {
							response.setHeader('content-type', 'application/json');
							response.end(JSON.stringify(problems));
						},
						(error: unknown) => next(error),
					);
				});
			},
		},
	};
}
