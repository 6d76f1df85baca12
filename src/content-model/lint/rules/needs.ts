import type { Rule } from '../rule.ts';

/** Prerequisites form no circle, and a track lists them before what needs them. */
export const needs: Rule = {
	name: 'needs-order',
	severity: 'error',
	about: 'Prerequisites form no circle, and a track lists them before what needs them.',
	check(content, arranged, report) {
		const needsOf = (id: string) => content.lessons.get(id)?.front.data.needs ?? [];
		// In no circle themselves, so no circle leads through them.
		const clear = new Set<string>();
		for (const [id, { front }] of content.lessons) {
			const seen = new Set<string>();
			const queue = [...needsOf(id)];
			let next = queue.pop();
			for (; next !== undefined && next !== id; next = queue.pop()) {
				if (seen.has(next) || clear.has(next)) continue;
				seen.add(next);
				queue.push(...needsOf(next));
			}
			if (next === undefined) clear.add(id);
			else report(front.source.at(['needs']), `\`${id}\` needs itself through its prerequisites.`, 'Break the circle.');
		}
		for (const { id, stages } of arranged.tracks) {
			const ahead = new Set(stages.flatMap((s) => s.lessons));
			const source = content.tracks.get(id)?.source;
			for (const stage of stages) {
				for (const lesson of stage.lessons) {
					ahead.delete(lesson);
					const late = needsOf(lesson).filter((need) => ahead.has(need));
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
