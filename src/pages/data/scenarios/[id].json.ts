/** A scenario as the player reads it, with where it belongs and what comes next. */
import type { APIRoute } from 'astro';
import { href } from '../../../components/href.ts';
import { getCurriculum } from '../../../content-model/curriculum.ts';

export async function getStaticPaths() {
	return Object.keys((await getCurriculum()).scenarios).map((id) => ({ params: { id } }));
}

export const GET: APIRoute = async ({ params }) => {
	const curriculum = await getCurriculum();
	const entry = curriculum.scenarios[params.id ?? ''];
	if (!entry) return new Response(null, { status: 404 });
	const lesson = entry.lesson ? curriculum.lessons[entry.lesson] : undefined;
	const road = curriculum.themes.find((t) => t.id === lesson?.theme)?.lessons ?? [];
	const next = curriculum.lessons[road[road.indexOf(lesson?.id ?? '') + 1] ?? ''];
	return Response.json({
		scenario: entry.scenario,
		lesson: lesson ? { id: lesson.id, sign: lesson.sign, title: lesson.title } : null,
		next:
			next && next.status !== 'planned'
				? { sign: next.sign, title: next.title, url: href(`lessons/${next.id}/`) }
				: null,
	});
};
