/** Definitions by word: what a lesson shows beside a hovered word. */
import type { APIRoute } from 'astro';
import { getCurriculum } from '../../content-model/curriculum.ts';

export const GET: APIRoute = async () => {
	const { glossary } = await getCurriculum();
	return Response.json(Object.fromEntries(Object.entries(glossary).map(([id, { definition }]) => [id, definition])));
};
