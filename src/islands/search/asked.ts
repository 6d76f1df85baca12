import { type Level, levels, type Names } from './names.ts';

/** What search finds: `word` is of the glossary, `page` everything else that has an address. */
export const kinds = ['lesson', 'question', 'scenario', 'word', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** Letters of a query. A page of text pasted by mistake would keep the browser busy, and fit into no address. */
export const LONGEST = 300;

/** What is asked, and where. Roads and tracks by id, packs by name; null is "any". */
export interface Asked {
	query: string;
	kinds: readonly Kind[];
	road: string | null;
	track: string | null;
	level: Level | null;
	pack: string | null;
	/** Only what the reader has answered or played. */
	done: boolean;
}

export const nothing: Asked = { query: '', kinds, road: null, track: null, level: null, pack: null, done: false };

const isIn = <T extends string>(all: readonly T[], text: string | null): text is T => all.some((one) => one === text);

/** What an address asks for. Whatever it says that is not known here counts as not said. */
export function readAddress(search: string): Asked {
	const said = new URLSearchParams(search);
	const ticked = kinds.filter((kind) => said.getAll('kind').includes(kind));
	const level = said.get('level');
	return {
		query: said.get('q')?.trim().slice(0, LONGEST) ?? '',
		kinds: ticked.length === 0 ? kinds : ticked,
		road: said.get('road') || null,
		track: said.get('track') || null,
		level: isIn(levels, level) ? level : null,
		pack: said.get('pack') || null,
		done: said.get('done') === 'yes',
	};
}

/** The other way round: `?q=…`, or nothing where nothing is asked. */
export function writeAddress({ query, kinds: ticked, road, track, level, pack, done }: Asked): string {
	const said = new URLSearchParams();
	if (query.trim() !== '') said.set('q', query.trim());
	if (ticked.length < kinds.length) for (const kind of ticked) said.append('kind', kind);
	for (const [name, value] of Object.entries({ road, track, level, pack })) if (value !== null) said.set(name, value);
	if (done) said.set('done', 'yes');
	return said.size === 0 ? '' : `?${said}`;
}

/** Whether anything but the words narrows the search. */
export function isNarrowed(asked: Asked): boolean {
	return writeAddress({ ...asked, query: '' }) !== '';
}

/** Without a road, a track or a pack that this site does not have: a link may be older than the site. */
export function knownTo({ roads, tracks, packs }: Names, asked: Asked): Asked {
	const keep = (id: string | null, known: readonly string[]) => (id !== null && known.includes(id) ? id : null);
	const first = ([id]: readonly [string, ...unknown[]]) => id;
	return {
		...asked,
		road: keep(asked.road, roads.map(first)),
		track: keep(asked.track, tracks.map(first)),
		pack: keep(asked.pack, packs),
	};
}
