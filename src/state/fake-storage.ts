/** A localStorage for tests: with a quota, and able to fail at any call. Nothing on the site imports this. */
export class FakeStorage implements Storage {
	[name: string]: unknown;
	readonly #items = new Map<string, string>();
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
		const used = [...this.#items].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
		if (used + key.length + value.length > this.quota) throw new DOMException('full', 'QuotaExceededError');
		this.#items.set(key, value);
	}

	removeItem(key: string): void {
		this.#call();
		this.#items.delete(key);
	}

	clear(): void {
		this.#call();
		this.#items.clear();
	}

	/** What is stored, read past every failure. */
	get stored(): ReadonlyMap<string, string> {
		return this.#items;
	}

	/** Damages or prepares what is stored, past every failure. */
	put(key: string, value: string): void {
		this.#items.set(key, value);
	}

	#call(): void {
		this.calls += 1;
		if (this.blocked || this.calls === this.failAt) throw new DOMException('denied', 'SecurityError');
	}
}
