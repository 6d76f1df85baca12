declare const rendered: unique symbol;

/**
 * HTML that may enter a page: Markdown rendered by the lessons' own processor, or text that was escaped. Plain text is no
 * Html until it went through `escapeHtml`. Enters the DOM through `Html.tsx`, a page through `markup`.
 */
export type Html = (string & { readonly [rendered]: true }) | '';

/** The one cast: for what makes HTML or takes it apart (`tests/architecture.test.ts` names the files). */
export const asHtml = (made: string): Html => made as Html;

/** Plain text as HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): Html =>
	asHtml(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'));

/** HTML with HTML in its gaps: html`<b>${escapeHtml(title)}</b>`. */
export const html = (around: TemplateStringsArray, ...parts: Html[]): Html =>
	asHtml(String.raw({ raw: around }, ...parts));

/** A sentence of the interface with HTML in its place; its own words are text. */
export const sentence = (words: (part: string) => string, part: Html): Html =>
	asHtml(escapeHtml(words('\0')).split('\0').join(part));
