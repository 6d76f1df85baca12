/** The lesson to carry on with. */
import type { LogEvent } from '../log/event.ts';
import { foldLog } from '../progress/fold.ts';
import { whereLeftOff } from '../progress/left-off.ts';
import { lessonProgress } from '../progress/lesson-progress.ts';
import type { Outline } from '../progress/outline.ts';

/**
 * Where the learner left off; where that is done, the next lesson of the chosen track that is not, else of the map.
 * @param track chosen track, or null for all roads
 */
export function nextLesson(events: readonly LogEvent[], outline: Outline, track: string | null): string | null {
	const state = foldLog(events);
	const isOpen = (id: string) => {
		const lesson = outline.lessons[id];
		return !!lesson && lesson.status !== 'planned' && !lessonProgress(lesson.sections, lesson.minutes, state).done;
	};
	const left = whereLeftOff(events, outline.lessons)?.lesson;
	const order = (track !== null && Object.hasOwn(outline.tracks, track) && outline.tracks[track]?.lessons) || [];
	const map = Object.values(outline.themes).flatMap(({ lessons }) => lessons);
	return [...(left ? [left] : []), ...order, ...map].find(isOpen) ?? null;
}
