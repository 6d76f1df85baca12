/** The log in memory over a journal: what `log.ts` opens in the browser, and tests open over a fake storage. */
import type { ReadableAtom } from 'nanostores';
import { atom } from 'nanostores';
import type { Entry } from '../domain/log/entry.ts';
import { isDamaged, parseEvent, serializeEvent } from '../domain/log/entry.ts';
import type { EventData, EventType, LogEvent, LogEventOf } from '../domain/log/event.ts';
import { eventId } from '../domain/log/event-id.ts';
import { writeExport } from '../domain/log/export-file.ts';
import type { Log } from '../domain/log/merge.ts';
import { difference, EMPTY_LOG, logOf, mergeLogs } from '../domain/log/merge.ts';
import type { Journal } from './journal.ts';
import type { Saving } from './storage.ts';

/** What the log store takes from the world. */
export interface Surroundings {
	journal: Journal;
	site: string;
	replica: string;
	/** Milliseconds since 1970. */
	now(): number;
	/** IANA name of the device's zone. */
	zone(): string;
}

/** What `importEvents` did. */
export interface Imported {
	added: number;
	known: number;
	quarantined: number;
}

/** Events that are in memory only. */
export interface Unsaved {
	count: number;
	/** ISO time of the first of them. */
	since: string | null;
}

export interface LogStore {
	/** Sorted by id. */
	$log: ReadableAtom<readonly LogEvent[]>;
	/** The log with what this version cannot read. */
	$whole: ReadableAtom<Log>;
	$saving: ReadableAtom<Saving>;
	$unsaved: ReadableAtom<Unsaved>;
	/** Stored texts that are no events. */
	$damaged: ReadableAtom<readonly string[]>;
	/** Takes in what storage holds; nothing in memory is dropped. */
	reload(): void;
	append<T extends EventType>(type: T, subject: string, data: EventData[T], rev?: string): LogEventOf<T>;
	/** Adds what is new; the rest changes nothing. */
	importEntries(entries: readonly Entry[]): Imported;
	/** Takes in what another tab stored. */
	receive(texts: readonly string[]): void;
	/** Something beside the log could not be stored. */
	reportSaving(saving: Saving): void;
	exportText(): string;
}

/** The last moment a `Date` can name. */
const LATEST = 8.64e15;

export function createLogStore(world: Surroundings): LogStore {
	const $log = atom<readonly LogEvent[]>([]);
	const $whole = atom<Log>(EMPTY_LOG);
	const $saving = atom<Saving>('saved');
	const $unsaved = atom<Unsaved>({ count: 0, since: null });
	const $damaged = atom<readonly string[]>([]);
	let pending: Entry[] = [];
	let last = 0;
	let written = 0;

	function take(log: Log): void {
		const merged = mergeLogs($whole.get(), log);
		$whole.set(merged);
		$log.set(merged.entries.flatMap(({ event }) => event ?? []));
	}

	/** What finds no room stays in line, and is tried again with the next event. */
	function store(entries: readonly Entry[]): void {
		pending.push(...entries);
		let saving: Saving = 'saved';
		let done = 0;
		for (const { text } of pending) {
			saving = world.journal.append(text);
			if (saving !== 'saved') break;
			done += 1;
		}
		pending = pending.slice(done);
		$unsaved.set({ count: pending.length, since: pending[0]?.event?.at ?? null });
		$saving.set(saving);
	}

	function clock(): number {
		const now = world.now();
		// A clock set back must not file a new event before this replica's last.
		if (now > last && now <= LATEST) last = now;
		return last;
	}

	return {
		$log,
		$whole,
		$saving,
		$unsaved,
		$damaged,
		reload() {
			const { log, damaged, complete } = world.journal.load();
			take(log);
			if (!complete) $saving.set('blocked');
			$damaged.set([...new Set([...$damaged.get(), ...damaged])]);
		},
		append(type, subject, data, rev) {
			const now = clock();
			const event = {
				id: eventId(now, world.replica, written),
				at: new Date(now).toISOString(),
				zone: world.zone(),
				type,
				subject,
				...(rev === undefined ? {} : { rev }),
				data,
			};
			written += 1;
			const entry = parseEvent(serializeEvent(event));
			if (isDamaged(entry)) throw new TypeError(`not an event: ${entry.text}`);
			// Storage first: what listens to the log must not come between an answer and its saving.
			store([entry]);
			take(logOf([entry]));
			return event;
		},
		importEntries(entries) {
			const found = difference($whole.get(), logOf(entries));
			store([...found.added, ...found.quarantined]);
			take(logOf(entries));
			return { added: found.added.length, known: found.known, quarantined: found.quarantined.length };
		},
		receive(texts) {
			const read = texts.map(parseEvent);
			take(logOf(read.flatMap((each) => (isDamaged(each) ? [] : each))));
		},
		reportSaving(saving) {
			if (saving !== 'saved') $saving.set(saving);
		},
		exportText: () => writeExport($whole.get(), world.site, new Date(clock()).toISOString(), $damaged.get()),
	};
}
