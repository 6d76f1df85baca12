/** A run of questions taken one at a time: answered ones folded, one open, the rest ahead. */
import { type MapStore, map } from 'nanostores';

export interface RunState {
	/** Question ids in order. */
	ids: string[];
	/** The one that is open; null when all are answered and folded. */
	open: string | null;
	/** Show all of them. */
	all: boolean;
	/** The learner asked for the open one, so the focus moves to it once it is drawn. */
	moved: boolean;
}

const runs = new Map<string, MapStore<RunState>>();

/** The store of one run, by the anchor of its section. */
export function runStore(anchor: string): MapStore<RunState> {
	let store = runs.get(anchor);
	if (!store) {
		store = map<RunState>({ ids: [], open: null, all: false, moved: false });
		runs.set(anchor, store);
	}
	return store;
}

/** First question after `id` (or of all) that is not answered. */
export function nextOpen(ids: readonly string[], answered: (id: string) => boolean, after?: string): string | null {
	const from = after === undefined ? 0 : ids.indexOf(after) + 1;
	return [...ids.slice(from), ...ids.slice(0, from)].find((id) => !answered(id)) ?? null;
}

/** Opens a question of the run and takes the learner there. */
export function goTo(store: MapStore<RunState>, id: string): void {
	store.set({ ...store.get(), open: id, moved: true });
}
