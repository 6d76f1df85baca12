/** The log in memory over a journal and its mirror: what `log.ts` opens in the browser, and tests open over fakes. */
import type { ReadableAtom } from 'nanostores';
import { atom } from 'nanostores';
import type { Entry } from '../domain/log/entry.ts';
import { isDamaged, parseEvent, serializeEvent } from '../domain/log/entry.ts';
import type { EventData, EventType, LogEvent, LogEventOf } from '../domain/log/event.ts';
import { eventId } from '../domain/log/event-id.ts';
import type { GrowingLog, Log } from '../domain/log/merge.ts';
import { EMPTY_LOG, growLog } from '../domain/log/merge.ts';
import type { Journal } from './journal.ts';
import type { Mirror } from './mirror.ts';
import { epochOf, isGathered, sortRecord } from './record.ts';
import { inSlices } from './slices.ts';
import type { Saving } from './storage.ts';

/** What the log store takes from the world. */
export interface Surroundings {
	journal: Journal;
	mirror: Mirror;
	replica: string;
	/** Milliseconds since 1970. */
	now(): number;
	/** IANA name of the device's zone. */
	zone(): string;
	/** The two stores differ, or hold what should be gathered, mended or dropped: `keeper.ts` sees to it. */
	keep(): Promise<void>;
}

/** Events that localStorage did not take. */
export interface Unsaved {
	/** In memory only. */
	count: number;
	/** In the mirror, so that the next visit finds them. */
	mirrored: number;
	/** ISO time of the first of them. */
	since: string | null;
}

/** A record that localStorage did not take. */
interface Pending {
	key: string;
	text: string;
	entries: readonly Entry[];
	mirrored: boolean;
}

export interface LogStore {
	/** Sorted by id, subjects under the names they have today. */
	$log: ReadableAtom<readonly LogEvent[]>;
	/** The log with what this version cannot read. */
	$whole: ReadableAtom<Log>;
	$saving: ReadableAtom<Saving>;
	$unsaved: ReadableAtom<Unsaved>;
	/** Stored texts that are no events. */
	$damaged: ReadableAtom<readonly string[]>;
	/** Of the records that count. */
	readonly epoch: number;
	/** Ids of events that were read although a deletion names them: their payload is still stored. */
	readonly dropped: ReadonlySet<string>;
	/**
	 * Reads what localStorage holds and forgets the rest, save what found no room there. A small log is there when this
	 * returns, a large one, read in slices, when the promise is kept.
	 * @param least the mirror knows of this epoch
	 */
	load(least?: number): Promise<void>;
	/** Compares the stores once, and has the keeper see to what it finds. */
	check(): Promise<void>;
	append<T extends EventType>(type: T, subject: string, data: EventData[T], rev?: string): LogEventOf<T>;
	/**
	 * Takes in what a store holds.
	 * @param quietly the rest is about to follow, and what is shown waits for it
	 */
	take(entries: readonly Entry[], damaged?: readonly string[], quietly?: boolean): void;
	/** Stores a record of new events in both stores, and says whether one of them has it. */
	write(key: string, text: string, entries: readonly Entry[]): Promise<boolean>;
	/** Gives up storing these texts where they found no room so far; null: all of them. */
	giveUp(texts: ReadonlySet<string> | null): void;
	/** Tries again to store what found no room. */
	flush(): void;
	/** Another tab stored this record. */
	receive(key: string, text: string): void;
	/** Something beside the log could not be stored. */
	reportSaving(saving: Saving): void;
	/** Older subjects, and what they are called today; those of scenarios begin with `scenario:`. Adds to what is known. */
	learnNames(names: Readonly<Record<string, string>>): void;
}

/** Records of one event that may lie about before they are gathered. */
export const SINGLES = 100;
/** The last moment a `Date` can name. */
const LATEST = 8.64e15;

