import { LIMITS } from '../log/limits.ts';
import type { Fields } from './entries.ts';
import { FIELDS } from './entries.ts';

/** What an event needs beside its fields: id, time, zone, subject, the entry it belongs to. */
const ENVELOPE = 600;

/** Fields as they are stored: empty ones left out, spaces around the text too. @param answer id of the answer it comes from */
export function storedFields(fields: Fields, answer: string | null): Record<string, string> {
	const stored: Record<string, string> = answer === null ? {} : { answer };
	for (const field of FIELDS) {
		const text = fields[field].trim();
		if (text) stored[field] = text;
	}
	return stored;
}

/** Characters that still fit in an entry; below 0, how many are too many. Counted as stored: a line break or a quote is two. */
export function roomLeft(fields: Fields): number {
	return LIMITS.event - ENVELOPE - JSON.stringify(storedFields(fields, null)).length;
}

/** Whether nothing is written that a learner would miss: a day and a theme alone are no entry. */
export function isEmpty(fields: Fields): boolean {
	return FIELDS.every((field) => field === 'date' || field === 'theme' || !fields[field].trim());
}

export function sameFields(a: Fields, b: Fields): boolean {
	return FIELDS.every((field) => a[field].trim() === b[field].trim());
}
