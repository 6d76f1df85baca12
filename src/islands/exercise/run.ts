/** A run of questions taken one at a time: answered ones folded, one open, the rest ahead. */
import { atom, type WritableAtom } from 'nanostores';

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

const runs = new Map<string, WritableAtom<RunState>>();

/** The store of one run, by the anchor of its section. */
export function runStore(anchor: string): WritableAtom<RunState> {
	let store = runs.get(anchor);
	if (!store) {
		store = atom<RunState>({ ids: [], open: null, all: false, moved: false });
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
export function goTo(store: WritableAtom<RunState>, id: string): void {
	change(store, { open: id, moved: true });
}

/** Changes some of a run's state. */
export function change(store: WritableAtom<RunState>, some: Partial<RunState>): void {
	store.set({ ...store.get(), ...some });
}