export function createLogStore(world: Surroundings): LogStore {
	const { journal, mirror, replica } = world;
	const $log = atom<readonly LogEvent[]>([]);
	const $whole = atom<Log>(EMPTY_LOG);
	const $saving = atom<Saving>('saved');
	const $unsaved = atom<Unsaved>({ count: 0, mirrored: 0, since: null });
	const $damaged = atom<readonly string[]>([]);
	let log = growLog();
	/** A log being read, which takes in what happens meanwhile. */
	let coming: GrowingLog | null = null;
	let pending: Pending[] = [];
	let names: Readonly<Record<string, string>> = {};
	let epoch = 0;
	let last = 0;
	let written = 0;
	let begged = false;

	/** Events under the names that their subjects have today; what was stored stays as it is. */
	function named({ entries }: Log): LogEvent[] {
		const events: LogEvent[] = [];
		for (const { event } of entries) {
			if (!event) continue;
			const name = names[event.type === 'played' ? `scenario:${event.subject}` : event.subject];
			// An entry of evidence keeps saying that it is a scenario it was started from.
			const prefix = event.type === 'noted' && event.subject.startsWith('scenario:') ? 'scenario:' : '';
			events.push(name ? { ...event, subject: prefix + name } : event);
		}
		return events;
	}

	function show(): void {
		const whole = log.log();
		if (whole === $whole.get()) return;
		$whole.set(whole);
		$log.set(named(whole));
	}

	function take(entries: readonly Entry[], damaged: readonly string[] = [], quietly = false): void {
		for (const entry of entries) {
			log.add(entry);
			coming?.add(entry);
		}
		if (!quietly) show();
		if (damaged.length) $damaged.set([...new Set([...$damaged.get(), ...damaged])]);
	}

	function count(): void {
		const held = (mirrored: boolean) =>
			pending.reduce((sum, each) => sum + (each.mirrored === mirrored ? each.entries.length : 0), 0);
		$unsaved.set({ count: held(false), mirrored: held(true), since: pending[0]?.entries[0]?.event?.at ?? null });
	}

	/** What finds no room stays in line, and is tried again with the next event. */
	function writePending(): Saving {
		let saving: Saving = 'saved';
		while (pending[0]) {
			saving = journal.write(pending[0].key, pending[0].text);
			if (saving !== 'saved') break;
			pending.shift();
		}
		count();
		return saving;
	}

	function flush(): void {
		report(writePending());
	}

	function report(saving: Saving): void {
		if ($saving.get() !== 'newer') $saving.set(saving);
	}

	async function write(key: string, text: string, entries: readonly Entry[]): Promise<boolean> {
		const line = { key, text, entries, mirrored: false };
		pending.push(line);
		const saving = writePending();
		// Once, the keeper may find room by gathering what lies about.
		if (saving === 'full' && !begged) {
			begged = true;
			void world.keep().then(flush);
		} else report(saving);
		const put = mirror.put(key, text);
		// Storage first: what listens to the log must not come between an answer and its saving.
		take(entries);
		line.mirrored = await put;
		if (pending.length) count();
		return line.mirrored || !pending.includes(line);
	}

	function clock(): number {
		const now = world.now();
		// A clock set back must not file a new event before this replica's last.
		if (now > last && now <= LATEST) last = now;
		return last;
	}

	function* read(keys: readonly string[], into: GrowingLog): Generator<void, void> {
		const damaged: string[] = [];
		const texts = keys.map((key) => (epochOf(key, journal.site) === epoch && journal.read(key)) || '');
		// A record begins with the id of its first event: read in this order, the log comes sorted.
		for (const text of texts.sort()) {
			const entries: Entry[] = [];
			sortRecord(text, entries, damaged);
			for (const entry of entries) into.add(entry);
			yield;
		}
		// A later reading has begun.
		if (coming !== into) return;
		coming = null;
		for (const { entries } of pending) for (const entry of entries) into.add(entry);
		log = into;
		$damaged.set([...new Set(damaged)]);
		show();
	}

	return {
		$log,
		$whole,
		$saving,
		$unsaved,
		$damaged,
		get epoch() {
			return epoch;
		},
		get dropped() {
			return log.dropped;
		},
		async load(least = 0) {
			const keys = journal.keys();
			if (journal.isNewer()) $saving.set('newer');
			else if (!keys) $saving.set('blocked');
			const found = keys ?? [];
			const newest = found.reduce((most, key) => Math.max(most, epochOf(key, journal.site)), least);
			// What a reset ended does not come back from memory.
			if (newest > epoch) pending = [];
			if (!keys && newest === epoch) return;
			epoch = newest;
			coming = growLog();
			await inSlices(read(found, coming));
		},
		async check() {
			const theirs = await mirror.keys();
			const mine = journal.keys() ?? [];
			if ($saving.get() === 'newer') return;
			const odd =
				log.dropped.size + $damaged.get().length > 0 ||
				mine.filter((key) => !isGathered(key)).length > SINGLES ||
				mine.some((key) => epochOf(key, journal.site) !== epoch);
			if (odd || (theirs && theirs.join() !== mine.sort().join())) await world.keep();
		},
		append(type, subject, data, rev) {
			const now = clock();
			const event = {
				id: eventId(now, replica, written),
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
			void write(journal.newKey(epoch), entry.text, [entry]);
			return event;
		},
		take,
		receive(key, text) {
			if (epochOf(key, journal.site) !== epoch) return;
			const entries: Entry[] = [];
			sortRecord(text, entries, []);
			const before = log.dropped.size;
			take(entries);
			// Written in a tab that had not heard of its deletion: it leaves the stores again.
			if (log.dropped.size > before) void world.keep();
		},
		write,
		giveUp(texts) {
			pending = pending.filter(({ entries }) => texts && !entries.some(({ text }) => texts.has(text)));
			flush();
		},
		flush,
		reportSaving(saving) {
			if (saving !== 'saved') report(saving);
		},
		learnNames(more) {
			names = { ...names, ...more };
			$log.set(named($whole.get()));
		},
	};
}
