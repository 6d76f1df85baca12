import { isThere } from '../../ids.ts';
import type { Rule } from '../rule.ts';

/** An id that was published stays: under its own name, under `formerly`, or given up in so many words. */
export const lostIds: Rule = {
	name: 'lost-id',
	severity: 'error',
	about:
		'An id that was published is still there, or stands under `formerly` of what it is called now. One that is given up for good is marked in `content/core/ids.lock`, and no other thing takes it.',
	check(content, _arranged, report) {
		const { ids, lessons, scenarios } = content;
		// Where packs replace and hide, only upstream can tell what is lost.
		if (!ids || content.packs.size > 0) return;
		const older = new Set<string>();
		for (const [id, { front, questions }] of lessons) {
			for (const old of front.data.formerly) older.add(`lessons/${old}`);
			for (const [key, question] of Object.entries(questions?.data ?? {})) {
				const keys = [key, ...question.formerly.filter((old) => !old.includes('/'))];
				for (const home of [id, ...front.data.formerly]) for (const old of keys) older.add(`questions/${home}/${old}`);
				for (const old of question.formerly) if (old.includes('/')) older.add(`questions/${old}`);
			}
		}
		for (const { data } of scenarios.values()) for (const old of data.formerly) older.add(`scenarios/${old}`);
		const place = (line: number) => ({ file: ids.file, line, column: 1 });
		for (const [id, line] of ids.kept) {
			if (isThere(content, id) || older.has(id)) continue;
			const of = id.split('/');
			// With its lesson goes what stood in it: once is enough.
			if (of[0] === 'questions' && ids.kept.has(`lessons/${of[1]}`) && !isThere(content, `lessons/${of[1]}`)) continue;
			report(
				place(line),
				`\`${id}\` was published and is gone.`,
				'List it under `formerly` of what it is called now; if it is given up for good, write `- ` before it here.',
			);
		}
		for (const [id, line] of ids.removed)
			if (isThere(content, id))
				report(place(line), `\`${id}\` was given up, and something bears it again.`, 'Give that one another id.');
	},
};
