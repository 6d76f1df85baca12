import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { AuthoredContent } from '../authored.ts';
import { digestOf } from './beneath.ts';

/** A line of `basedOn` written or renewed; everything else of the file stays as it is, byte by byte. */
export function withConfirmed(text: string, target: string, digest: string): string {
	const lines = parseDocument(text).get('basedOn', true);
	if (!isMap(lines) || lines.items.length === 0) {
		const rest = text.replace(/^basedOn:.*\n?/m, '').replace(/\n*$/, '\n');
		return `${rest}basedOn:\n  ${target}: ${digest}\n`;
	}
	const known = lines.items.find(({ key }) => isScalar(key) && key.value === target)?.value;
	const value = isScalar(known) ? known.range : null;
	if (value) return text.slice(0, value[0]) + digest + text.slice(value[1]);
	const last = lines.items.at(-1)?.value;
	const end = (isScalar(last) && last.range?.[1]) || text.length;
	const line = lines.flow ? `, ${target}: ${digest}` : `\n  ${target}: ${digest}`;
	return text.slice(0, end) + line + text.slice(end);
}

/**
 * Writes into the packs that change these items which text of upstream they were compared with. Returns the items that
 * no pack changes, or that upstream no longer has.
 */
export async function confirm(root: string, content: AuthoredContent, targets: readonly string[]): Promise<string[]> {
	for (const [pack, { origin }] of content.packs) {
		const file = path.resolve(root, origin.file);
		let text = await readFile(file, 'utf8');
		for (const { target, line, upstream, pack: whose } of content.changes) {
			if (whose === pack && upstream !== null && targets.includes(target))
				text = withConfirmed(text, line, digestOf(upstream));
		}
		await writeFile(file, text);
	}
	return targets.filter((target) => !content.changes.some((c) => c.target === target && c.upstream !== null));
}
