import type { Html } from '../domain/text/html.ts';

/** What `set:html` is given: Astro takes any string there, this only HTML. */
export const markup = (html: Html | undefined): string => html ?? '';
