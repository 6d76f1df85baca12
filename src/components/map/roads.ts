/** What the map draws, computed from the linked content. Nothing here knows how many roads, tracks or packs there are. */
import type { Curriculum, Lesson, Theme } from '../../content-model/types.ts';

const DEPTH = { foundation: 0, practitioner: 1, senior: 2 };

/** Tracks beyond this are on their own pages only: the switch has no room for more. */
export const MOST_TRACKS = 6;

/** Whether the lesson has a page. */
export function isReady(lesson: Lesson): boolean {
	return lesson.status !== 'planned';
}

/** How many lessons, how many have a page, and the minutes of those. */
export interface Counts {
	all: number;
	ready: number;
	minutes: number;
}

export function countLessons(lessons: readonly Lesson[]): Counts {
	const ready = lessons.filter(isReady);
	return { all: lessons.length, ready: ready.length, minutes: ready.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** Lessons of these ids, in their order; hidden ones are left out. */
export function pick(curriculum: Pick<Curriculum, 'lessons'>, ids: readonly string[]): Lesson[] {
	return ids.flatMap((id) => curriculum.lessons[id] ?? []);
}

/** Every lesson in the order of the map. */
export function mapOrder(curriculum: Pick<Curriculum, 'lessons' | 'themes'>): Lesson[] {
	return curriculum.themes.flatMap((theme) => pick(curriculum, theme.lessons));
}

/** How far down a road hangs: the mean level of its lessons in quarters, 0 to 8. */
export function depthOf(lessons: readonly Lesson[]): number {
	if (!lessons.length) return 0;
	const sum = lessons.reduce((total, { level }) => total + DEPTH[level], 0);
	return Math.round((4 * sum) / lessons.length);
}

/** Classes `k1`, `k2` … of the tracks a lesson is on. A pack's own lesson that no track names is on all of them. */
export function trackClasses(curriculum: Pick<Curriculum, 'tracks'>, lesson: Lesson): string[] {
	const shown = curriculum.tracks.slice(0, MOST_TRACKS);
	const on = shown.map((track) => track.stages.some(({ lessons }) => lessons.includes(lesson.id)));
	const everywhere = isAdded(lesson) && !on.includes(true);
	return shown.flatMap((_, i) => (on[i] || everywhere ? `k${i + 1}` : []));
}

/** Whether a pack added the lesson, which core does not have. */
export function isAdded(lesson: Lesson): boolean {
	return lesson.origin.pack !== null && !lesson.origin.replaced;
}

/** The core's lesson that a company's own one continues, where it can be read. */
export function mainRoad(curriculum: Pick<Curriculum, 'lessons'>, lesson: Lesson): Lesson | undefined {
	if (!isAdded(lesson)) return undefined;
	return pick(curriculum, lesson.needs).find((need) => isReady(need) && !isAdded(need));
}

/** Needs on other roads that can be met: the road itself says the others, and a planned lesson holds nobody up. */
export function needsElsewhere(curriculum: Pick<Curriculum, 'lessons'>, lesson: Lesson): Lesson[] {
	return pick(curriculum, lesson.needs).filter((need) => need.theme !== lesson.theme && isReady(need));
}

/** Playable scenarios of a lesson. */
export function scenariosOf(curriculum: Pick<Curriculum, 'scenarios'>, lesson: Lesson) {
	return lesson.scenarios.flatMap((id) => curriculum.scenarios[id]?.scenario ?? []);
}

/** The road a lesson is on. */
export function roadOf(curriculum: Pick<Curriculum, 'themes'>, lesson: Lesson): Theme | undefined {
	return curriculum.themes.find(({ id }) => id === lesson.theme);
}
