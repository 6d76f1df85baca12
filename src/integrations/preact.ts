import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/**
 * Components are drawn while building. In the browser they mount themselves (`src/decisions/0003`), so nothing of the integration's
 * own hydration goes there.
 */
export default function preactOnServer(): AstroIntegration {
	// Vite compiles JSX itself, as `tsconfig.json` says. The integration sends every script through Babel first, which would be half of the
	// time of a build and comes to the same; in dev that is how a changed View is replaced while the page stays.
	const { hooks, ...rest } = preact(process.env.NODE_ENV === 'production' ? { exclude: ['**'] } : {});
	const setup = hooks['astro:config:setup'];
	return {
		...rest,
		hooks: {
			...hooks,
			'astro:config:setup': (options) =>
				setup?.({
					...options,
					addRenderer: ({ name, serverEntrypoint }) => options.addRenderer({ name, serverEntrypoint }),
				}),
		},
	};
}
