/** Calibration as the progress page tells it: by level with its doubt, and by theme. */
import type { Confidence, LogEvent } from '../log/event.ts';
import { CONFIDENCES } from '../log/event.ts';
import type { Outline } from '../progress/outline.ts';
import { type Calibration, ENOUGH, judged } from './calibration.ts';

/** One level, with the range in which the true share lies 19 times out of 20. */
export interface Level extends Calibration {
	level: Confidence;
	/** 0 to 1. */
	low: number;
	high: number;
}

/** Levels that were used, in the order they are offered. */
export function levelsOf(events: readonly LogEvent[]): Level[] {
	const all = judged(events);
	return CONFIDENCES.flatMap((level) => {
		const at = all.filter(({ data }) => data.confidence === level);
		const right = at.filter(({ data }) => data.score === 1).length;
		return at.length ? [{ level, right, of: at.length, ...likely(right, at.length) }] : [];
	});
}

/** One theme with at least one answer that counts. */
export interface ThemeCalibration {
	id: string;
	title: string;
	sign: string;
	/** Answers that count. */
	of: number;
	/** The level used most, once there are enough answers; of two used alike the surer one. */
	most: (Calibration & { level: Confidence }) | null;
}

/** Themes in order. Answers to questions this copy of the site does not have belong to none. */
export function calibrationByTheme(events: readonly LogEvent[], outline: Outline): ThemeCalibration[] {
	const all = judged(events);
	return Object.entries(outline.themes).flatMap(([id, { title, sign, lessons }]) => {
		const own = all.filter(({ subject }) => lessons.includes(subject.split('/', 1)[0] ?? ''));
		if (!own.length) return [];
		const most = levelsAmong(own).reduce((best, each) => (each.of >= best.of ? each : best));
		return [{ id, title, sign, of: own.length, most: own.length >= ENOUGH ? most : null }];
	});
}

type Judged = ReturnType<typeof judged>;

function levelsAmong(own: Judged): (Calibration & { level: Confidence })[] {
	return CONFIDENCES.map((level) => {
		const at = own.filter(({ data }) => data.confidence === level);
		return { level, right: at.filter(({ data }) => data.score === 1).length, of: at.length };
	});
}

/** Wilson's interval at 95%: honest for few answers, and never outside 0 to 1. */
export function likely(right: number, of: number): { low: number; high: number } {
	if (of === 0) return { low: 0, high: 1 };
	const z = 1.96;
	const share = right / of;
	const centre = share + z ** 2 / (2 * of);
	const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
	const scale = 1 + z ** 2 / of;
	return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
