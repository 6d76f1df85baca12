import { LIMITS } from '../../domain/log/limits.ts';
import { importRefusal as say } from '../../i18n/en/progress.ts';
import type { Readable, Refused } from '../../state/read-export.ts';
import { siteId } from '../../state/storage.ts';

/** A chosen file, read: what it would bring, or why it brings nothing. */
export type ReadFile = (Readable | Refused) & { file: string };

/** Reads a chosen file; nothing is changed by it. The reader and its schemas are fetched now, not before. */
export async function readFile(file: File): Promise<ReadFile> {
	const name = file.name;
	if (file.size > LIMITS.size) return { kind: 'refused', file: name, reason: say.tooBig(LIMITS.size / 1024 / 1024) };
	try {
		const [{ readExportGently }, text] = await Promise.all([import('../../state/read-export.ts'), file.text()]);
		return { ...(await readExportGently(text, siteId())), file: name };
	} catch {
		return { kind: 'refused', file: name, reason: say.unreadable };
	}
}
