import type { Asked, Kind } from './asked.ts';
import type { Done } from './done.ts';
import { levels, type Names } from './names.ts';

/** One thing with a name. */
export interface Entry {
	kind: Kind;
	/** What kind of page it is, where `kind` says too little. */
	what: 'lesson' | 'heading' | 'scenario' | 'word' | 'road' | 'track' | 'page';
	url: string;
	sign: string;
	title: string;
	/** A line that says what it is; '' where the list has none. */
	text: string;
	/** The lesson that a heading or a word belongs to. */
	of: string;
	minutes: number | null;
	/** Name of its pack; '' for core. */
	pack: string;
	road: string;
	tracks: readonly string[];
	level: string;
	/** `kind:id` of what can be done; '' for what cannot. */
	done: string;
}

/** The list as entries, lessons first, each with its headings. */
export function entriesOf(names: Names, base: string): Entry[] {
	const packName = (pack: number) => names.packs[pack] ?? '';
	const none = { sign: '', of: '', minutes: null, pack: '', road: '', tracks: [], level: '', done: '' } as const;
	const lessons = names.lessons.map(
		([id, sign, title, road, level, minutes, pack, text = ''], i): Entry => ({
			kind: 'lesson',
			what: 'lesson',
			url: `${base}lessons/${id}/`,
			sign,
			title,
			text,
			of: '',
			minutes,
			pack: packName(pack),
			road: names.roads[road]?.[0] ?? '',
			tracks: names.tracks.flatMap(([track, , on]) => (on.includes(i) ? [track] : [])),
			level: levels[level] ?? '',
			done: `lesson:${id}`,
		}),
	);
	const headings = names.lessons.flatMap(([, , , , , , , , texts = []], i) => {
		const lesson = lessons[i];
		return lesson ? pairs(texts).map(([anchor, title]) => headingOf(lesson, anchor, title)) : [];
	});
	const scenarios = names.scenarios.map(([id, title, lesson, minutes, pack, text = '']): Entry => {
		const of = lessons[lesson];
		return {
			...none,
			...(of && { sign: of.sign, road: of.road, tracks: of.tracks, level: of.level }),
			kind: 'scenario',
			what: 'scenario',
			url: `${base}scenarios/${id}/`,
			title,
			text,
			minutes,
			pack: packName(pack),
			done: `scenario:${id}`,
		};
	});
	const words = names.words.map(([id, title, lesson, pack, text = '']): Entry => {
		const of = lessons[lesson];
		return {
			...none,
			...(of && { of: of.title, road: of.road, tracks: of.tracks, level: of.level }),
			kind: 'word',
			what: 'word',
			url: `${base}glossary/#${id}`,
			title,
			text,
			pack: packName(pack),
		};
	});
	const page = { ...none, kind: 'page' } as const;
	return [
		...lessons,
		...scenarios,
		...words,
		...names.roads.map(([id, sign, title, pack, text = '']): Entry => {
			return { ...page, what: 'road', url: `${base}themes/${id}/`, sign, title, text, pack: packName(pack), road: id };
		}),
		...names.tracks.map(([id, title, , pack, text = '']): Entry => {
			return { ...page, what: 'track', url: `${base}tracks/${id}/`, title, text, pack: packName(pack), tracks: [id] };
		}),
		...names.pages.map(([path, title, pack, text = '']): Entry => {
			return { ...page, what: 'page', url: base + path, title, text, pack: packName(pack) };
		}),
		...headings,
	];
}

function headingOf(lesson: Entry, anchor: string, title: string): Entry {
	return {
		...lesson,
		what: 'heading',
		url: `${lesson.url}#${anchor}`,
		title,
		text: '',
		of: lesson.title,
		minutes: null,
	};
}

function pairs(texts: readonly string[]): [string, string][] {
	return texts.flatMap((text, i) => (i % 2 === 0 ? [[text, texts[i + 1] ?? ''] as [string, string]] : []));
}

/** Whether an entry is where the reader searches. @param done null while it is not asked for */
export function isWithin(entry: Entry, asked: Asked, done: Done | null): boolean {
	return (
		asked.kinds.includes(entry.kind) &&
		(asked.road === null || entry.road === asked.road) &&
		(asked.track === null || entry.tracks.includes(asked.track)) &&
		(asked.level === null || entry.level === asked.level) &&
		(asked.pack === null || entry.pack === asked.pack) &&
		(!asked.done || done?.has(entry.done) === true)
	);
}
