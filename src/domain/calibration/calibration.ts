import type { Confidence, LogEvent, LogEventOf } from '../log/event.ts';
import { foldLog } from '../progress/fold.ts';

/** How often a learner who said so was right. */
export interface Calibration {
	right: number;
	of: number;
}

/** Answers a level needs before it is drawn. */
export const ENOUGH = 20;

/**
 * Of the first answers given at a confidence, how many were right. Right is score 1. Answers under an older revision
 * count: they were judged by the key of their day.
 */
export function calibrationAt(events: readonly LogEvent[], confidence: Confidence): Calibration {
	const at = judged(events).filter(({ data }) => data.confidence === confidence);
	return { right: at.filter(({ data }) => data.score === 1).length, of: at.length };
}

/**
 * Mean squared distance between what was said and what was so, over all first answers with a confidence: 0 is
 * perfect, 0.25 is what "50%" on everything earns. `null` without answers.
 */
export function brierScore(events: readonly LogEvent[]): number | null {
	const all = judged(events);
	if (!all.length) return null;
	const sum = all.reduce((total, { data }) => {
		return total + ((data.confidence ?? 0) / 100 - (data.score === 1 ? 1 : 0)) ** 2;
	}, 0);
	return sum / all.length;
}

/** First answers that said how sure they were and were judged. */
export function judged(events: readonly LogEvent[]): LogEventOf<'answered'>[] {
	return [...foldLog(events).answers.values()]
		.map(({ first }) => first)
		.filter(({ data }) => data.confidence !== null && data.score !== null && !data.unsure);
}
