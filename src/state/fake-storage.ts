/** A localStorage for tests: with a quota, and able to fail at any call. Nothing on the site imports this. */
export class FakeStorage implements Storage {
	[name: string]: unknown;
	readonly #items = new Map<string, string>();
	#used = 0;
	/** UTF-16 units that keys and values may take together. */
	quota = 5_242_880;
	/** Calls made so far. */
	calls = 0;
	/** The number of the call that throws. */
	failAt = Number.POSITIVE_INFINITY;
	/** Every call throws. */
	blocked = false;

	get length(): number {
		this.#call();
		return this.#items.size;
	}

	key(index: number): string | null {
		this.#call();
		return [...this.#items.keys()][index] ?? null;
	}

	getItem(key: string): string | null {
		this.#call();
		return this.#items.get(key) ?? null;
	}

	setItem(key: string, value: string): void {
		this.#call();
		const before = this.#items.get(key);
		const more = value.length - (before === undefined ? -key.length : before.length);
		if (this.#used + more > this.quota) throw new DOMException('full', 'QuotaExceededError');
		this.put(key, value);
	}

	removeItem(key: string): void {
		this.#call();
		this.drop(key);
	}

	clear(): void {
		this.#call();
		this.#items.clear();
		this.#used = 0;
	}

	/** What is stored, read past every failure. */
	get stored(): ReadonlyMap<string, string> {
		return this.#items;
	}

	/** Damages or prepares what is stored, past every failure. */
	put(key: string, value: string): void {
		this.drop(key);
		this.#items.set(key, value);
		this.#used += key.length + value.length;
	}

	/** Removes, past every failure. */
	drop(key: string): void {
		const value = this.#items.get(key);
		if (value === undefined) return;
		this.#items.delete(key);
		this.#used -= key.length + value.length;
	}

	#call(): void {
		this.calls += 1;
		if (this.blocked || this.calls === this.failAt) throw new DOMException('denied', 'SecurityError');
	}
}
