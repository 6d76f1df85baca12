/** A notebook for trying things out: nothing is stored, and it is gone with the page. */
import { EMPTY_LOG } from '../domain/log/merge.ts';
import { createLogStore } from './log-store.ts';
import type { Notebook } from './notebook.ts';
import { siteId } from './storage.ts';

export function rehearse(): Notebook {
	const drafts = new Map<string, unknown>();
	const store = createLogStore({
		journal: {
			load: () => ({ log: EMPTY_LOG, damaged: [], complete: true }),
			append: () => 'saved',
			holds: () => false,
		},
		site: siteId(),
		replica: 'rehearse',
		now: () => Date.now(),
		zone: () => 'UTC',
	});
	return {
		$log: store.$log,
		answer: (subject, data, rev) => store.append('answered', subject, data, rev),
		readDraft: (subject) => drafts.get(subject) ?? null,
		writeDraft: (subject, value) => void drafts.set(subject, value),
	};
}
