/** Packs go on saying the names that upstream gave up; here each becomes today's. */
import type { Authored, AuthoredContent } from '../authored.ts';
import type { Place, Problem } from '../problem.ts';
import type { AuthoredPack } from '../schema/pack.ts';
import { type Names, nowCalled } from './names.ts';

/** A pack's own list of what it hides and where it inserts, under today's names. */
export function modernisePack(pack: Authored<AuthoredPack>, names: Names): Authored<AuthoredPack> {
	const lesson = (id: string | undefined) => id && nowCalled(`lessons/${id}`, names).slice('lessons/'.length);
	const insert = pack.data.insert.map((one) => {
		const into = nowCalled(one.into, names);
		const home = one.into.slice('lessons/'.length);
		const neighbour = (id: string | undefined) =>
			one.question === undefined ? lesson(id) : id && nowCalled(`questions/${home}/${id}`, names).split('/')[2];
		return { ...one, into, before: neighbour(one.before), after: neighbour(one.after) };
	});
	return { ...pack, data: { ...pack.data, insert, hide: pack.data.hide.map((target) => nowCalled(target, names)) } };
}

/** Every other place where a pack names a lesson, in place. */
export function modernise(content: AuthoredContent, names: Names): Problem[] {
	const problems: Problem[] = [];
	const today = (id: string, place: () => Place) => {
		const now = content.declared.lessons.has(id) ? id : (names.lessons.get(id) ?? id);
		if (now !== id) {
			problems.push({
				...{ ...place(), name: 'pack-names', severity: 'warning' },
				what: `The lesson \`${id}\` is called \`${now}\` upstream now.`,
				mend: 'The old name goes on working; write the new one when you next edit the file.',
			});
		}
		return now;
	};
	for (const { data, source, origin } of content.themes) {
		if (origin.pack === null) continue;
		for (const [id, theme] of Object.entries(data)) {
			theme.lessons = theme.lessons.map((lesson, i) => today(lesson, () => source.at([id, 'lessons', i])));
		}
	}
	for (const { data, source, origin } of content.tracks.values()) {
		if (origin.pack === null) continue;
		for (const [id, stage] of Object.entries(data.stages)) {
			stage.lessons = stage.lessons.map((lesson, i) => today(lesson, () => source.at(['stages', id, 'lessons', i])));
		}
	}
	for (const { front } of content.lessons.values()) {
		if (front.origin.pack === null) continue;
		front.data.needs = front.data.needs.map((lesson, i) => today(lesson, () => front.source.at(['needs', i])));
	}
	for (const { data, source, origin } of content.glossary) {
		if (origin.pack === null) continue;
		for (const [id, word] of Object.entries(data)) {
			if (word.lesson !== undefined) word.lesson = today(word.lesson, () => source.at([id, 'lesson']));
		}
	}
	return problems;
}
