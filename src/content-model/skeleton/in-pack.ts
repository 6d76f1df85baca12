/** What a skeleton does in a pack: bears its name, and is placed from its `pack.yaml`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument, YAMLSeq } from 'yaml';
import { type Change, Refused } from './skeleton.ts';

/** Null for core. @param layer its folder */
export const packOf = (layer: string): string | null =>
	layer.startsWith('content/core') ? null : path.posix.basename(layer);

/** Upstream never takes a name that begins with the pack's. Throws `Refused`. */
export function mustBearName(id: string, pack: string | null): void {
	if (pack && !id.startsWith(`${pack}-`))
		throw new Refused(`A pack's ids begin with its name: call it \`${pack}-${id}\`.`);
}

/** The pack's `pack.yaml` with one more line under `insert`. */
export async function inserted(root: string, layer: string, entry: Record<string, string>): Promise<Change> {
	const file = `${layer}/pack.yaml`;
	const document = parseDocument(await readFile(path.join(root, file), 'utf8'));
	if (!(document.get('insert') instanceof YAMLSeq)) document.set('insert', document.createNode([]));
	document.addIn(['insert'], document.createNode(entry, { flow: true }));
	return { file, text: document.toString({ lineWidth: 0 }) };
}
