/** Which bearing is going on. The answers are in the log; this is what the log does not say, kept as a draft. */
import { isFields } from '../../domain/log/known.ts';
import { readDraft, writeDraft } from '../../state/drafts.ts';

export interface Session {
	/** The run, by the time it began. */
	run: string;
	/** Stopped before the bearing was sure. */
	stopped: boolean;
}

const SUBJECT = 'bearing';

export function readSession(): Session | null {
	const stored = readDraft(SUBJECT);
	if (!isFields(stored) || typeof stored.run !== 'string') return null;
	return { run: stored.run, stopped: stored.stopped === true };
}

export function writeSession(session: Session): void {
	writeDraft(SUBJECT, session);
}
