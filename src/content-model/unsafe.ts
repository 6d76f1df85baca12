/** What no text of any layer holds: things that run, load from elsewhere, or bring a style that the pages refuse. */
import { markdownToMdast } from 'satteri';
import type { Opened } from './open.ts';
import type { Problem } from './problem.ts';

interface Node {
	type: string;
	value?: string;
	url?: string;
	children?: Node[];
}

/** Something found in a text, and where in it. */
export interface Unsafe {
	found: string;
	what: string;
	mend: string;
}

/** Where a link may lead; an address without a scheme stays on the site. */
const LEADS = /^(?:https?:|mailto:|lesson:|scenario:|#|\/|[^:]*$)/i;
/** Elements that run, embed, load or style. */
const ELEMENTS = /^(?:script|iframe|object|embed|style|link|meta|base|form|img|picture|video|audio|svg)$/i;
const ATTRIBUTES = /^(?:on\w+|style)$/i;

/** An address that runs something, or null. */
export function unsafeAddress(url: string): Omit<Unsafe, 'found'> | null {
	return LEADS.test(url.trim())
		? null
		: {
				what: `\`${url}\` is no address to link to.`,
				mend: 'Link to `https:`, `mailto:`, `lesson:` or `scenario:`.',
			};
}

export const picture: Omit<Unsafe, 'found'> = {
	what: 'A picture in the text has no place on a page that asks for nothing from elsewhere.',
	mend: 'Draw it as an SVG beside the lesson and place it with <Figure id="…" caption="…" />, or say it in words.',
};

/** An element of HTML that content does not hold, or null. @param attributes their names */
export function unsafeElement(name: string, attributes: readonly string[]): Omit<Unsafe, 'found'> | null {
	const attribute = attributes.find((one) => ATTRIBUTES.test(one));
	if (!ELEMENTS.test(name) && !attribute) return null;
	const what = attribute ? `<${name}> with \`${attribute}\`` : `<${name}>`;
	return {
		what: `${what} is not allowed in content.`,
		mend: 'Write it in Markdown, or use the components of lessons.',
	};
}

/** The first thing of a Markdown text that content does not hold. */
function unsafeIn(markdown: string): Unsafe | null {
	const walk = (node: Node): Unsafe | null => {
		if (node.type === 'html') {
			for (const [found, name = '', rest = ''] of (node.value ?? '').matchAll(/<([a-z][\w-]*)([^>]*)/gi)) {
				const attributes = [...rest.matchAll(/([\w-]+)\s*=/g)].map(([, attribute = '']) => attribute);
				const unsafe = unsafeElement(name, attributes);
				if (unsafe) return { found, ...unsafe };
			}
		}
		if (node.type === 'image' || node.type === 'imageReference') return { found: node.url ?? '', ...picture };
		const wrong = node.url === undefined ? null : unsafeAddress(node.url);
		if (wrong) return { found: node.url ?? '', ...wrong };
		for (const child of node.children ?? []) {
			const unsafe = walk(child);
			if (unsafe) return unsafe;
		}
		return null;
	};
	// Most texts have nothing of it, and need not be parsed.
	return /<[a-z]|\]\(|\]:|!\[/i.test(markdown) ? walk(markdownToMdast(markdown) as Node) : null;
}

/** Fields that hold code or evidence, shown letter by letter. */
const QUOTED = new Set(['given', 'diff']);

/** What is unsafe in the YAML of a file; the body of a lesson is read by `body.ts`. */
export function checkSafe({ source, file }: Opened): Problem[] {
	const problems: Problem[] = [];
	const walk = (value: unknown, at: PropertyKey[]) => {
		if (typeof value === 'string') {
			const unsafe = unsafeIn(value);
			if (!unsafe) return;
			const { found, what, mend } = unsafe;
			problems.push({ ...source.within(at, found), name: 'unsafe-html', severity: 'error', what, mend });
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value))
				if (!QUOTED.has(key)) walk(inner, [...at, Array.isArray(value) ? Number(key) : key]);
		}
	};
	// A pack of data may hold less still: `packs/trust.ts`.
	if (file.layer.trust === 'code') walk(source.data, []);
	return problems;
}
