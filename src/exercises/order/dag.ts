/** What `before` says about two steps, and about a whole order. At most seven steps, so subsets are simply tried. */

/** By step: the steps it must come before. */
export type Before = Readonly<Record<string, readonly string[]>>;

const after = (before: Before, key: string): readonly string[] =>
	Object.hasOwn(before, key) ? (before[key] ?? []) : [];

/** Every pair that is related, directly or through others: `precedes(a, b)` where `a` must come before `b`. */
export function precedence(before: Before): (a: string, b: string) => boolean {
	const reach = new Map<string, Set<string>>();
	for (const key of Object.keys(before)) {
		const seen = new Set<string>();
		const queue = [...after(before, key)];
		for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
			if (seen.has(next)) continue;
			seen.add(next);
			queue.push(...after(before, next));
		}
		reach.set(key, seen);
	}
	return (a, b) => reach.get(a)?.has(b) ?? false;
}

/** Steps that come before each other in a circle, first and last the same; null where there is none. */
export function circle(before: Before): string[] | null {
	const done = new Set<string>();
	const walk = (key: string, path: readonly string[]): string[] | null => {
		if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
		if (done.has(key)) return null;
		for (const next of after(before, key)) {
			const found = walk(next, [...path, key]);
			if (found) return found;
		}
		done.add(key);
		return null;
	};
	for (const key of Object.keys(before)) {
		const found = walk(key, []);
		if (found) return found;
	}
	return null;
}

/** The largest part of `keys`, order kept, in which no pair is `refused(earlier, later)`; the earliest where several are. */
function largest(keys: readonly string[], refused: (earlier: string, later: string) => boolean): string[] {
	let best: string[] = [];
	for (let mask = 2 ** keys.length - 1; mask > 0; mask--) {
		// The first key is the highest bit, so that ties keep what comes first.
		const part = keys.filter((_, i) => mask & (1 << (keys.length - 1 - i)));
		if (part.length > best.length && part.every((a, i) => part.slice(i + 1).every((b) => !refused(a, b)))) best = part;
	}
	return best;
}

/** The steps of an order that can stay while the others are moved: as many as possible. */
export function standing(order: readonly string[], before: Before): string[] {
	const precedes = precedence(before);
	return largest(order, (earlier, later) => precedes(later, earlier));
}

/** How many steps stand even in the worst order: the largest group of steps that are all unrelated. */
export function width(steps: readonly string[], before: Before): number {
	const precedes = precedence(before);
	return largest(steps, (a, b) => precedes(a, b) || precedes(b, a)).length;
}

/** An order of all `steps` that holds and keeps what can stay of `order` where it is. */
export function nearest(order: readonly string[], steps: readonly string[], before: Before): string[] {
	const precedes = precedence(before);
	const stay = standing(order, before);
	const wanted = [...order, ...steps.filter((step) => !order.includes(step))];
	const done: string[] = [];
	const ready = (step: string) =>
		wanted.every(
			(other) =>
				done.includes(other) ||
				!(
					precedes(other, step) ||
					(stay.includes(step) && stay.includes(other) && stay.indexOf(other) < stay.indexOf(step))
				),
		);
	while (done.length < wanted.length) {
		const next = wanted.find((step) => !done.includes(step) && ready(step));
		// Only a circle leaves nothing ready, and the schema refuses those.
		if (next === undefined) break;
		done.push(next);
	}
	return done;
}

/** Whether other orders of the steps hold as well. */
export function hasTies(steps: readonly string[], before: Before): boolean {
	return width(steps, before) > 1;
}
