/** The bearing as the log has it: its answers are ordinary ones that name the run they were given in. */
import type { LogEvent, LogEventOf } from '../log/event.ts';
import { foldLog, standing } from '../progress/fold.ts';
import { lessonProgress } from '../progress/lesson-progress.ts';
import type { Outline } from '../progress/outline.ts';
import type { BearingQuestion } from './ability.ts';

/** One bearing, by the time it began: ISO 8601 in UTC, so that a later one sorts after an earlier one. */
export interface Run {
	id: string;
	/** The last answer to each of its questions, in the order they were given. */
	answers: ReadonlyMap<string, LogEventOf<'answered'>>;
}

/** The latest run of the log; null where there is none. */
export function latestRun(events: readonly LogEvent[]): Run | null {
	let id = '';
	for (const { data, type } of events) if (type === 'answered' && data.bearing && data.bearing > id) id = data.bearing;
	return id ? runOf(events, id) : null;
}

export function runOf(events: readonly LogEvent[], id: string): Run {
	const own = standing(events).filter((event) => event.type === 'answered');
	return { id, answers: new Map(own.filter(({ data }) => data.bearing === id).map((event) => [event.subject, event])) };
}

/** What a bearing asks, in order. A question that this copy of the site does not have is left out. */
export function bearingQuestions({ bearing, lessons }: Pick<Outline, 'bearing' | 'lessons'>): BearingQuestion[] {
	return (bearing?.questions ?? []).flatMap((id) => {
		const [own = '', key = ''] = id.split('/');
		const lesson = lessons[own];
		return lesson?.questions[key] ? [{ id, lesson: own, theme: lesson.theme, level: lesson.level }] : [];
	});
}

/** Lessons that can be begun or carried on with, by theme, in order. Themes without one are left out. */
export function openLessons(
	events: readonly LogEvent[],
	{ themes, lessons }: Pick<Outline, 'themes' | 'lessons'>,
): Map<string, string[]> {
	const state = foldLog(events);
	const isOpen = (id: string) => {
		const lesson = lessons[id];
		return !!lesson && lesson.status !== 'planned' && !lessonProgress(lesson.sections, lesson.minutes, state).done;
	};
	const open = Object.entries(themes).map(([id, theme]) => [id, theme.lessons.filter(isOpen)] as const);
	return new Map(open.filter(([, own]) => own.length > 0));
}
