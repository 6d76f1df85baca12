/** Stored text that is no event: kept under a key of its own, and mended from the mirror or from what is left of it. */
import type { Entry } from '../domain/log/entry.ts';
import { isDamaged, parseEvent } from '../domain/log/entry.ts';
import type { Household } from './keeper.ts';
import { epochOf, sortRecord } from './record.ts';
import { hashOf } from './segment.ts';

/** Where an event of ours begins. */
const START = '{"id":';

/** Reads every record again for what is damaged in it. */
export async function mend({ site, local, reserve, store, setAside }: Household): Promise<void> {
	for (const key of (await local.keys()) ?? []) {
		if (epochOf(key, site) !== store.epoch) continue;
		const damaged: string[] = [];
		sortRecord((await local.read(key)) ?? '', [], damaged);
		if (!damaged.length) continue;
		const kept = damaged.every((text) => setAside(hashOf(text), text));
		store.take(damaged.flatMap(salvage));
		const copy = await reserve?.read(key);
		if (typeof copy !== 'string') continue;
		const entries: Entry[] = [];
		const also: string[] = [];
		sortRecord(copy, entries, also);
		store.take(entries);
		// The record is whole again only when the text it replaces is safe.
		if (kept && !also.length) await local.change(new Map([[key, copy]]), []);
	}
}

/** The good events inside a damaged text: a separator may be what was damaged. */
export function salvage(text: string): Entry[] {
	const found: Entry[] = [];
	for (let from = text.indexOf(START); from >= 0; from = text.indexOf(START, from + 1)) {
		const next = text.indexOf(START, from + 1);
		const part = next < 0 ? text.slice(from) : text.slice(from, next);
		for (const candidate of [part, part.slice(0, part.lastIndexOf('}') + 1)]) {
			const read = parseEvent(candidate);
			if (isDamaged(read)) continue;
			found.push(read);
			break;
		}
	}
	return found;
}
