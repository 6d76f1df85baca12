import { h, type JSX } from 'preact';
import type { Html as Markup } from './types.ts';

/** The one Trusted Types policy: rendered Markdown from our own build, fetched from our own origin. */
const policy = globalThis.trustedTypes?.createPolicy('senior-path', { createHTML: (html) => html });

interface Props {
	html: Markup;
	/** Element to fill. */
	as?: keyof JSX.IntrinsicElements;
	class?: string;
	id?: string;
	/** Of a `th`. */
	scope?: 'row' | 'col';
}

/** The one place where rendered Markdown enters the DOM. */
export function Html({ html, as = 'span', ...rest }: Props): JSX.Element {
	// Preact types want a string; a TrustedHTML object is what the browser asks for.
	const trusted = (policy ? policy.createHTML(html) : html) as string;
	return h(as, { ...rest, dangerouslySetInnerHTML: { __html: trusted } });
}
