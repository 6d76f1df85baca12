/** Compaction: many records of few events become few records of many. */
import type { Entry } from '../domain/log/entry.ts';
import { recordKey, SEPARATOR } from './record.ts';

/** Events and UTF-16 units of one gathered record at most: read in one step, it is no long task. */
const MOST = { events: 1000, units: 400_000 };
/** A record of fewer events is gathered again with the next. */
export const SMALL = 500;

/** How many events a record holds, by its key. */
export function sizeOf(key: string): number {
	const [, events] = /:s:(\d+):/.exec(key) ?? [];
	return events === undefined ? 1 : Number(events);
}

/** Records of these entries, in order of their ids. The same entries always give the same records. */
export function gather(entries: readonly Entry[], site: string, epoch: number): Map<string, string> {
	const sorted = [...new Map(entries.map((entry) => [entry.text, entry])).values()].sort((a, b) =>
		a.id < b.id || (a.id === b.id && a.text < b.text) ? -1 : 1,
	);
	const records = new Map<string, string>();
	let texts: string[] = [];
	let units = 0;
	const close = () => {
		if (!texts.length) return;
		const text = texts.join(SEPARATOR);
		records.set(recordKey(site, epoch, `s:${texts.length}:${hashOf(text)}`), text);
		texts = [];
		units = 0;
	};
	for (const { text } of sorted) {
		if (texts.length === MOST.events || units + text.length > MOST.units) close();
		texts.push(text);
		units += text.length;
	}
	close();
	return records;
}

/** FNV-1a twice, 64 bits: two different texts never meet under one key. */
export function hashOf(text: string): string {
	let [a, b] = [0x811c9dc5, 0x2f0b4c47];
	for (let i = 0; i < text.length; i += 1) {
		const c = text.charCodeAt(i);
		a = Math.imul(a ^ c, 0x01000193);
		b = Math.imul(b ^ ((c << 7) | (c >>> 9)), 0x01000193);
	}
	return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
