/** What an author can do about what the parsers of YAML and of schemas find. */
import type { z } from 'zod';

/** What to do about errors that say their cause; the others are most often a text that wants quotes. */
export const yamlMends: Partial<Record<string, string>> = {
	TAB_AS_INDENT: 'Indent with spaces, two for each step.',
	BAD_INDENT: 'Indent what belongs together alike, with spaces, and close what was opened.',
	BLOCK_AS_IMPLICIT_KEY: 'Indent what belongs together alike, and quote a text that contains ": ".',
	DUPLICATE_KEY: 'Rename one of the two: keys are ids.',
	MISSING_CHAR: 'Close the quote or the bracket, or quote the whole text.',
};

/** Kinds of values as an author knows them. */
const inWords: Partial<Record<string, string>> = {
	int: 'a whole number',
	string: 'a text',
	array: 'a list, `- one` a line,',
	record: 'a map by key, `key: value` a line,',
	object: 'fields, `name: value` a line,',
};
const formats: Partial<Record<string, string>> = {
	date: 'Write a day that exists as `2026-11-20`.',
	url: 'Write an address that begins with `https:`.',
};

/** A sentence for an issue of a schema. */
export function mendFor(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			if (issue.expected === 'string' && /received (number|boolean)/.test(issue.message))
				return 'Put it in quotes: it is meant as a text.';
			return `Write ${inWords[issue.expected] ?? `a ${issue.expected}`} here.`;
		case 'invalid_format':
			return formats[issue.format] ?? 'See the field’s description.';
		case 'invalid_value':
			return `Use one of: ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}.`;
		case 'invalid_key':
			return issue.issues[0]?.message.startsWith('write ')
				? `${issue.issues[0].message.replace('write', 'Write')}.`
				: 'Ids are kebab-case and start with a letter: `roll-back`.';
		case 'too_small':
			return `At least ${issue.minimum}.`;
		case 'too_big':
			return `At most ${issue.maximum}.`;
		case 'custom':
			return typeof issue.params?.mend === 'string' ? issue.params.mend : 'See the field’s description.';
		default:
			return 'See the field’s description.';
	}
}
