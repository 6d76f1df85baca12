/**
 * The learner's log in this browser. Every change of progress goes through an action of this file, and each action
 * appends events.
 */
import type { ReadableAtom } from 'nanostores';
import type { Entry } from '../domain/log/entry.ts';
import type { Answered, EventData, EventType, LogEvent, LogEventOf, Played } from '../domain/log/event.ts';
import type { Log } from '../domain/log/merge.ts';
import { openJournal } from './journal.ts';
import type { Imported, Unsaved } from './log-store.ts';
import { createLogStore } from './log-store.ts';
import type { Saving } from './storage.ts';
import { browserStorage, siteId } from './storage.ts';

/** Another tab may import thousands of events, one key each: they are taken in together. */
const GATHER_MS = 30;

const storage = browserStorage();
const replica = newReplica();
const journal = openJournal(storage, siteId(), replica);
const store = createLogStore({
	journal,
	site: siteId(),
	replica,
	now: () => Date.now(),
	zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
});
let opened = false;

/** Every event this version can read, sorted by id. */
export const $log: ReadableAtom<readonly LogEvent[]> = store.$log;
/** The log with what this version cannot read and what was quarantined. */
export const $whole: ReadableAtom<Log> = store.$whole;
/** Whether the last write was stored. */
export const $saving: ReadableAtom<Saving> = store.$saving;
/** Events that exist on this page only. */
export const $unsaved: ReadableAtom<Unsaved> = store.$unsaved;
/** Stored texts that are no events. */
export const $damaged: ReadableAtom<readonly string[]> = store.$damaged;

/** Loads the log and follows other tabs. Calling it again does nothing. */
export function openLog(): void {
	if (opened) return;
	opened = true;
	store.reload();
	followTabs();
}

/** For actions only. */
export function append<T extends EventType>(type: T, subject: string, data: EventData[T], rev?: string): LogEventOf<T> {
	openLog();
	return store.append(type, subject, data, rev);
}

/** @param subject `lesson/question` */
export function answer(subject: string, data: Answered, rev: string): LogEventOf<'answered'> {
	const whole = { ...data, response: data.response ?? null, ms: Math.max(0, Math.round(data.ms) || 0) };
	return append('answered', subject, whole, rev);
}

export function finishScenario(scenario: string, data: Played): LogEventOf<'played'> {
	return append('played', scenario, data);
}

/** Adds what a file brings: a union, so importing twice changes nothing. */
export function importEvents(events: readonly Entry[]): Imported {
	openLog();
	return store.importEntries(events);
}

/** The export file of everything in memory, saved or not. */
export function exportText(): string {
	openLog();
	return store.exportText();
}

/** For the other stores of this folder: their writes fail for the same reasons. */
export const reportSaving = store.reportSaving;

function followTabs(): void {
	let texts: string[] = [];
	addEventListener('storage', (event) => {
		// A null key is somebody's `clear()`: memory keeps what it has, and rewrites nothing.
		if (event.storageArea !== storage || !event.key || !journal.holds(event.key) || !event.newValue) return;
		if (!texts.length) {
			setTimeout(() => {
				store.receive(texts);
				texts = [];
			}, GATHER_MS);
		}
		texts.push(event.newValue);
	});
	addEventListener('pageshow', (event) => {
		if (event.persisted) store.reload();
	});
}

/** Eight letters and digits: about 41 bits. */
function newReplica(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
}
