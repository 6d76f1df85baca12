/** A session of review: which items, in which order. Kept as a draft, so that a reload goes on where it was. */
import { isFields } from '../../domain/log/known.ts';
import { clearDraft, readDraft, writeDraft } from '../../state/drafts.ts';

export interface Session {
	/** Study day it was begun on; on the next one it is over. */
	day: number;
	/** Order of its options: the same after a reload. */
	seed: number;
	/** Question ids in order. */
	ids: string[];
	/** Stopped before the end. */
	stopped: boolean;
}

const SUBJECT = 'review';

export function readSession(): Session | null {
	const stored = readDraft(SUBJECT);
	if (!isFields(stored)) return null;
	const { day, seed, ids, stopped } = stored;
	const sound =
		typeof day === 'number' &&
		typeof seed === 'number' &&
		Array.isArray(ids) &&
		ids.every((id) => typeof id === 'string');
	return sound ? { day, seed, ids, stopped: stopped === true } : null;
}

export function writeSession(session: Session | null): void {
	if (session) writeDraft(SUBJECT, session);
	else clearDraft(SUBJECT);
}
