import type { Log } from './merge.ts';
import { onOneLine } from './split-export.ts';

/** Names the file's kind; any copy of the site reads it. */
export const FORMAT = 'senior-path-progress';
export const VERSION = 1;

/**
 * The export file: one event a line, each in the text it was stored in. An event that was deleted leaves only the
 * event of its deletion.
 * @param exported ISO 8601 in UTC
 * @param damaged stored texts that are no events, for whoever wants to mend them; import passes over them
 */
export function writeExport(log: Log, site: string, exported: string, damaged: readonly string[] = []): string {
	const gone = new Set(log.entries.flatMap(({ event }) => (event?.type === 'deleted' ? event.data.event : [])));
	const texts = [...log.entries, ...log.quarantined]
		.filter(({ id }) => !gone.has(id))
		.map(({ text }) => onOneLine(text));
	const head = JSON.stringify({
		format: FORMAT,
		version: VERSION,
		site,
		exported,
		...(damaged.length ? { damaged } : {}),
	});
	return `${head.slice(0, -1)},"events":[${texts.length ? `\n${texts.join(',\n')}\n` : ''}]}\n`;
}

/** `senior-path-progress-2026-11-20.json` */
export function exportName(exported: string): string {
	return `${FORMAT}-${exported.slice(0, 10)}.json`;
}
