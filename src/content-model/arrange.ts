/** Order over the layers: themes with packs' lessons inserted and hidden ones gone. Signs come from this order. */
import type { AuthoredContent } from './authored.ts';
import { isGone } from './ids.ts';
import type { AuthoredPack } from './schema/pack.ts';
import type { AuthoredThemes, AuthoredTrack } from './schema/site.ts';
import type { Origin } from './types.ts';

export interface Arranged {
	/** In map order: core's, then each pack's. `pack`: whose road it is; `origin`: whose words. */
	themes: { id: string; pack: string | null; theme: AuthoredThemes[string]; origin: Origin; lessons: string[] }[];
	tracks: {
		id: string;
		origin: Origin;
		track: AuthoredTrack;
		stages: { id: string; title: string; lessons: string[] }[];
	}[];
	/** `lessons/<id>`, `scenarios/<id>`, `themes/<id>`, `tracks/<id>`, `questions/<lesson>/<key>` that a pack hides. */
	hidden: Set<string>;
}

function insert(list: string[], { lesson = '', before, after }: AuthoredPack['insert'][number]): string[] {
	const neighbour = list.indexOf(before ?? after ?? '');
	if (neighbour < 0) return [...list, lesson];
	return list.toSpliced(before === undefined ? neighbour + 1 : neighbour, 0, lesson);
}

/** Pure arrangement; what does not fit (an unknown road, a lesson twice) is reported by the lint rules. */
export function arrange(content: AuthoredContent): Arranged {
	const packs = [...content.packs.values()];
	const hidden = new Set(packs.flatMap((pack) => pack.data.hide));
	const merged = new Map<string, { pack: string | null; theme: AuthoredThemes[string]; origin: Origin }>();
	for (const { data, origin } of content.themes) {
		for (const [id, theme] of Object.entries(data)) {
			const first = merged.get(id);
			const replaced = first !== undefined && origin.adjustedBy === undefined;
			merged.set(id, { pack: first ? first.pack : origin.pack, theme, origin: { ...origin, replaced } });
		}
	}
	for (const [id, { theme }] of merged) {
		if (hidden.has(`themes/${id}`)) for (const lesson of theme.lessons) hidden.add(`lessons/${lesson}`);
	}
	const visible = (lessons: readonly string[]) => lessons.filter((id) => !hidden.has(`lessons/${id}`));
	const themes = [...merged]
		.filter(([id]) => !hidden.has(`themes/${id}`))
		.map(([id, road]) => ({ id, ...road, lessons: visible(road.theme.lessons) }));
	const tracks = [...content.tracks]
		.sort(([a], [b]) => a.localeCompare(b))
		.filter(([id]) => !hidden.has(`tracks/${id}`))
		.map(([id, { data, origin }]) => ({
			id,
			origin,
			track: data,
			stages: Object.entries(data.stages).map(([stage, s]) => ({
				id: stage,
				title: s.title,
				lessons: visible(s.lessons),
			})),
		}));
	for (const one of packs.flatMap((pack) => pack.data.insert)) {
		const [kind, id, stage] = one.into.split('/');
		const target =
			kind === 'themes'
				? themes.find((t) => t.id === id)
				: tracks.find((t) => t.id === id)?.stages.find((s) => s.id === stage);
		if (
			target &&
			one.lesson !== undefined &&
			content.declared.lessons.has(one.lesson) &&
			!hidden.has(`lessons/${one.lesson}`)
		)
			target.lessons = insert(target.lessons, one);
	}
	for (const track of tracks) track.stages = track.stages.filter((stage) => stage.lessons.length > 0);

	// A pack's replacement of a lesson that upstream removed stays: on the pack's own road, or on the last one.
	const placed = new Set(themes.flatMap((theme) => theme.lessons));
	for (const [id, { front }] of content.lessons) {
		if (placed.has(id) || hidden.has(`lessons/${id}`) || !outlived(content, id)) continue;
		(themes.find((theme) => theme.pack === front.origin.pack) ?? themes.at(-1))?.lessons.push(id);
	}
	return { themes, tracks, hidden };
}

/** Whether upstream has removed the lesson that a pack's replaces, or the road that a pack put its own on. */
export function outlived(content: AuthoredContent, lesson: string): boolean {
	const { changes, packs } = content;
	return (
		changes.some(({ target, upstream }) => upstream === null && target === `lessons/${lesson}/index.mdx`) ||
		[...packs.values()].some(({ data }) =>
			data.insert.some((one) => one.lesson === lesson && one.into.startsWith('themes/') && isGone(content, one.into)),
		)
	);
}
