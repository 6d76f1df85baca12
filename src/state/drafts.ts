/** Work that is not finished: one mutable key per subject, never an event. Saving what it becomes is an action. */
import { reportSaving } from './log.ts';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

const storage = browserStorage();
/** Drafts that found no room: they last as long as the page. */
const unsaved = new Map<string, string>();

/** @param subject `lesson/question` or `scenario:<id>`. What was stored, or null: check its shape before use. */
export function readDraft(subject: string): unknown {
	const text = unsaved.get(subject) ?? readKey(storage, keyOf(subject));
	if (text === null) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

export function writeDraft(subject: string, value: unknown): void {
	const text = JSON.stringify(value ?? null);
	const saving = writeKey(storage, keyOf(subject), text);
	if (saving === 'saved') unsaved.delete(subject);
	else unsaved.set(subject, text);
	reportSaving(saving);
}

export function clearDraft(subject: string): void {
	unsaved.delete(subject);
	writeKey(storage, keyOf(subject), null);
}

/** After a reset: what is stored is gone already. */
export function forgetDrafts(): void {
	unsaved.clear();
}

function keyOf(subject: string): string {
	return `${siteId()}:draft:${subject}`;
}
