/** When the log was last exported, and when to remind of it. */
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

/** Events that are in no file before the reader is reminded, and again after as many more. */
export const REMIND_AFTER = 50;

interface Backup {
	/** ISO time of the last export; null before the first. */
	at: string | null;
	/** Events that were there then. */
	events: number;
	/** Events that were there when the last reminder was put away. */
	asked: number;
}

const NONE: Backup = { at: null, events: 0, asked: 0 };

export function lastBackup(): Backup {
	try {
		const kept: unknown = JSON.parse(readKey(browserStorage(), keyOf()) ?? 'null');
		return typeof kept === 'object' ? { ...NONE, ...kept } : NONE;
	} catch {
		return NONE;
	}
}

/** How many events are in no file, where it is time to say so; else 0. */
export function dueBackup(events: number): number {
	const { events: exported, asked } = lastBackup();
	return events - Math.max(exported, asked) >= REMIND_AFTER ? events - exported : 0;
}

export function noteExport(events: number, now: Date): void {
	keep({ at: now.toISOString(), events, asked: 0 });
}

/** Not now: the next reminder comes after as many more events. */
export function putOff(events: number): void {
	keep({ ...lastBackup(), asked: events });
}

function keep(backup: Backup): void {
	writeKey(browserStorage(), keyOf(), JSON.stringify(backup));
}

function keyOf(): string {
	return `${siteId()}:backup`;
}
