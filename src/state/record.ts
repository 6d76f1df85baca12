/**
 * How events are kept, in both stores alike: a record is one key and the texts of one or more events. A record is
 * written once and never changed. Records of one event are what answering writes; compaction gathers them.
 *
 * Keys are `<site>:j<epoch>:<name>`. An epoch ends with a reset: records of an earlier one do not count any more. The first
 * has no number; each other begins with an empty record named by the time of the reset in the digits of an event's id,
 * which keeps the number when nothing else is stored.
 */
import type { Entry } from '../domain/log/entry.ts';
import { isDamaged, parseEvent } from '../domain/log/entry.ts';

/** Between the events of a record: valid JSON never contains it. */
export const SEPARATOR = '\u001e';

/** The epoch a key belongs to; -1 for a key that is no record of this site. */
export function epochOf(key: string, site: string): number {
	const [, number] = (key.startsWith(`${site}:j`) && /^(\d*):/.exec(key.slice(site.length + 2))) || [];
	return number === undefined ? -1 : Number(number);
}

/** @param name unique in its epoch */
export function recordKey(site: string, epoch: number, name: string): string {
	return `${site}:j${epoch || ''}:${name}`;
}

/** Whether a record was made by compaction: its name is `s:<events>:<hash of the text>`. */
export function isGathered(key: string): boolean {
	return key.includes(':s:');
}

/** Adds what a record holds to two lists. */
export function sortRecord(text: string, entries: Entry[], damaged: string[]): void {
	for (const part of text ? text.split(SEPARATOR) : []) {
		const read = parseEvent(part);
		if (isDamaged(read)) damaged.push(part);
		else entries.push(read);
	}
}
