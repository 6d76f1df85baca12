/** What would show more, one step at a time. */
import type { LessonTally, Level, ThemeTally } from './tally.ts';

/**
 * `lesson`: objectives nobody has shown yet. `again`: they were shown, and want a right answer on another day.
 * `entry`: no answer shows more, an entry of the evidence log would. `none`: all is shown that can be.
 */
export type NextStep = { kind: 'lesson' | 'again'; lesson: string } | { kind: 'entry' | 'none' };

export function nextStep(shown: Level | null, because: ThemeTally, lessons: readonly LessonTally[]): NextStep {
	const open = lessons.find((each) => each.shown < each.objectives);
	const waiting = [...lessons].sort((a, b) => b.shown - b.held - (a.shown - a.held))[0];
	if (shown === null || shown === 'helped') {
		if (waiting && because.shown >= because.needed) return { kind: 'again', lesson: waiting.lesson };
		if (open) return { kind: 'lesson', lesson: open.lesson };
	}
	if (!because.evidenced) return { kind: 'entry' };
	return open ? { kind: 'lesson', lesson: open.lesson } : { kind: 'none' };
}
