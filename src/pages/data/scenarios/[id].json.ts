/** A scenario as the player reads it, with where it belongs and what comes next. */
import type { APIRoute } from 'astro';
import { href } from '../../../components/href.ts';
import { getCurriculum } from '../../../content-model/curriculum.ts';
import { outlinePart } from '../../../content-model/outline-part.ts';

export async function getStaticPaths() {
	return Object.keys((await getCurriculum()).scenarios).map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
	const curriculum = await getCurriculum();
	const entry = curriculum.scenarios[params.id ?? ''];
	if (!entry) return new Response(null, { status: 404 });
	const lesson = entry.lesson ? curriculum.lessons[entry.lesson] : undefined;
	const work = lesson?.sections.find((section) => section.is === 'at-work')?.anchor;
	const [cardLesson = '', cardKey = ''] = entry.scenario.debrief.card?.split('/') ?? [];
	const open = curriculum.lessons[cardLesson]?.status === 'planned' ? undefined : curriculum.lessons[cardLesson];
	const card = open?.questions[cardKey];
	const road = curriculum.themes.find((t) => t.id === lesson?.theme)?.lessons ?? [];
	const next = curriculum.lessons[road[road.indexOf(lesson?.id ?? '') + 1] ?? ''];
	return Response.json({
		scenario: entry.scenario,
		lesson: lesson
			? {
					id: lesson.id,
					sign: lesson.sign,
					title: lesson.title,
					work: work ? href(`lessons/${lesson.id}/#${work}`) : null,
				}
			: null,
		card: card ? { title: card.asked.title, url: href(`lessons/${cardLesson}/#${cardKey}`) } : null,
		next:
			next && next.status !== 'planned'
				? { sign: next.sign, title: next.title, url: href(`lessons/${next.id}/`) }
				: null,
		part: outlinePart(curriculum, [`scenario:${params.id}`]),
	});
};
