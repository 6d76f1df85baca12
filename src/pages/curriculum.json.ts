/** The public index of the content, without answers: for other tools, and for the progress page. */
import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { getCurriculum } from '../content-model/curriculum.ts';
import type { Curriculum, Origin } from '../content-model/types.ts';

const mapValues = <A, B>(record: Record<string, A>, change: (value: A, key: string) => B): Record<string, B> =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

export function publicIndex({ themes, tracks, lessons, scenarios, packs, renamed, bearing }: Curriculum) {
	const packOf = ({ pack }: Origin) => (pack && packs[pack] ? { pack: packs[pack].name } : {});
	return {
		format: 1,
		themes: Object.fromEntries(themes.map(({ id, title, sign, lessons: ids }) => [id, { title, sign, lessons: ids }])),
		tracks: Object.fromEntries(
			tracks.map(({ id, title, stages }) => [id, { title, lessons: stages.flatMap((s) => s.lessons) }]),
		),
		lessons: mapValues(
			lessons,
			(
				{ sign, title, status, theme, level, minutes, needs, objectives, sections, index, scenarios: placed, origin },
				id,
			) => ({
				title,
				sign,
				status,
				theme,
				level,
				minutes,
				needs,
				objectives,
				url: status === 'planned' ? null : href(`lessons/${id}/`),
				sections: sections.map(({ anchor, heading, items }) => ({ anchor, heading, items })),
				questions: index,
				scenarios: placed,
				...packOf(origin),
			}),
		),
		scenarios: mapValues(scenarios, ({ scenario, lesson, origin }, id) => ({
			title: scenario.title,
			minutes: scenario.minutes,
			url: href(`scenarios/${id}/`),
			lesson,
			endings: mapValues(scenario.endings, (ending) => ({ class: ending.class, title: ending.title })),
			...(scenario.debrief.card && { card: scenario.debrief.card }),
			...packOf(origin),
		})),
		...(bearing && { bearing }),
		...(Object.keys(renamed).length > 0 && { renamed }),
	};
}

export const GET: APIRoute = async () => Response.json(publicIndex(await getCurriculum()));
