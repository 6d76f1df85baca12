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

/** By their distance from what is on the screen. Those that a run does not show yet are where the run is. */
export function nearestFirst(places: readonly Place[]): Place[] {
	const distance = ({ element }: Place) => {
		const { top, bottom } = (
			element.offsetParent ? element : (element.parentElement ?? element)
		).getBoundingClientRect();
		return Math.max(top - innerHeight, -bottom, 0);
	};
	return places
		.map((place) => ({ place, far: distance(place) }))
		.sort((a, b) => a.far - b.far)
		.map(({ place }) => place);
}

/**
 * Answered questions are longer than open ones: a reader who came for a heading below them (from search, from the
 * strip) stays at it. Returns what draws without moving it.
 */
export function anchored(): (draw: () => void) => void {
	const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	return (draw) => {
		const before = aim?.getBoundingClientRect().top ?? Number.NaN;
		draw();
		if (!aim || Math.abs(before) > innerHeight) return;
		scrollBy({ top: aim.getBoundingClientRect().top - before, behavior: 'instant' });
	};
}
