/** One content-hashed JSON a lesson: keys, feedback and variants of every question placed in it, and where they belong. */
import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { href } from '../../../components/href.ts';
import { getCurriculum, openLessons, packOf } from '../../../content-model/curriculum.ts';
import { outlinePart } from '../../../content-model/outline-part.ts';
import type { Curriculum, Lesson } from '../../../content-model/types.ts';
import type { LessonData } from '../../../exercises/types.ts';

function lessonData(curriculum: Curriculum, lesson: Lesson): LessonData {
	const items = lesson.sections.flatMap((s) => s.items);
	const questions = items.flatMap((id) => {
		const [from = '', key = ''] = id.split('/');
		const question = curriculum.lessons[from]?.questions[key];
		return question ? [[id, question] as const] : [];
	});
	return {
		id: lesson.id,
		title: lesson.title,
		// What a company wrote is its own to mend, and nothing for the public.
		disagree:
			packOf(curriculum, lesson.origin)?.report ?? `${curriculum.site.repository}/issues/new?title=Answer%20to%20`,
		questions: Object.fromEntries(questions),
		part: outlinePart(curriculum, items),
	};
}

const nameOf = (curriculum: Curriculum, lesson: Lesson) => {
	const hash = createHash('sha256')
		.update(JSON.stringify(lessonData(curriculum, lesson)))
		.digest('hex')
		.slice(0, 8);
	return `${lesson.id}.${hash}`;
};

/** Address of a lesson's JSON: its name carries the hash, so it may be cached for ever. */
export const lessonDataUrl = (curriculum: Curriculum, lesson: Lesson) =>
	href(`data/lessons/${nameOf(curriculum, lesson)}.json`);

export async function getStaticPaths() {
	const curriculum = await getCurriculum();
	return openLessons(curriculum).map((lesson) => ({
		params: { name: nameOf(curriculum, lesson) },
		props: { id: lesson.id },
	}));
}

export const GET: APIRoute<{ id: string }> = async ({ props }) => {
	const curriculum = await getCurriculum();
	const lesson = curriculum.lessons[props.id];
	if (!lesson) return new Response(null, { status: 404 });
	return Response.json(lessonData(curriculum, lesson));
};
