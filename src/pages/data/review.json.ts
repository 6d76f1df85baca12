/** What only the review page needs: where the answers of each lesson lie, and what is easily confused. */
import type { APIRoute } from 'astro';
import { getCurriculum, openLessons } from '../../content-model/curriculum.ts';
import type { ReviewIndex } from '../../domain/review/confusables.ts';
import { lessonDataUrl } from './lessons/[name].json.ts';

export const GET: APIRoute = async () => {
	const curriculum = await getCurriculum();
	const lessons = openLessons(curriculum);
	const index: ReviewIndex = {
		format: 1,
		data: Object.fromEntries(lessons.map((lesson) => [lesson.id, lessonDataUrl(curriculum, lesson)])),
		sets: curriculum.confusables,
		confusable: Object.fromEntries(
			lessons.flatMap(({ id, confusables }) =>
				Object.entries(confusables).map(([key, member]) => [`${id}/${key}`, member]),
			),
		),
	};
	return Response.json(index);
};
