import type { AuthoredContent } from '../../authored.ts';
import { isThere } from '../../ids.ts';
import type { Rule } from '../rule.ts';

/** An id that was published stays: under its own name, under `formerly`, or given up in so many words. */
export const lostIds: Rule = {
	name: 'lost-id',
	severity: 'error',
	about:
		'An id that was published is still there, or stands under `formerly` of what it is called now. One that is given up for good is marked in `ids.lock` of the core or of the pack, and no other thing takes it.',
	check(content, _arranged, report) {
		const older = formerNames(content);
		for (const [pack, { file, kept, removed }] of content.ids) {
			// Where packs replace and hide, only upstream can tell what is lost.
			if (pack === null && content.packs.size > 0) continue;
			const place = (line: number) => ({ file, line, column: 1 });
			for (const [id, line] of kept) {
				if (isThere(content, id) || older.has(id) || isOfAnother(content, pack, id)) continue;
				report(
					place(line),
					`\`${id}\` was published and is gone.`,
					'List it under `formerly` of what it is called now; if it is given up for good, write `- ` before it here.',
				);
			}
			for (const [id, line] of removed)
				if (isThere(content, id))
					report(place(line), `\`${id}\` was given up, and something bears it again.`, 'Give that one another id.');
		}
	},
};

/** Whether a question went with its lesson, which is missed by itself, or is its owner's to take away. */
function isOfAnother({ lessons }: AuthoredContent, pack: string | null, id: string): boolean {
	const [kind, lesson = ''] = id.split('/');
	if (kind !== 'questions') return false;
	const origin = lessons.get(lesson)?.front.origin;
	return !origin || (origin.replaced && origin.pack !== pack);
}

function formerNames({ lessons, scenarios }: AuthoredContent): Set<string> {
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
	return older;
}
