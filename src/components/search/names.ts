import { brotliCompressSync, constants } from 'node:zlib';
import type { Curriculum } from '../../content-model/types.ts';
import { levels, type Names } from '../../islands/search/names.ts';
import { isReady, mapOrder } from '../map/roads.ts';

/**
 * Bytes of brotli that the list may weigh: it is fetched in a quiet moment by readers who may never search. With the
 * dialog's script and styles it stays below 60 kB (`performance.md`, P7).
 */
export const MOST_BYTES = 40_000;

/**
 * Everything with a name, in the order of the map. Nothing in it says more than the pages do before an answer.
 *
 * @param pages the site’s own pages, which are of no pack
 */
export function namesOf(curriculum: Curriculum, pages: [path: string, title: string, text: string][]): Names {
	const lessons = mapOrder(curriculum).filter(isReady);
	const at = new Map(lessons.map(({ id }, i) => [id, i]));
	const roads = new Map(curriculum.themes.map(({ id }, i) => [id, i]));
	const scenarios = Object.values(curriculum.scenarios);
	// A pack that brings words or patches only has nothing that could be found.
	const bringing = new Set([
		...curriculum.themes.map(({ pack }) => pack),
		...[...lessons, ...scenarios].map(({ origin }) => origin.pack),
	]);
	const packs = Object.values(curriculum.packs).filter(({ id }) => bringing.has(id));
	const lessonAt = (id: string | null) => (id === null ? -1 : (at.get(id) ?? -1));
	const packAt = (pack: string | null) => packs.findIndex(({ id }) => id === pack);
	return {
		format: 2,
		packs: packs.map(({ name }) => name),
		roads: curriculum.themes.map(({ id, sign, title, pack, summary }) => [id, sign, title, packAt(pack), summary]),
		tracks: curriculum.tracks.map(({ id, title, stages, pack, intro }) => [
			id,
			title,
			stages.flatMap((stage) => stage.lessons.map(lessonAt).filter((place) => place >= 0)),
			packAt(pack),
			intro,
		]),
		lessons: lessons.map(({ id, sign, title, theme, level, minutes, origin, summary, sections }) => [
			id,
			sign,
			title,
			roads.get(theme) ?? -1,
			levels.indexOf(level),
			minutes,
			packAt(origin.pack),
			summary,
			sections.flatMap(({ anchor, heading }) => [anchor, heading]),
		]),
		scenarios: scenarios.map(({ scenario, lesson, origin }) => [
			scenario.id,
			scenario.title,
			lessonAt(lesson),
			scenario.minutes,
			packAt(origin.pack),
			scenario.intro,
		]),
		words: Object.entries(curriculum.glossary).map(([id, { term, lesson, pack, definition }]) => [
			id,
			term,
			lessonAt(lesson),
			packAt(pack ?? null),
			definition,
		]),
		pages: [
			...Object.values(curriculum.templates).map(
				({ id, title, pack, fields }) =>
					[
						`templates/${id}/`,
						title,
						packAt(pack ?? null),
						fields.map(({ label }) => label).join(', '),
					] satisfies Names['pages'][number],
			),
			...pages.map(([path, title, text]) => [path, title, -1, text] satisfies Names['pages'][number]),
		],
	};
}

/**
 * The list within its weight. A site that grows loses first the lines below the names, then headings, then all names but
 * those of its lessons and roads (and which lessons a track has), at last the lessons: what the full-text index has of them answers a moment later.
 */
export function withinWeight(names: Names, most = MOST_BYTES): Names {
	const short: Names = {
		...names,
		roads: names.roads.map(([id, sign, title, pack]) => [id, sign, title, pack]),
		tracks: names.tracks.map(([id, title, lessons, pack]) => [id, title, lessons, pack]),
		lessons: names.lessons.map(([id, sign, title, road, level, minutes, pack, , headings]) => [
			id,
			sign,
			title,
			road,
			level,
			minutes,
			pack,
			'',
			headings,
		]),
		scenarios: names.scenarios.map(([id, title, lesson, minutes, pack]) => [id, title, lesson, minutes, pack]),
		words: names.words.map(([id, term, lesson, pack]) => [id, term, lesson, pack]),
		pages: names.pages.map(([path, title, pack]) => [path, title, pack]),
	};
	const bare: Names = {
		...short,
		lessons: short.lessons.map(([id, sign, title, road, level, minutes, pack]) => [
			id,
			sign,
			title,
			road,
			level,
			minutes,
			pack,
		]),
	};
	const titles: Names = {
		...bare,
		tracks: bare.tracks.map(([id, title, , pack]) => [id, title, [], pack]),
		scenarios: [],
		words: [],
	};
	const none: Names = { ...titles, lessons: [] };
	return [names, short, bare, titles].find((one) => weigh(one) <= most) ?? none;
}

/** Bytes of brotli, at a quality that a build has time for; a host that compresses harder sends less. */
export function weigh(names: Names): number {
	return brotliCompressSync(JSON.stringify(names), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
