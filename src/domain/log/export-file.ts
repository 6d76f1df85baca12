import type { Log } from './merge.ts';
import { onOneLine } from './split-export.ts';

/** Names the file's kind; any copy of the site reads it. */
export const FORMAT = 'senior-path-progress';
export const VERSION = 1;

/** Events in one part of the file. */
const PART = 1000;

/** The file of this name; the summary for reading has another ending. `senior-path-progress-2026-11-20.json` */
export function exportName(exported: string, ending: 'json' | 'md' = 'json'): string {
	return `${FORMAT}-${exported.slice(0, 10)}.${ending}`;
}

/**
 * The export file in parts: one event a line, each in the text it was stored in.
 * @param exported ISO 8601 in UTC
 * @param damaged stored texts that are no events, for whoever wants to mend them; import passes over them
 */
export function* exportParts(
	{ entries, quarantined }: Log,
	site: string,
	exported: string,
	damaged: readonly string[] = [],
): Generator<string, void> {
	const all = [...entries, ...quarantined];
	const head = JSON.stringify({
		format: FORMAT,
		version: VERSION,
		site,
		exported,
		...(damaged.length ? { damaged } : {}),
	});
	yield `${head.slice(0, -1)},"events":[${all.length ? '\n' : ''}`;
	for (let i = 0; i < all.length; i += PART) {
		const texts = all.slice(i, i + PART).map(({ text }) => onOneLine(text));
		yield `${texts.join(',\n')}${i + PART < all.length ? ',' : ''}\n`;
	}
	yield ']}\n';
}

/** The export file whole. */
export function writeExport(log: Log, site: string, exported: string, damaged: readonly string[] = []): string {
	return [...exportParts(log, site, exported, damaged)].join('');
}
