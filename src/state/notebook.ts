/** Where the host of an exercise keeps what is done: in the learner's log and drafts, or in another notebook. */
import type { ReadableAtom } from 'nanostores';
import type { LogEvent } from '../domain/log/event.ts';
import { readDraft, writeDraft } from './drafts.ts';
import { $log, answer, note } from './log.ts';

export interface Notebook {
	$log: ReadableAtom<readonly LogEvent[]>;
	answer: typeof answer;
	note: typeof note;
	readDraft: typeof readDraft;
	writeDraft: typeof writeDraft;
}

/** The learner's own. */
export const notebook: Notebook = { $log, answer, note, readDraft, writeDraft };
