/**
 * A browser for tests: tabs with caches of localStorage of their own that hear of each other late, as Chromium's do, a
 * mirror that answers late, and a power switch. What happens when is drawn from a seed. Nothing on the site imports this.
 */
import type { Random } from '../domain/log/sample-events.ts';
import { below } from '../domain/log/sample-events.ts';
import { FakeStorage } from './fake-storage.ts';
import { openJournal } from './journal.ts';
import type { Household } from './keeper.ts';
import { settle } from './keeper.ts';
import type { LogStore } from './log-store.ts';
import { createLogStore } from './log-store.ts';
import type { Mirror } from './mirror.ts';
import { epochOf } from './record.ts';
import type { Shelf } from './shelf.ts';
import { localShelf, wipe } from './shelf.ts';

export const SITE = 'senior-path';

/** Things that will happen, in an order nobody knows beforehand. */
class Turns {
	readonly #random: Random;
	#waiting: (() => void)[] = [];

	constructor(random: Random) {
		this.#random = random;
	}

	/** Waits for a turn. */
	turn(): Promise<void> {
		return new Promise((resolve) => this.#waiting.push(resolve));
	}

	/** Lets `most` things happen, or all that will. */
	async pass(most = Number.POSITIVE_INFINITY): Promise<void> {
		let idle = 0;
		for (let n = 0; n < most && idle < 3; n += 1) {
			await new Promise((resolve) => setImmediate(resolve));
			const [next] = this.#waiting.splice(below(this.#random, this.#waiting.length), 1);
			next?.();
			// Long work takes a breath now and then: it may still be at it.
			if (!next) await new Promise((resolve) => setTimeout(resolve, 1));
			idle = next ? 0 : idle + 1;
		}
	}
}

interface Mutation {
	key: string;
	/** Null removes. */
	value: string | null;
}

/** One tab's view of localStorage: its own writes at once, those of others when it hears of them. */
class TabStorage extends FakeStorage {
	readonly heard: Mutation[] = [];
	wrote: (mutation: Mutation) => void = () => {};

	override setItem(key: string, value: string): void {
		super.setItem(key, value);
		this.wrote({ key, value });
	}

	override removeItem(key: string): void {
		const known = this.stored.has(key);
		super.removeItem(key);
		if (known) this.wrote({ key, value: null });
	}
}

export interface Tab {
	store: LogStore;
	house: Household;
	storage: TabStorage;
	/** Opens the log as `log.ts` does. */
	opened: Promise<void>;
	keep(): Promise<void>;
	/** Closed, with whatever it was doing. */
	closed: boolean;
	/** Kept when it is closed: a lock it held is free then. */
	gone: Promise<void>;
	leave(): void;
}

export interface Circumstances {
	random: Random;
	/** Whether tabs keep house one at a time. */
	locks?: boolean;
	/** Without it there is no IndexedDB. */
	mirror?: boolean;
	now?: () => number;
}

export class FakeBrowser {
	readonly turns: Turns;
	/** What is on disk of localStorage, and every change that led there. */
	readonly disk = new Map<string, string>();
	readonly #changes: Mutation[] = [];
	readonly #is: Required<Circumstances>;
	mirrored = new Map<string, string>();
	/** The mirror refuses to write. */
	mirrorFull = false;
	/** UTF-16 units of localStorage. */
	quota = 5_242_880;
	tabs: Tab[] = [];
	#locked: Promise<unknown> = Promise.resolve();
	#opened = 0;

	constructor(circumstances: Circumstances) {
		this.#is = { locks: true, mirror: true, now: () => 1_763_700_000_000 + this.#changes.length, ...circumstances };
		this.turns = new Turns(circumstances.random);
	}

