/**
 * Texts in a language that is not the interface's: each says its own in `lang`, on its outermost elements, so that it is read
 * out, hyphenated and translated as what it is wherever a page puts it. Code is in no language.
 */
import { asHtml, type Html } from '../domain/text/html.ts';
import type { Render } from '../exercises/schema.ts';
import { vocabulary } from './body.ts';
import type { Prose } from './types.ts';

const EMPTY = /^(br|hr|img|input)$/;

/** Rendered Markdown that says its language. */
export function spoken(html: Html, language: string): Html {
	let depth = 0;
	let loose = false;
	const marked = html.replace(/<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|[^<]+/g, (whole, end, tag, rest) => {
		if (tag === undefined) {
			if (depth === 0 && whole.trim() !== '') loose = true;
			return whole;
		}
		if (end) depth -= 1;
		const outermost = !end && depth === 0;
		if (!end && !EMPTY.test(tag)) depth += 1;
		return outermost && tag !== 'pre' ? `<${tag} lang="${language}"${rest}>` : whole;
	});
	return asHtml(loose ? `<span lang="${language}">${html}</span>` : marked);
}

/** A renderer of texts in a language; null is the interface's. */
export function renderIn(render: Render, language: string | null): Render {
	if (language === null) return render;
	return {
		block: (text) => spoken(render.block(text), language),
		inline: (text) => spoken(render.inline(text), language),
	};
}

/** The same of a lesson's body: components stay as they are, and what they hold says its language. */
export function proseIn(prose: Prose, language: string | null): Prose {
	if (language === null || typeof prose === 'string') return prose;
	const { type, props } = prose;
	if (type === 'Html') return { type, props: { ...props, html: spoken(props.html ?? '', language) } };
	if (type !== 'Fragment' && !Object.hasOwn(vocabulary, type)) return { type, props: { lang: language, ...props } };
	if (props.children === undefined) return prose;
	const children = Array.isArray(props.children)
		? props.children.map((part) => proseIn(part, language))
		: proseIn(props.children, language);
	return { type, props: { ...props, children } };
}
