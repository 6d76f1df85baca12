/** What an entry of evidence can be started from: tasks at work, forms, and the line a scenario leaves. */
import type { APIRoute } from 'astro';
import { getCurriculum, openLessons } from '../../content-model/curriculum.ts';
import type { Starts } from '../../domain/evidence/starts.ts';
import { plain } from '../../islands/scenario/plain.ts';

export const GET: APIRoute = async () => {
	const curriculum = await getCurriculum();
	const starts: Starts = {
		format: 1,
		templates: Object.fromEntries(
			Object.values(curriculum.templates).map(({ id, title, fields }) => [
				id,
				{ title, fields: fields.map(({ label }) => label) },
			]),
		),
		tasks: Object.fromEntries(
			openLessons(curriculum).flatMap(({ id, assignment }) =>
				assignment ? [[id, { task: plain(assignment.task), template: assignment.template }]] : [],
			),
		),
		lines: Object.fromEntries(
			Object.entries(curriculum.scenarios).map(([id, { scenario }]) => [id, plain(scenario.debrief.evidence)]),
		),
	};
	return Response.json(starts);
};