	open(): Tab {
		this.#opened += 1;
		const replica = `tab${this.#opened.toString(36).padStart(5, '0')}`;
		const storage = new TabStorage();
		storage.quota = this.quota;
		for (const [key, value] of this.disk) storage.put(key, value);
		const journal = openJournal(storage, SITE, replica);
		const store = createLogStore({
			journal,
			mirror: this.#mirror(() => tab.closed),
			replica,
			now: this.#is.now,
			zone: () => 'Europe/Berlin',
			keep: () => tab.keep(),
		});
		const house: Household = {
			site: SITE,
			local: this.#late(localShelf(storage, SITE), () => tab.closed),
			reserve: this.#is.mirror ? this.#reserve(() => tab.closed) : null,
			store,
			lock: (run) => this.#lock(run, tab.gone),
			setAside: (name, text) => {
				storage.put(`${SITE}:bad:${name}`, text);
				return true;
			},
			noteMore: () => {},
			wipe: (except) => wipe(storage, SITE, except),
			tellTabs: () => storage.setItem(`${SITE}:undone`, String(this.#changes.length)),
			now: this.#is.now,
		};
		const { promise: gone, resolve: leave } = Promise.withResolvers<void>();
		const keep = () => settle(house);
		const tab: Tab = { store, house, storage, opened: Promise.resolve(), keep, closed: false, gone, leave };
		storage.wrote = (mutation) => {
			if (tab.closed) return;
			this.#changes.push(mutation);
			apply(this.disk, mutation);
			for (const other of this.tabs) if (other !== tab) void this.#deliver(other, mutation);
		};
		this.tabs.push(tab);
		tab.opened = store.load().then(store.check);
		return tab;
	}

	/** The tab is gone, in the middle of whatever it did. */
	close(tab: Tab): void {
		tab.closed = true;
		tab.leave();
		this.tabs = this.tabs.filter((other) => other !== tab);
	}

	/** The process is killed: localStorage is what it was `lost` changes ago, the mirror is as it is. */
	kill(lost: number): void {
		for (const tab of this.tabs) this.close(tab);
		const kept = this.#changes.slice(0, Math.max(0, this.#changes.length - lost));
		this.disk.clear();
		for (const mutation of kept) apply(this.disk, mutation);
		this.#changes.splice(0, this.#changes.length, ...kept);
	}

	/** Another site on the origin calls `clear()`. */
	clear(): void {
		this.disk.clear();
		for (const tab of this.tabs) {
			tab.storage.clear();
			void this.turns.turn().then(() => (tab.closed ? undefined : tab.keep()));
		}
	}

	async #deliver(tab: Tab, mutation: Mutation): Promise<void> {
		tab.storage.heard.push(mutation);
		await this.turns.turn();
		// In order, whichever delivery comes first.
		const first = tab.storage.heard.shift();
		if (!first || tab.closed) return;
		const { key, value } = first;
		if (value !== null) tab.storage.put(key, value);
		else tab.storage.drop(key);
		if (key === `${SITE}:undone` || epochOf(key, SITE) > tab.store.epoch) await tab.store.load().then(tab.store.check);
		else if (value !== null) tab.store.receive(key, value);
	}

	#lock<T>(run: () => Promise<T>, gone: Promise<void>): Promise<T> {
		if (!this.#is.locks) return run();
		const result = this.#locked.then(run);
		this.#locked = Promise.race([result.catch(() => {}), gone]);
		return result;
	}

	#mirror(closed: () => boolean): Mirror {
		return {
			put: async (key, text) => {
				if (!this.#is.mirror || closed()) return false;
				// Asked for in this turn, so that it is done even when the tab is closed next.
				const full = this.mirrorFull;
				if (!full) this.mirrored.set(key, text);
				await this.turns.turn();
				return !full;
			},
			keys: async () => {
				await this.turns.turn();
				return this.#is.mirror ? [...this.mirrored.keys()].sort() : null;
			},
			database: async () => null,
		};
	}

	#reserve(closed: () => boolean): Shelf {
		return this.#late(
			{
				keys: async () => [...this.mirrored.keys()],
				read: async (key) => this.mirrored.get(key) ?? null,
				change: async (writes, removes) => {
					if (this.mirrorFull) return false;
					for (const [key, text] of writes) this.mirrored.set(key, text);
					for (const key of removes) this.mirrored.delete(key);
					return true;
				},
			},
			closed,
		);
	}

	/** A shelf that takes its time, and on which a tab that is closed gets nothing done. */
	#late(shelf: Shelf, closed: () => boolean): Shelf {
		const never = new Promise<never>(() => {});
		const soon = async <T>(act: () => Promise<T>): Promise<T> => {
			await this.turns.turn();
			return closed() ? never : act();
		};
		return {
			keys: () => soon(() => shelf.keys()),
			read: (key) => soon(() => shelf.read(key)),
			change: (writes, removes) => soon(() => shelf.change(writes, removes)),
		};
	}
}

function apply(map: Map<string, string>, { key, value }: Mutation): void {
	if (value === null) map.delete(key);
	else map.set(key, value);
}
