/** A run of questions taken one at a time: answered ones folded, one open, the rest ahead. */
import { map, type MapStore } from 'nanostores';

export interface RunState {
	/** Question ids in order. */
	ids: string[];
	/** The one that is open; null when all are answered and folded. */
	open: string | null;
	/** Show all of them. */
	all: boolean;
}

const runs = new Map<string, MapStore<RunState>>();

/** The store of one run, by the anchor of its section. */
export function runStore(anchor: string): MapStore<RunState> {
	let store = runs.get(anchor);
	if (!store) {
		store = map<RunState>({ ids: [], open: null, all: false });
		runs.set(anchor, store);
	}
	return store;
}

/** First question after `id` (or of all) that is not answered. */
export function nextOpen(ids: readonly string[], answered: (id: string) => boolean, after?: string): string | null {
	const from = after === undefined ? 0 : ids.indexOf(after) + 1;
	return [...ids.slice(from), ...ids.slice(0, from)].find((id) => !answered(id)) ?? null;
}
