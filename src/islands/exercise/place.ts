/** Where the questions of a page stand. */
import type { LessonData, Published } from '../../exercises/types.ts';

export interface Place {
	element: HTMLElement;
	id: string;
	question: Published;
	/** Which of how many in its run. */
	number: { n: number; of: number } | null;
	/** Anchor of the run's heading; null for a question on its own. */
	run: string | null;
}

/** What the page says about a question by where it stands; null where the lesson does not have it. */
export function placeOf(element: HTMLElement, lesson: LessonData): Place | null {
	const id = `${element.dataset.from ?? lesson.id}/${element.id}`;
	const question = lesson.questions[id];
	const run = element.closest('.run');
	const items = run ? [...run.querySelectorAll('.item')] : [];
	return question
		? {
				element,
				id,
				question,
				number: run ? { n: items.indexOf(element) + 1, of: items.length } : null,
				run: run?.querySelector('h2')?.id ?? null,
			}
		: null;
}

/**
 * By the distance of their sections from what is on the screen, and as they stand in them: to ask where a question itself is
 * would lay out every section that is passed over while it is far (`content-visibility`).
 */
export function nearestFirst(places: readonly Place[]): Place[] {
	const far = new Map<Element, number>();
	const sectionOf = ({ element }: Place) => element.closest('section') ?? element;
	for (const section of new Set(places.map(sectionOf))) {
		const { top, bottom } = section.getBoundingClientRect();
		far.set(section, Math.max(top - innerHeight, -bottom, 0));
	}
	const distance = (place: Place) => far.get(sectionOf(place)) ?? 0;
	return places.toSorted((a, b) => distance(a) - distance(b));
}

/**
 * Answered questions are longer than open ones: a reader who came for a heading below them (from search, from the
 * strip) stays at it. Returns what draws without moving it.
 */
export function anchored(): (draw: () => void) => void {
	const aim = document.querySelector(':target');
	return (draw) => {
		const before = aim?.getBoundingClientRect().top ?? Number.NaN;
		draw();
		if (!aim || Math.abs(before) > innerHeight) return;
		scrollBy({ top: aim.getBoundingClientRect().top - before, behavior: 'instant' });
	};
}
