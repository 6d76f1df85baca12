/**
 * The state of one item between two answers, and what an answer makes of it. Pure, and small enough to be asked what
 * each of four grades would lead to.
 */
import type { RecallGrade } from '../log/event.ts';
import { interval, type Memory, remember } from './memory.ts';

/** Days are study days. */
export interface ItemState {
	/** Null before the first answer that counts. */
	memory: Memory | null;
	/** Day of the last answer that counts. */
	last: number | null;
	/** Answers that count: the first of a study day. Up to one, the item has not come back yet. */
	counted: number;
	/** Day the model wants it back. */
	model: number;
	/** Days it comes back whatever the model says, after a confident mistake. */
	sure: readonly number[];
}

export const UNSEEN: ItemState = { memory: null, last: null, counted: 0, model: 0, sure: [] };

/** A confident mistake comes back after so many days. */
const SURE_AFTER = [1, 7];

/** The day an item is due. */
export function dueOf({ model, sure }: ItemState): number {
	return Math.min(model, ...sure);
}

/**
 * The state after an answer. The first return is the next day, and so is the one after a miss. A second answer on the
 * same day, given with the reasons still on the screen, is practice: only a miss changes anything.
 */
export function answered(
	before: ItemState,
	{ day, grade, mistake, retention }: { day: number; grade: RecallGrade; mistake: boolean; retention: number },
): ItemState {
	const after = before.last === null || day > before.last ? counted(before, day, grade, retention) : { ...before };
	const today = after.last ?? day;
	if (grade === 'again') after.model = Math.min(after.model, today + 1);
	if (mistake) after.sure = SURE_AFTER.map((days) => today + days);
	return after;
}

function counted(before: ItemState, day: number, grade: RecallGrade, retention: number): ItemState {
	const memory = remember(before.memory, day - (before.last ?? day), grade);
	return {
		memory,
		last: day,
		counted: before.counted + 1,
		model: day + (before.last === null || grade === 'again' ? 1 : interval(memory, retention)),
		sure: before.sure.filter((due) => due > day),
	};
}
