/** Lesson bodies as data: compiled once while loading, so that no lesson needs a module of its own. */
import { satteriCreateHighlightFn, satteriHeadingIdsPlugin, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import { evaluate } from 'satteri';
import { asHtml } from '../domain/text/html.ts';
import { vocabulary } from './body.ts';
import { markdown, resolveLinks } from './markdown.ts';
import type { Prose } from './types.ts';

/** By the name that MDX asks for: components of lessons, the one in the place of a heading, and HTML without any inside. */
const components = {
	...Object.fromEntries(Object.keys(vocabulary).map((name) => [name, name])),
	h2: 'Heading',
	Html: 'Html',
};

/** A compiler of lesson bodies (MDX) with the one Markdown set-up. What readers see of them is in `Prose.astro`. */
export async function createProse(base: string): Promise<(body: string) => Promise<Prose>> {
	const highlight = await satteriCreateHighlightFn(markdown.syntaxHighlight, {
		...markdown.shikiConfig,
		transformers: [...markdown.shikiConfig.transformers],
	});
	const highlighting = highlight ? [satteriHighlightPlugin(highlight, [])] : [];
	const jsx = (type: unknown, props: unknown) => {
		const { html } = props as { html: string };
		return { type, props: type === components.Html ? { html: asHtml(resolveLinks(html, base)) } : props };
	};
	return async (body) => {
		const compiled = await evaluate(body, {
			Fragment: 'Fragment',
			jsx,
			jsxs: jsx,
			elementAttributeNameCase: 'html',
			optimizeStatic: { component: components.Html, prop: 'html', ignoreElements: ['h2'] },
			features: markdown.features,
			hastPlugins: [...highlighting, ...markdown.processor.options.hastPlugins, satteriHeadingIdsPlugin()],
		});
		return (compiled.default as (props: unknown) => Prose)({ components });
	};
}
