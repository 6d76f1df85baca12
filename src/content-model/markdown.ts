import { satteri } from '@astrojs/markdown-satteri';
import { defineHastPlugin, markdownToHtml } from 'satteri';
import type { ShikiTransformer } from 'shiki';
import { asHtml, type Html } from '../domain/text/html.ts';
import type { Render } from '../exercises/schema.ts';

/** Class of a token: keyword, function, comment, string or constant. */
const looks: Record<string, string> = { keyword: 'ck', function: 'cf', comment: 'cc', string: 'cs', constant: 'cs' };

/**
 * Shiki writes colours as inline styles, which a strict CSP blocks: with the `css-variables` theme each colour is a
 * token name, and those that look different (`base.css`) become a class of two letters. The other wrappers of Shiki go:
 * on a lesson with much code they weighed 300 bytes after compression.
 */
const colourClasses: ShikiTransformer = {
	name: 'colour-classes',
	// Shiki’s half second a line leaves lines half coloured on a busy machine, and no two builds are the same.
	preprocess(_code, options) {
		options.tokenizeTimeLimit = 0;
	},
	span(node) {
		const token = /--astro-code-(?:token-)?([a-z]+)/.exec(String(node.properties.style ?? ''))?.[1] ?? '';
		delete node.properties.style;
		const look = looks[token];
		if (look) this.addClassToHast(node, look);
	},
	// Astro sets the sign of a diff apart in a span with a style of its own.
	line(node) {
		const [first] = node.children;
		const sign = first?.type === 'element' ? first.children[0] : undefined;
		delete node.properties.class;
		if (sign?.type === 'element') {
			delete sign.properties.style;
			const [text] = sign.children;
			if (text?.type === 'text') this.addClassToHast(node, text.value === '+' ? 'ins' : 'del');
		}
		node.children = node.children.flatMap(unwrapped);
	},
	code(node) {
		node.children = node.children.flatMap(unwrapped);
	},
	pre(node) {
		node.properties = { tabIndex: 0 };
	},
};

type Hast = Parameters<NonNullable<ShikiTransformer['line']>>[0]['children'][number];

/** What a span without a class holds. */
function unwrapped(node: Hast): Hast[] {
	return node.type === 'element' && !node.properties.class ? node.children.flatMap(unwrapped) : [node];
}

/** Columns written `---:` are aligned by a class: an inline style would be blocked. */
const alignByClass = defineHastPlugin({
	name: 'align-by-class',
	element: {
		filter: ['td', 'th'],
		visit(node) {
			const { align, style } = node.properties;
			if (align == null && style == null) return;
			const right = /right/.test(`${align} ${style}`);
			return { ...node, properties: right ? { className: ['r'] } : {} };
		},
	},
});

/** A table wider than the page scrolls in a box of its own, by keyboard too. */
const tablesScroll = defineHastPlugin({
	name: 'tables-scroll',
	element: {
		filter: ['table'],
		visit(node, ctx) {
			ctx.wrapNode(node, {
				type: 'element',
				tagName: 'div',
				properties: { className: ['scrollx'], tabIndex: 0 },
				children: [],
			});
		},
	},
});

/** The one Markdown set-up: lessons, and Markdown inside YAML. */
export const markdown = {
	processor: satteri({ hastPlugins: [alignByClass, tablesScroll] }),
	syntaxHighlight: 'shiki',
	shikiConfig: { theme: 'css-variables', transformers: [colourClasses] },
	/** Astro’s defaults, for what is rendered without it. */
	features: { gfm: true, smartPunctuation: true },
} as const;

/** What a plugin of ours or Astro’s may act on: tables, code blocks, headings, images, HTML. */
const forPlugins = /[|<#\t]|!\[|```|~~~| {4}|^ |[=-]\s*$/m;

/** A renderer for Markdown in YAML fields, with the lessons' own processor. Texts are rendered once. */
export async function createRender(base: string): Promise<{ render: (text: string) => Promise<Html> }> {
	const renderer = await markdown.processor.createRenderer({
		syntaxHighlight: markdown.syntaxHighlight,
		shikiConfig: { ...markdown.shikiConfig, transformers: [...markdown.shikiConfig.transformers] },
	});
	return {
		render: async (text) => {
			// Most texts are a sentence or two: without the plugins they take a fourth of the time.
			const plain = !forPlugins.test(text);
			const html = plain
				? markdownToHtml(text, { features: markdown.features }).html
				: (await renderer.render(text)).code;
			return asHtml(resolveLinks(html, base));
		},
	};
}

/** `lesson:contain-failure#s3` and `scenario:x` become addresses under the base path. */
export function resolveLinks(html: string, base: string): string {
	return html.replace(
		/href="(lesson|scenario):([a-z0-9-]+)(#[^"]*)?"/g,
		(_, kind, id, hash = '') => `href="${base}${kind}s/${id}/${hash}"`,
	);
}

/**
 * Publishing is written synchronously, rendering is not: texts are rendered in advance (`prepare`), then looked up.
 */
export async function prepareRender(texts: Iterable<string>, base: string): Promise<Render> {
	const { render } = await createRender(base);
	const done = new Map<string, Html>();
	for (const text of new Set(texts)) done.set(text, asHtml((await render(text)).trim()));
	const block = (text: string) => {
		const html = done.get(text);
		if (html === undefined) throw new Error(`Markdown was not prepared: ${text.slice(0, 60)}`);
		return html;
	};
	return {
		block,
		inline: (text) =>
			asHtml(
				block(text).replace(/^<p>([\s\S]*)<\/p>$/, (all, inner: string) => (inner.includes('</p>') ? all : inner)),
			),
	};
}
