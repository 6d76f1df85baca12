/** The text of what a pack changes, as it is compared over time. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { parseYaml, splitFrontMatter } from '../source.ts';
import { valueAt } from './patch.ts';

/** Text of an item in some version of its file; null where that version has none. */
export type Extract = (text: string) => string | null;

/** Twelve hexadecimal digits that stand for a text, whatever its line ends. */
export function digestOf(text: string): string {
	return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}

/** An item as YAML. Its older names are no part of it. @param fields only these; null for all */
export function textOf(value: unknown, fields: readonly string[] | null = null): string {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return stringify(value);
	const kept = Object.entries(value).filter(([field]) =>
		fields === null ? field !== 'formerly' : fields.includes(field),
	);
	return stringify(Object.fromEntries(kept));
}

/** Finds an item in a version of its file. @param paths today's, then under older keys */
export function extractItem(paths: readonly (readonly string[])[], fields: readonly string[] | null): Extract {
	return (text) => {
		const { data } = parseYaml('', text.startsWith('---') ? (splitFrontMatter(text)?.front ?? '') : text).source;
		const value = paths.map((path) => valueAt(data, path)).find((found) => found !== undefined);
		return value === undefined ? null : textOf(value, fields);
	};
}
