/** Entries that are being written: one mutable key each, so that one never takes the place of another. */
import { atom } from 'nanostores';
import type { Fields } from '../domain/evidence/entries.ts';
import { fieldsOf } from '../domain/evidence/entries.ts';
import { isFields } from '../domain/log/known.ts';
import { clearDraft, readDraft, writeDraft } from './drafts.ts';
import { browserStorage, siteId } from './storage.ts';

export interface EvidenceDraft {
	id: string;
	/** What it was started from: the subject of the event it will be. */
	subject: string;
	/** The entry it changes; null for a new one. */
	entry: string | null;
	/** The answer whose words it keeps. */
	answer: string | null;
	fields: Fields;
	/** When it was last touched, ISO 8601 in UTC. */
	at: string;
}

/** The latest first. */
export const $drafts = atom<readonly EvidenceDraft[]>([]);

const PREFIX = 'evidence:';
let opened = false;

/** Reads the drafts of this browser and follows other tabs; calling it again does nothing. */
export function openDrafts(): void {
	if (opened) return;
	opened = true;
	const storage = browserStorage();
	const start = `${siteId()}:draft:${PREFIX}`;
	const keys = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '');
	for (const key of keys) if (key.startsWith(start)) take(key.slice(start.length));
	addEventListener('storage', ({ storageArea, key }) => {
		if (storageArea === storage && key?.startsWith(start)) take(key.slice(start.length));
	});
}

export function keepDraft(draft: EvidenceDraft): void {
	const { id, ...rest } = draft;
	writeDraft(PREFIX + id, rest);
	put(id, draft);
}

export function dropDraft(id: string): void {
	clearDraft(PREFIX + id);
	put(id, null);
}

/** An id that no other draft has. */
export function newDraftId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function take(id: string): void {
	const stored = readDraft(PREFIX + id);
	put(id, isFields(stored) ? draftOf(id, stored) : null);
}

function put(id: string, draft: EvidenceDraft | null): void {
	const others = $drafts.get().filter((other) => other.id !== id);
	$drafts.set(draft ? [...others, draft].sort((a, b) => (a.at < b.at ? 1 : -1)) : others);
}

/** Null where what is stored is no draft. */
function draftOf(id: string, { subject, entry, answer, fields, at }: Record<string, unknown>): EvidenceDraft | null {
	if (typeof subject !== 'string' || typeof at !== 'string' || !isFields(fields)) return null;
	const texts = Object.entries(fields).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
	return {
		id,
		subject,
		entry: typeof entry === 'string' ? entry : null,
		answer: typeof answer === 'string' ? answer : null,
		fields: fieldsOf(Object.fromEntries(texts)),
		at,
	};
}
