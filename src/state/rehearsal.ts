/** A notebook for trying things out: nothing is stored, and it is gone with the page. */
import { createLogStore } from './log-store.ts';
import type { Notebook } from './notebook.ts';
import { siteId } from './storage.ts';

export function rehearse(): Notebook {
	const drafts = new Map<string, unknown>();
	const site = siteId();
	const store = createLogStore({
		journal: { site, isNewer: () => false, keys: () => [], read: () => null, write: () => 'saved', newKey: () => '' },
		mirror: { put: async () => true, keys: async () => null, database: async () => null },
		replica: 'rehearse',
		now: () => Date.now(),
		zone: () => 'UTC',
		keep: async () => {},
	});
	return {
		$log: store.$log,
		answer: (subject, data, rev) => store.append('answered', subject, data, rev),
		note: (subject, fields) => store.append('noted', subject, { fields }),
		readDraft: (subject) => drafts.get(subject) ?? null,
		writeDraft: (subject, value) => void drafts.set(subject, value),
	};
}
