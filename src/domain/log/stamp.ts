/**
 * What a cache was made from, in a dozen characters: a cache is up to date where its stamp is that of the log and that of the
 * content. To compare, and for nothing else.
 */
import { standing } from '../progress/fold.ts';
import type { LogEvent } from './event.ts';

const PRIME = 0x01000193;

/** FNV-1a. @param from the hash of what stands before */
export function hashOf(text: string, from = 0x811c9dc5): number {
	let hash = from;
	for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
	return hash;
}

/** How many answers and plays there are, and the sum of the hashes of their ids: the order does not show, and one can be taken out. */
export interface Total {
	n: number;
	sum: number;
}

/** The stamp of a log without answers and plays. */
export const EMPTY = '0.0';

/** By the very array: several caches are made of one log. */
const totals = new WeakMap<readonly LogEvent[], Total>();

/** Answers and plays that stand; notes and ratings change no mark and no count. */
export function stampOf(events: readonly LogEvent[]): string {
	return written(totalOf(events));
}

/** What the stamp is made of. */
export function totalOf(events: readonly LogEvent[]): Total {
	const known = totals.get(events);
	if (known) return known;
	const total = { n: 0, sum: 0 };
	for (const event of standing(events)) {
		if (!counts(event)) continue;
		total.n += 1;
		total.sum = (total.sum + hashOf(event.id)) | 0;
	}
	totals.set(events, total);
	return total;
}

/** Whether an event is part of it. */
export function counts({ type }: LogEvent): boolean {
	return type === 'answered' || type === 'played';
}

/** As text. */
export function written({ n, sum }: Total): string {
	return `${n}.${(sum >>> 0).toString(36)}`;
}
