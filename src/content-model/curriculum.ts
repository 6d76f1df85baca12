import { getEntry } from 'astro:content';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Curriculum, Lesson, Pack } from './types.ts';

let last: { digest: string; curriculum: Promise<Curriculum> } | undefined;

/** The linked content of all layers. */
export async function getCurriculum(): Promise<Curriculum> {
	const entry = await getEntry('curriculum', 'curriculum');
	if (!entry) throw new Error('The curriculum was not loaded; see the content errors above.');
	const { file, digest } = entry.data;
	if (last?.digest !== digest) last = { digest, curriculum: read(file, digest) };
	return last.curriculum;
}

async function read(file: string, digest: string): Promise<Curriculum> {
	const json = await readFile(file, 'utf8');
	if (createHash('sha256').update(json).digest('hex') !== digest)
		throw new Error(`${file} is of another build of this checkout, run at the same time: build once more.`);
	return JSON.parse(json);
}

/** Lessons that have a page. */
export const openLessons = (curriculum: Curriculum): Lesson[] =>
	Object.values(curriculum.lessons).filter((lesson) => lesson.status !== 'planned');

/** The pack a lesson was supplied by, or null for core. */
export const packOf = (curriculum: Curriculum, origin: { pack: string | null }): Pack | null =>
	origin.pack === null ? null : (curriculum.packs[origin.pack] ?? null);
