/** The evidence log in this browser: its entries, and what changes them. */
import { computed } from 'nanostores';
import type { EvidenceEntry, Fields } from '../domain/evidence/entries.ts';
import { evidenceEntries } from '../domain/evidence/entries.ts';
import { storedFields } from '../domain/evidence/room.ts';
import { exportParts } from '../domain/log/export-file.ts';
import { clearDraft } from './drafts.ts';
import { $drafts, dropDraft, keepDraft } from './evidence-drafts.ts';
import { $log, $whole, append, note, store } from './log.ts';
import { siteId } from './storage.ts';

/** Entries that were not deleted, the latest first. */
export const $evidence = computed($log, evidenceEntries);

/** Ids that deletions name. */
export const $deleted = computed(
	$log,
	(events) => new Set(events.flatMap((event) => (event.type === 'deleted' ? event.data.event : []))),
);

/** What is saved as a new entry, or as a later version of `entry`. */
export interface Saved {
	subject: string;
	fields: Fields;
	/** The answer whose words it keeps. */
	answer: string | null;
	entry: string | null;
}

/** Appends a version. Returns the entry's id: a new one where the entry was deleted meanwhile. */
export function saveEntry({ subject, fields, answer, entry }: Saved): string {
	const still = entry !== null && !$deleted.get().has(entry) ? entry : undefined;
	const { id } = note(subject, storedFields(fields, answer), still);
	return still ?? id;
}

/** Removes an entry with all its versions and drafts from this browser, and with `answer` the answer it came from. */
export function deleteEntry(entry: EvidenceEntry, answer = false): void {
	for (const draft of $drafts.get()) if (draft.entry === entry.id) dropDraft(draft.id);
	const gone = new Set(entry.versions.map(({ id }) => id));
	if (answer && entry.answer !== null) {
		gone.add(entry.answer);
		clearDraft(entry.source.id);
		append('deleted', entry.source.id, { event: entry.answer });
	}
	// What found no room yet must not find it later.
	const { entries, quarantined } = $whole.get();
	store.giveUp(new Set([...entries, ...quarantined].flatMap(({ id, text }) => (gone.has(id) ? text : []))));
	append('deleted', entry.subject, { event: entry.id });
}

/** Removes the versions before the latest: what it says now goes on as an entry of its own, and its drafts with it. Returns its id. */
export function deleteEarlier(entry: EvidenceEntry): string {
	const { subject, fields, answer } = entry;
	const id = saveEntry({ subject, fields: { ...fields, date: entry.date }, answer, entry: null });
	for (const draft of $drafts.get()) if (draft.entry === entry.id) keepDraft({ ...draft, entry: id });
	deleteEntry(entry);
	return id;
}

/** These entries with all their versions as a file that can be imported. */
export function entriesFile(shown: readonly EvidenceEntry[], now: Date): Blob {
	const ids = new Set(shown.flatMap(({ versions }) => versions.map(({ id }) => id)));
	const entries = $whole.get().entries.filter(({ id }) => ids.has(id));
	return new Blob([...exportParts({ entries, quarantined: [] }, siteId(), now.toISOString())], {
		type: 'application/json',
	});
}
