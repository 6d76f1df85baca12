/** Order over the layers: themes with packs' lessons inserted and hidden ones gone. Signs come from this order. */
import type { AuthoredContent } from './authored.ts';
import type { AuthoredThemes, AuthoredTrack } from './schema/site.ts';

export interface Arranged {
	/** In map order: core's, then each pack's. */
	themes: { id: string; pack: string | null; theme: AuthoredThemes[string]; lessons: string[] }[];
	tracks: {
		id: string;
		pack: string | null;
		track: AuthoredTrack;
		stages: { id: string; title: string; lessons: string[] }[];
	}[];
	/** `lessons/<id>`, `scenarios/<id>`, `tracks/<id>` that a pack hides. */
	hidden: Set<string>;
}

function insertAfter(list: string[], id: string, after: string | undefined): string[] {
	const at = after === undefined ? list.length : list.indexOf(after) + 1;
	return at === 0 ? [...list, id] : list.toSpliced(at, 0, id);
}

/** Pure arrangement; what does not fit (an unknown road, a lesson twice) is reported by the lint rules. */
export function arrange(content: AuthoredContent): Arranged {
	const hidden = new Set([...content.packs.values()].flatMap((pack) => pack.data.hide));
	const visible = (lessons: readonly string[]) => lessons.filter((id) => !hidden.has(`lessons/${id}`));
	const merged = new Map<string, { pack: string | null; theme: AuthoredThemes[string] }>();
	for (const layer of content.themes) {
		for (const [id, theme] of Object.entries(layer.data)) merged.set(id, { pack: layer.origin.pack, theme });
	}
	const themes = [...merged].map(([id, { pack, theme }]) => ({ id, pack, theme, lessons: visible(theme.lessons) }));
	const tracks = [...content.tracks]
		.sort(([a], [b]) => a.localeCompare(b))
		.filter(([id]) => !hidden.has(`tracks/${id}`))
		.map(([id, track]) => ({
			id,
			pack: track.origin.pack,
			track: track.data,
			stages: Object.entries(track.data.stages)
				.map(([stage, s]) => ({ id: stage, title: s.title, lessons: visible(s.lessons) }))
				.filter((stage) => stage.lessons.length > 0),
		}));
	for (const { data } of content.packs.values()) {
		for (const { lesson, into, after } of data.insert) {
			const [kind, id, stage] = into.split('/');
			const target =
				kind === 'themes'
					? themes.find((t) => t.id === id)
					: tracks.find((t) => t.id === id)?.stages.find((s) => s.id === stage);
			if (target) target.lessons = insertAfter(target.lessons, lesson, after);
		}
	}
	return { themes, tracks, hidden };
}
