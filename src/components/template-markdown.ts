import type { Template } from '../content-model/types.ts';

/** A template to paste into an editor: a heading, and one with room under it for each field. */
export function templateMarkdown({ title, fields }: Template): string {
	return [`# ${title}`, ...fields.map(({ label }) => `## ${label}\n`)].join('\n\n');
}
