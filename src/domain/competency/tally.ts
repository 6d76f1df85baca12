import type { Rated } from '../log/event.ts';

/** How well somebody does what a theme is about: with help, alone, others ask me, I set the bar. */
export type Level = Rated['level'];

/** From least to most. */
export const LEVELS: readonly Level[] = ['helped', 'alone', 'asked', 'leads'];

/** How many objectives count, were shown, and were held. */
export interface Tally {
	objectives: number;
	shown: number;
	held: number;
}

export interface LessonTally extends Tally {
	/** Lesson id. */
	lesson: string;
}

export interface ThemeTally extends Tally {
	/** Objectives to hold for "alone"; 0 where the theme has none that count. */
	needed: number;
	/** Whether the evidence log has an entry for the theme. */
	evidenced: boolean;
}
