/** A plan of weeks: which lesson when, at a pace. Dates are study days; nothing of it is kept but the pace. */
import type { LogEvent } from '../log/event.ts';
import { foldLog } from '../progress/fold.ts';
import { lessonProgress } from '../progress/lesson-progress.ts';
import type { Outline } from '../progress/outline.ts';
import { studyDay } from '../review/study-day.ts';

/** What is to be done of one lesson. */
export interface ToDo {
	lesson: string;
	minutes: number;
}

export interface Week {
	/** Study day of its Monday. */
	monday: number;
	/** Lessons or parts of them, in order; `minutes` of this week. */
	parts: ToDo[];
}

/** Hours a week that are offered. */
export const PACES: readonly number[] = [1, 2, 3, 5];
/** Share of the time kept for review. */
const REVIEW = 1 / 3;
/** Minutes that are worth beginning a lesson for. */
const LEAST = 15;
/** Study day 0 was a Thursday. */
const MONDAY = 4;

/** The Monday a plan begins with: today's, else the next. */
export function firstMonday(now: number, zone: string): number {
	const today = studyDay(now, zone);
	return today + ((((MONDAY - today) % 7) + 7) % 7);
}

/** Minutes for lessons in a week. */
export function lessonMinutes(hours: number): number {
	return Math.round(60 * hours * (1 - REVIEW));
}

/**
 * Weeks until everything is done. What does not fit into one week goes on in the next; a lesson is begun in a week only
 * where a quarter of an hour is left for it.
 * @param now milliseconds since 1970
 * @param hours a week, review included
 */
export function weeksOf(todo: readonly ToDo[], hours: number, now: number, zone: string): Week[] {
	const each = lessonMinutes(hours);
	const weeks: Week[] = [];
	let room = 0;
	for (const { lesson, minutes } of todo) {
		let left = minutes;
		while (left > 0) {
			if (room <= 0 || (room < LEAST && left > room)) {
				weeks.push({ monday: firstMonday(now, zone) + 7 * weeks.length, parts: [] });
				room = each;
			}
			const part = Math.min(left, room);
			weeks.at(-1)?.parts.push({ lesson, minutes: part });
			left -= part;
			room -= part;
		}
	}
	return weeks;
}

/** What is left to do of these lessons, in this order. Those that are planned, done or unknown are left out; none comes twice. */
export function toDo(order: readonly string[], events: readonly LogEvent[], outline: Pick<Outline, 'lessons'>): ToDo[] {
	const state = foldLog(events);
	return [...new Set(order)].flatMap((id) => {
		const lesson = outline.lessons[id];
		if (!lesson || lesson.status === 'planned') return [];
		const { done, minutesDone } = lessonProgress(lesson.sections, lesson.minutes, state);
		return done ? [] : [{ lesson: id, minutes: Math.max(1, lesson.minutes - minutesDone) }];
	});
}
