import type { RecallGrade } from '../../domain/log/event.ts';
import type { Asked, Html, Key } from '../types.ts';

export interface RecallAsked extends Asked {
	type: 'recall';
}

export interface RecallKey extends Key {
	/** One fact, at most 40 words. */
	answer: Html;
}

/** Words are for the learner's eyes and are not stored; `grade` completes the answer. */
export interface RecallDraft {
	words: string;
	revealed: boolean;
	grade: RecallGrade | null;
}
