import type { Rule } from '../rule.ts';

/** Each lesson stands on exactly one road, each question once in its lesson. */
export const placement: Rule = {
	name: 'placement',
	severity: 'error',
	about:
		'Each lesson stands on one road, each question once in its lesson; a pack’s new ids begin with the pack’s name.',
	check(content, arranged, report) {
		const roads = new Map<string, string[]>();
		for (const { id, lessons } of arranged.themes) {
			for (const lesson of lessons) roads.set(lesson, [...(roads.get(lesson) ?? []), id]);
		}
		for (const [id, { front, questions, sections, packs }] of content.lessons) {
			const at = () => front.source.at([]);
			const on = roads.get(id) ?? [];
			if (on.length === 0 && !content.unread.has('themes') && !arranged.hidden.has(`lessons/${id}`)) {
				report(
					at(),
					`The lesson \`${id}\` is on no road.`,
					'Add it to a theme in `themes.yaml`, or `insert` it in `pack.yaml`.',
				);
			}
			if (on.length > 1)
				report(
					at(),
					`The lesson \`${id}\` is on two roads: ${on.join(', ')}.`,
					'A lesson stands on one road; tracks may share it.',
				);
			if (front.data.status === 'planned') {
				if (sections.length > 0)
					report(
						sections[0]?.place ?? at(),
						'A planned lesson has no body.',
						'Set `status: draft`, or remove the body.',
					);
				continue;
			}
			const placed = sections.flatMap((s) => s.placed);
			for (const [key, question] of Object.entries(questions?.data ?? {})) {
				const times = placed.filter(
					(p) =>
						(p.kind === 'question' && (p.id === key || p.id === `${id}/${key}`)) ||
						(p.kind === 'recap' && question.type === 'recall'),
				).length;
				if (times === 0)
					report(
						questions?.source.at([key], true) ?? at(),
						`The question \`${key}\` is nowhere in the lesson.`,
						question.type === 'recall'
							? 'Place <Recap /> in the recap section.'
							: packs.local[key]?.how === 'added'
								? `Say in \`pack.yaml\` where: \`insert: [{ question: ${key}, into: lessons/${id}, after: … }]\`.`
								: `Place <Question id="${key}" />.`,
					);
				if (times > 1)
					report(
						questions?.source.at([key], true) ?? at(),
						`The question \`${key}\` stands ${times} times in the lesson.`,
						'Place it once.',
					);
			}
		}
	},
};
