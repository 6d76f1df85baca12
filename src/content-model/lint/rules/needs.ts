import type { Rule } from '../rule.ts';

/** Prerequisites form no circle, and a track lists them before what needs them. */
export const needs: Rule = {
	name: 'needs-order',
	severity: 'error',
	about: 'Prerequisites form no circle, and a track lists them before what needs them.',
	check(content, arranged, report) {
		const needsOf = (id: string) => content.lessons.get(id)?.front.data.needs ?? [];
		for (const [id, { front }] of content.lessons) {
			const seen = new Set<string>();
			const queue = [...needsOf(id)];
			for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
				if (next === id) {
					report(front.source.at(['needs']), `\`${id}\` needs itself through its prerequisites.`, 'Break the circle.');
					break;
				}
				if (seen.has(next)) continue;
				seen.add(next);
				queue.push(...needsOf(next));
			}
		}
		for (const { id, stages } of arranged.tracks) {
			const order = stages.flatMap((s) => s.lessons);
			const source = content.tracks.get(id)?.source;
			for (const stage of stages) {
				for (const lesson of stage.lessons) {
					const late = needsOf(lesson).filter((need) => order.indexOf(need) > order.indexOf(lesson));
					if (late.length === 0 || !source) continue;
					// Upstream may reorder what lies round a pack's lesson: no reason to stop its build.
					const front = content.lessons.get(lesson)?.front;
					const own = front && front.origin.pack !== null && front.origin.pack === content.tracks.get(id)?.origin.pack;
					const foreign = front && front.origin.pack !== null && !own;
					report(
						foreign ? front.source.at(['needs']) : source.within(['stages', stage.id, 'lessons'], lesson),
						`\`${lesson}\` comes before \`${late.join('`, `')}\`, which it needs, on the track \`${id}\`.`,
						foreign ? 'Insert it later in the track.' : 'Reorder the track.',
						foreign ? 'warning' : 'error',
					);
				}
			}
		}
	},
};
