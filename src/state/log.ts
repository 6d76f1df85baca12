/**
 * The learner's log in this browser. Every change of progress goes through an action of this file or of `your-data.ts`, and
 * each action appends events.
 */
import type { ReadableAtom } from 'nanostores';
import type {
	Answered,
	EventData,
	EventType,
	LogEvent,
	LogEventOf,
	Noted,
	Played,
	Rated,
} from '../domain/log/event.ts';
import type { Log } from '../domain/log/merge.ts';
import { openJournal } from './journal.ts';
import type { LogStore, Unsaved } from './log-store.ts';
import { createLogStore } from './log-store.ts';
import { openMirror } from './mirror.ts';
import { epochOf } from './record.ts';
import type { Saving } from './storage.ts';
import { browserStorage, readKey, siteId } from './storage.ts';
import { ownZone } from './zone.ts';

/** Another tab may store many records at once: they are taken in together. */
const GATHER_MS = 30;
/** After which answers the browser is asked not to evict us: the first real one, and again when it may know us better. */
const ASK_TO_PERSIST = [1, 10, 100];

const storage = browserStorage();
const site = siteId();
const replica = newReplica();
const journal = openJournal(storage, site, replica);
/** For the other files of this folder. */
export const mirror = openMirror(site);
/** For the other files of this folder. */
export const store: LogStore = createLogStore({
	journal,
	mirror,
	replica,
	now: () => Date.now(),
	zone: ownZone,
	keep,
});
let opened: Promise<void> | null = null;

/** Every event this version can read, sorted by id. */
export const $log: ReadableAtom<readonly LogEvent[]> = store.$log;
/** The log with what this version cannot read and what was quarantined. */
export const $whole: ReadableAtom<Log> = store.$whole;
/** Whether the last write was stored. */
export const $saving: ReadableAtom<Saving> = store.$saving;
/** Events that localStorage did not take. */
export const $unsaved: ReadableAtom<Unsaved> = store.$unsaved;
/** Stored texts that are no events. */
export const $damaged: ReadableAtom<readonly string[]> = store.$damaged;

/**
 * Loads the log and follows other tabs; calling it again does nothing. A small log is there when this returns. Who shows a
 * state that must be right at once awaits it: a large log is read in slices, partly from the mirror.
 */
export function openLog(): Promise<void> {
	opened ??= open();
	return opened;
}

async function open(): Promise<void> {
	followTabs();
	await store.load();
	const checked = store.check();
	if (readKey(storage, `${site}:more`)) await checked;
}

/** For actions only. */
export function append<T extends EventType>(type: T, subject: string, data: EventData[T], rev?: string): LogEventOf<T> {
	void openLog();
	const event = store.append(type, subject, data, rev);
	// What was deleted leaves both stores now.
	if (type === 'deleted') void keep();
	return event;
}

/** @param subject `lesson/question` */
export function answer(subject: string, data: Answered, rev: string): LogEventOf<'answered'> {
	const whole = { ...data, response: data.response ?? null, ms: Math.max(0, Math.round(data.ms) || 0) };
	const event = append('answered', subject, whole, rev);
	// Firefox passes the question on to the reader, over the verdict: there it comes with "Keep everything on this device" alone.
	if (!/Firefox/.test(navigator.userAgent) && ASK_TO_PERSIST.includes($log.get().length))
		void navigator.storage?.persist().catch(() => {});
	return event;
}

/** A self-rating of a theme. */
export function rate(theme: string, level: Rated['level']): LogEventOf<'rated'> {
	return append('rated', theme, { theme, level });
}

/** An entry of the evidence log, or with `entry` a later version of one. @param subject see `subjectOf` of `domain/evidence` */
export function note(subject: string, fields: Noted['fields'], entry?: string): LogEventOf<'noted'> {
	return append('noted', subject, { fields, ...(entry === undefined ? {} : { entry }) });
}

export function finishScenario(scenario: string, data: Played): LogEventOf<'played'> {
	return append('played', scenario, data);
}

/** For the other stores of this folder: their writes fail for the same reasons. */
export const reportSaving = store.reportSaving;
/** Older subjects of events and what they are called today; see `Outline`. */
export const learnNames = store.learnNames;

/** The keeper is fetched when there is something to see to. Without a network it is seen to at the next visit. */
async function keep(): Promise<void> {
	// What a later version of the site keeps is not ours to rewrite.
	if ($saving.get() === 'newer') return;
	try {
		await (await import('./household.ts')).keepHouse();
	} catch (error) {
		console.warn(error);
	}
}

function followTabs(): void {
	let records: [string, string][] = [];
	const again = () => void store.load().then(store.check);
	addEventListener('storage', ({ storageArea, key, newValue }) => {
		if (storageArea !== storage) return;
		// Somebody's `clear()`: the page keeps what it has, and the mirror brings it back.
		if (key === null) void keep();
		// An import was taken back, or a newer version of the site was opened.
		else if (key === `${site}:undone` || key === `${site}:version`) again();
		else if (newValue === null) return;
		// A reset begins an epoch.
		else if (epochOf(key, site) > store.epoch) again();
		else if (epochOf(key, site) === store.epoch) {
			if (!records.length) {
				setTimeout(() => {
					for (const [name, text] of records) store.receive(name, text);
					records = [];
				}, GATHER_MS);
			}
			records.push([key, newValue]);
		}
	});
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) again();
	});
}

/** Eight letters and digits: about 41 bits. */
function newReplica(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
}
