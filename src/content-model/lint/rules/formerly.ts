import type { Place } from '../../problem.ts';
import type { Rule } from '../rule.ts';

/** An older id stands for one thing, and for nothing that bears the name today. */
export const formerly: Rule = {
	name: 'formerly',
	severity: 'error',
	about:
		'An older id under `formerly` is in use nowhere else: saved answers find their question by it, and one name cannot lead to two.',
	check(content, _arranged, report) {
		const claims = new Map<string, string>();
		const questions = new Set(
			[...content.lessons].flatMap(([id, files]) =>
				Object.keys(files.questions?.data ?? {}).map((key) => `${id}/${key}`),
			),
		);
		/** @param old the older id, in the form that makes it one of its kind */
		const claim = (kind: string, old: string, now: string, used: boolean, place: Place) => {
			const name = `${kind} ${old}`;
			const other = claims.get(name);
			if (used) report(place, `\`${old}\` is a ${kind} of today.`, 'Take it out, or give that one another name.');
			else if (other !== undefined && other !== now)
				report(place, `\`${old}\` is what \`${other}\` was called too.`, 'Keep it at the one that answers belong to.');
			claims.set(name, now);
		};
		for (const [id, { front, questions: file }] of content.lessons) {
			front.data.formerly.forEach((old, i) => {
				claim('lesson', old, id, content.declared.lessons.has(old), front.source.at(['formerly', i]));
			});
			for (const [key, question] of Object.entries(file?.data ?? {})) {
				question.formerly.forEach((old, i) => {
					const full = old.includes('/') ? old : `${id}/${old}`;
					const place = file?.source.at([key, 'formerly', i]) ?? front.source.at([]);
					claim('question', full, `${id}/${key}`, questions.has(full), place);
				});
			}
		}
		for (const [id, { data, source }] of content.scenarios) {
			data.formerly.forEach((old, i) => {
				claim('scenario', old, id, content.declared.scenarios.has(old), source.at(['formerly', i]));
			});
		}
	},
};
