/** What upstream removed and a pack still names: left out where it is named, said, and nothing of the pack is lost. */
import type { AuthoredContent } from '../authored.ts';
import { isGone } from '../ids.ts';
import { type Place, type Problem, placeIn } from '../problem.ts';
import type { Source } from '../source.ts';
import { inPacks } from './files.ts';
import { type Names, nowCalled } from './names.ts';

const link = /\[([^\]]*)\]\((lesson|scenario):([a-z0-9-]+)[^)]*\)/g;

/** Takes out, in place, what leads nowhere any more. */
export function leaveOutGone(content: AuthoredContent, names: Names): Problem[] {
	const problems: Problem[] = [];
	const own = inPacks(content);
	const gone = (id: string, place: () => Place) => {
		if (!isGone(content, nowCalled(id, names))) return false;
		const at = place();
		if (!own(at)) return false;
		problems.push({
			...{ ...at, name: 'pack-drift', severity: 'warning' },
			what: `Upstream removed \`${id}\`, which stands here. It is left out.`,
			mend: 'Take it out, or put something of your own in its place.',
		});
		return true;
	};
	const kept = (ids: readonly string[], source: Source, path: readonly PropertyKey[]) =>
		ids.filter((id, i) => !gone(`lessons/${id}`, () => source.at([...path, i])));

	for (const { data, source } of content.packs.values()) {
		data.insert.forEach(({ lesson, into }, i) => {
			const [kind, id] = into.split('/');
			gone(`${kind}/${id}`, () => source.at(['insert', i, 'into']));
			if (lesson !== undefined) gone(`lessons/${lesson}`, () => source.at(['insert', i, 'lesson']));
		});
		if (data.track !== undefined && gone(`tracks/${data.track}`, () => source.at(['track']))) delete data.track;
	}
	for (const { data, source } of content.themes)
		for (const [id, theme] of Object.entries(data)) theme.lessons = kept(theme.lessons, source, [id, 'lessons']);
	for (const { data, source } of content.tracks.values())
		for (const [id, stage] of Object.entries(data.stages))
			stage.lessons = kept(stage.lessons, source, ['stages', id, 'lessons']);
	for (const { data, source } of content.glossary)
		for (const [id, word] of Object.entries(data))
			if (word.lesson !== undefined && gone(`lessons/${word.lesson}`, () => source.at([id, 'lesson'])))
				delete word.lesson;
	for (const [id, files] of content.lessons) {
		const { front, questions, sections, packs } = files;
		front.data.needs = kept(front.data.needs, front.source, ['needs']);
		for (const section of sections) {
			section.placed = section.placed.filter(({ kind, id: placed, place }) => {
				const item = placed.includes('/') ? placed : `${id}/${placed}`;
				const target = kind === 'question' ? `questions/${item}` : kind === 'scenario' ? `scenarios/${placed}` : '';
				if (!target || !gone(target, () => place)) return true;
				packs.absent.push(kind === 'scenario' ? `scenario:${placed}` : item);
				return false;
			});
		}
		files.body = files.body.replace(link, (all, text: string, kind: string, to: string, offset: number) => {
			const place = () => placeIn(front.origin.file, files.body, offset);
			return gone(`${kind}s/${to}`, place) ? text : all;
		});
		front.data = unlinked(front.data, front.source, []);
		if (questions) questions.data = unlinked(questions.data, questions.source, []);
	}
	for (const scenario of content.scenarios.values()) {
		const { source } = scenario;
		scenario.data = unlinked(scenario.data, source, []);
		const { debrief } = scenario.data;
		// An objective goes with its lesson.
		debrief.objectives = debrief.objectives.filter(
			(id, i) => !gone(`lessons/${id.split('/')[0]}`, () => source.at(['debrief', 'objectives', i])),
		);
		const { card } = debrief;
		if (card && gone(`questions/${card}`, () => source.at(['debrief', 'card']))) delete debrief.card;
	}
	return problems;

	/** Texts without the links that lead to what is gone. */
	function unlinked<T>(value: T, source: Source, path: PropertyKey[]): T;
	function unlinked(value: unknown, source: Source, path: PropertyKey[]): unknown {
		if (typeof value === 'string')
			return value.replace(link, (all, text: string, kind: string, to: string) =>
				gone(`${kind}s/${to}`, () => source.within(path, all)) ? text : all,
			);
		if (Array.isArray(value)) return value.map((one, i) => unlinked(one, source, [...path, i]));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unlinked(one, source, [...path, key])]));
	}
}
