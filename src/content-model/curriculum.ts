import { getEntry } from 'astro:content';
import type { Curriculum, Lesson, Pack } from './types.ts';

let last: { json: string; curriculum: Curriculum } | undefined;

/** The linked content of all layers. */
export async function getCurriculum(): Promise<Curriculum> {
	const entry = await getEntry('curriculum', 'curriculum');
	if (!entry) throw new Error('The curriculum was not loaded; see the content errors above.');
	const { json } = entry.data;
	if (last === undefined || last.json !== json) last = { json, curriculum: JSON.parse(json) };
	return last.curriculum;
}

/** Lessons that have a page. */
export const openLessons = (curriculum: Curriculum): Lesson[] =>
	Object.values(curriculum.lessons).filter((lesson) => lesson.status !== 'planned');

/** The pack a lesson was supplied by, or null for core. */
export const packOf = (curriculum: Curriculum, origin: { pack: string | null }): Pack | null =>
	origin.pack === null ? null : (curriculum.packs[origin.pack] ?? null);
