/**
 * What is likely to be remembered, by FSRS-6 with the parameters of the library. The one file that imports it: the
 * library adds methods to `Date.prototype` and throws where a clock went back, so nothing of it is seen outside. Days
 * go in and come out as whole numbers, never as dates.
 */
import { FSRSAlgorithm } from 'ts-fsrs';
import type { RecallGrade } from '../log/event.ts';

/** Memory of one item after an answer. */
export interface Memory {
	/** Days after which nine in ten are still remembered. */
	stability: number;
	/** 1 to 10. */
	difficulty: number;
}

/** An item comes back once a year at least. */
const LONGEST = 365;
const RATING: Record<RecallGrade, number> = { again: 1, hard: 2, good: 3, easy: 4 };

const model = new FSRSAlgorithm({ enable_short_term: false, enable_fuzz: false, maximum_interval: LONGEST });

/**
 * Memory after one more answer.
 * @param before null for the first answer; what cannot be one counts as none
 * @param days since the answer before; a clock that went back makes none of it
 */
export function remember(before: Memory | null, days: number, grade: RecallGrade): Memory {
	const known = before && isMemory(before) ? before : null;
	const { stability, difficulty } = model.next_state(known, whole(days), RATING[grade]);
	return { stability, difficulty };
}

/**
 * Days until the chance to remember has fallen to the retention aimed at: 1 to 365.
 * @param retention 0 to 1, both excluded
 */
export function interval(memory: Memory, retention: number): number {
	if (!isMemory(memory)) return 1;
	const days = Math.round(memory.stability * model.calculate_interval_modifier(retention));
	return Math.min(LONGEST, Math.max(1, days));
}

/** Chance to remember, 0 to 1, so many days after the last answer. */
export function retrievability(memory: Memory, days: number): number {
	return isMemory(memory) ? model.forgetting_curve(whole(days), memory.stability) : 0;
}

function isMemory({ stability, difficulty }: Memory): boolean {
	return stability >= 0.001 && stability < Number.POSITIVE_INFINITY && difficulty >= 1 && difficulty <= 10;
}

function whole(days: number): number {
	return Number.isFinite(days) ? Math.max(0, Math.floor(days)) : 0;
}
