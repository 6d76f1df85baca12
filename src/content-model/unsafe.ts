/** What no text of any layer holds: things that run, load from elsewhere, or bring a style that the pages refuse. */
import type { Opened } from './open.ts';
import type { Problem } from './problem.ts';
import { type MarkdownNode, nodesIn, textsIn } from './texts-in.ts';

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

/** A tag of HTML, and an attribute with its value: a `>` in quotes ends neither. */
const TAG = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]*)/g;

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

function unsafeNode({ type, value = '', url }: MarkdownNode): Unsafe | null {
	if (type === 'html') {
		for (const [found, name = '', rest = ''] of value.matchAll(TAG)) {
			const attributes = new Map(
				[...rest.matchAll(ATTRIBUTE)].map(([, key = '', text = '']) => [key.toLowerCase(), text]),
			);
			const address = attributes.get('href')?.replace(/^["']|["']$/g, '') ?? '';
			const unsafe = unsafeElement(name, [...attributes.keys()]) ?? unsafeAddress(address);
			if (unsafe) return { found, ...unsafe };
		}
	}
	if (type === 'image' || type === 'imageReference') return { found: url ?? '', ...picture };
	const wrong = url === undefined ? null : unsafeAddress(url);
	return wrong && { found: url ?? '', ...wrong };
}

/** The first thing of a Markdown text that content does not hold. */
function unsafeIn(markdown: string): Unsafe | null {
	// Most texts have nothing of it, and need not be parsed.
	if (!/<[a-z]|\]\(|\]:|!\[/i.test(markdown)) return null;
	for (const node of nodesIn(markdown)) {
		const unsafe = unsafeNode(node);
		if (unsafe) return unsafe;
	}
	return null;
}

/** Fields that hold code or evidence, shown letter by letter. */
const QUOTED = new Set(['given', 'diff']);

/** What is unsafe in the YAML of a file; the body of a lesson is read by `body.ts`. */
export function checkSafe({ source, file }: Opened): Problem[] {
	// A pack of data may hold less still: `packs/trust.ts`.
	if (file.layer.trust !== 'code') return [];
	return [...textsIn(source.data, QUOTED)].flatMap(([at, text]): Problem[] => {
		const unsafe = unsafeIn(text);
		if (!unsafe) return [];
		const { found, what, mend } = unsafe;
		return [{ ...source.within(at, found), name: 'unsafe-html', severity: 'error', what, mend }];
	});
}
