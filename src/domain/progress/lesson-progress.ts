import type { LogState } from './fold.ts';

export type SectionMark = 'open' | 'here' | 'done';

/** How far a lesson is. Reading and scrolling count for nothing. */
export interface LessonProgress {
	/** Placed questions with an answer ("I don't know yet" too) and scenarios with an ending. */
	answered: number;
	placed: number;
	/** The lesson's minutes times the share answered. */
	minutesDone: number;
	/** By section, in order. */
	sections: SectionMark[];
	done: boolean;
}

/** @param sections items are question ids (`lesson/key`) and `scenario:<id>` */
export function lessonProgress(
	sections: readonly { items: readonly string[] }[],
	minutes: number,
	state: LogState,
): LessonProgress {
	const items = sections.flatMap((section) => section.items);
	const placed = items.length;
	const answered = items.filter((item) => isAnswered(item, state)).length;
	const done = placed > 0 && answered === placed;
	const over = sections.map(({ items: own }, i) => {
		if (own.length) return own.every((item) => isAnswered(item, state));
		const next = sections.slice(i + 1).find((section) => section.items.length);
		return next ? next.items.some((item) => isAnswered(item, state)) : done;
	});
	const here = answered > 0 ? over.indexOf(false) : -1;
	return {
		answered,
		placed,
		minutesDone: placed ? Math.round((minutes * answered) / placed) : 0,
		sections: over.map((isOver, i) => (isOver ? 'done' : i === here ? 'here' : 'open')),
		done,
	};
}

export function isAnswered(item: string, state: LogState): boolean {
	return item.startsWith('scenario:') ? state.endings.has(item.slice('scenario:'.length)) : state.answers.has(item);
}
