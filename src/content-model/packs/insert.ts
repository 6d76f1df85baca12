import type { AuthoredContent, LessonFiles } from '../authored.ts';
import { suggest } from '../nearest.ts';
import type { Place, Problem } from '../problem.ts';

/** Puts the packs' questions beside those that the prose of a lesson places. */
export function insertQuestions({ packs }: AuthoredContent, id: string, files: LessonFiles): Problem[] {
	const problems: Problem[] = [];
	const full = (key: string) => (key.includes('/') ? key : `${id}/${key}`);
	const { beside } = files.packs;

	/** Beside a placed question; false where the prose places no such question. */
	const put = (question: string, neighbour: string, side: 'before' | 'after', place: Place) => {
		const stands = ({ kind, id: placed }: { kind: string; id: string }) =>
			kind === 'question' && full(placed) === full(neighbour);
		const section = files.sections.find(({ placed }) => placed.some(stands));
		if (!section) return false;
		const here = beside[full(neighbour)] ?? { before: [], after: [] };
		beside[full(neighbour)] = here;
		const at = section.placed.findIndex(stands) + (side === 'after' ? 1 + here.after.length : 0);
		section.placed.splice(at, 0, { kind: 'question', id: question, place });
		here[side].push(full(question));
		return true;
	};

	for (const { data, source } of packs.values()) {
		for (const [i, { question, into, before, after }] of data.insert.entries()) {
			if (question === undefined || into !== `lessons/${id}`) continue;
			const neighbour = before ?? after ?? '';
			const side = before === undefined ? 'after' : 'before';
			const keys = files.sections.flatMap((s) => s.placed.flatMap((p) => (p.kind === 'question' ? [p.id] : [])));
			const warning: Problem = {
				...{ ...source.at(['insert', i, side]), name: 'pack-target', severity: 'warning' },
				what: `The lesson places no question \`${neighbour}\`, so \`${question}\` comes last in it.`,
				mend: suggest(neighbour, keys),
			};
			if (put(question, neighbour, side, warning)) continue;
			// Upstream may have taken the neighbour away.
			problems.push(warning);
			put(question, keys.at(-1) ?? '', 'after', warning);
		}
	}
	return problems;
}
