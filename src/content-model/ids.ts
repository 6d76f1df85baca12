/**
 * `ids.lock` of the core and of each pack: every id that readers' answers or other packs may name, a line each. `npm run ids`
 * adds what is new. A line is never taken out: before an id that was given up for good stands `- `.
 */
import type { AuthoredContent } from './authored.ts';

export const ID_LIST = 'ids.lock';

/** The list as it stands. Ids are `lessons/x`, `questions/x/y`, `scenarios/x`, `themes/x`, `tracks/x`. */
export interface IdList {
	/** Relative to the project. */
	file: string;
	/** Line by id. */
	kept: ReadonlyMap<string, number>;
	/** Ids given up for good. */
	removed: ReadonlyMap<string, number>;
}

export function parseIds(file: string, text: string): IdList {
	const kept = new Map<string, number>();
	const removed = new Map<string, number>();
	text.split(/\r?\n/).forEach((line, i) => {
		const id = line.replace(/^- /, '').trim();
		if (id && !line.startsWith('#')) (line.startsWith('- ') ? removed : kept).set(id, i + 1);
	});
	return { file, kept, removed };
}

export const wasListed = (list: IdList | undefined, id: string): boolean =>
	list !== undefined && (list.kept.has(id) || list.removed.has(id));

/** Ids of today that a list should have: of published lessons, and of everything that lessons stand in. */
export function idsOf({ lessons, scenarios, themes, tracks }: AuthoredContent): string[] {
	const published = [...lessons].filter(([, { front }]) => front.data.status === 'published');
	return [
		...published.flatMap(([id, { questions }]) => [
			`lessons/${id}`,
			...Object.keys(questions?.data ?? {}).map((key) => `questions/${id}/${key}`),
		]),
		...[...scenarios.keys()].map((id) => `scenarios/${id}`),
		...themes.flatMap(({ data }) => Object.keys(data).map((id) => `themes/${id}`)),
		...[...tracks.keys()].map((id) => `tracks/${id}`),
	];
}

/** Whether something of today bears the id, or may: a file that cannot be read counts as it was. */
export function isThere(content: AuthoredContent, id: string): boolean {
	const [kind, first = '', key = ''] = id.split('/');
	if (kind === 'lessons' || kind === 'scenarios' || kind === 'tracks') return content.declared[kind].has(first);
	if (kind === 'themes')
		return content.unread.has('themes') || content.themes.some(({ data }) => Object.hasOwn(data, first));
	const lesson = content.lessons.get(first);
	if (!lesson || lesson.questionsUnread) return content.declared.lessons.has(first);
	return Object.hasOwn(lesson.questions?.data ?? {}, key) || lesson.packs.absent.includes(`${first}/${key}`);
}

/** Whether upstream had such a thing and has it no more, under any name. */
export function isGone(content: AuthoredContent, id: string): boolean {
	return wasListed(content.ids.get(null), id) && !isThere(content, id);
}
