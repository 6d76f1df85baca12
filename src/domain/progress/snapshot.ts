import type { LogEvent } from '../log/event.ts';
import { stampOf } from '../log/stamp.ts';
import { foldLog } from './fold.ts';
import type { LeftOff } from './left-off.ts';
import { whereLeftOff } from './left-off.ts';
import type { SectionMark } from './lesson-progress.ts';
import { lessonProgress } from './lesson-progress.ts';

/** What a page must know of the log before it paints. Rebuilt at will, never the only copy of anything. */
export interface Snapshot {
	v: 1;
	/** Events it was made from. */
	events: number;
	/** Stamps of the log and of the outline it was made from; snapshots of earlier versions have neither. */
	log: string;
	of: string;
	/** Lessons with an answer, by id. */
	lessons: Record<string, { answered: number; placed: number; sections: SectionMark[] }>;
	/** Last ending by scenario. */
	played: Record<string, string>;
	/** Every ending reached, by scenario, once each; snapshots of earlier versions have none. */
	seen?: Record<string, readonly string[]>;
	last: LeftOff | null;
}

/**
 * @param outline the whole one, or a part where only what it knows is asked for
 * @param of stamp of the whole outline
 */
export function snapshotOf(
	events: readonly LogEvent[],
	outline: { lessons: Readonly<Record<string, { sections: readonly { items: readonly string[] }[] }>> },
	of = '',
): Snapshot {
	const state = foldLog(events);
	const lessons = Object.entries(outline.lessons).flatMap(([id, { sections }]) => {
		const progress = lessonProgress(sections, 0, state);
		const { answered, placed } = progress;
		return answered ? [[id, { answered, placed, sections: progress.sections }] as const] : [];
	});
	const played = [...state.endings].flatMap(([id, all]) => {
		const ending = all.at(-1)?.ending;
		return ending === undefined ? [] : [[id, ending] as const];
	});
	const seen = [...state.endings].map(([id, all]) => [id, [...new Set(all.map(({ ending }) => ending))]] as const);
	return {
		v: 1,
		events: events.length,
		log: stampOf(events),
		of,
		lessons: Object.fromEntries(lessons),
		played: Object.fromEntries(played),
		seen: Object.fromEntries(seen),
		last: whereLeftOff(events, outline.lessons),
	};
}
