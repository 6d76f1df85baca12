/** What a learner hands a mentor: the parts they chose, as one file that only the page `mentor/` reads. */
import type { Calibration } from '../calibration/calibration.ts';
import { ENOUGH } from '../calibration/calibration.ts';
import type { Competency, Rating } from '../competency/competency.ts';
import type { ThemeRating } from '../competency/history.ts';
import type { Level, ThemeTally } from '../competency/tally.ts';
import type { EvidenceEntry, Fields } from '../evidence/entries.ts';
import { handedOn, redacted, type Themes } from '../evidence/packet.ts';
import { storedFields } from '../evidence/room.ts';
import type { Confidence } from '../log/event.ts';
import type { RoadSoFar } from '../progress/overview.ts';

/** Names the file's kind: nothing that imports progress takes it. */
export const MENTOR_FORMAT = 'senior-path-mentor';
export const MENTOR_VERSION = 1;

/** What the page of a mentor takes at most. */
export const MENTOR_LIMITS = {
	/** Bytes of the file. */
	size: 8 * 1024 * 1024,
	/** Entries, themes and self-ratings, each. */
	items: 500,
	/** UTF-16 units of one text: of an event's text, with what was left out of it named. */
	text: 65_536,
} as const;

/** A theme as the learner's copy of the site has it: the mentor's may be another one. */
export interface MentorTheme {
	id: string;
	title: string;
	sign: string;
	/** What each level looks like. */
	statements: Readonly<Record<Level, string>> | null;
}

/** One theme of the matrix. */
export interface MentorRow {
	theme: string;
	/** The latest self-rating. */
	self: Rating | null;
	shown: Level | null;
	because: ThemeTally;
}

/** How far one road is walked. */
export type MentorRoad = Omit<RoadSoFar, 'id' | 'title' | 'sign'> & { theme: string };

/** How often it was right what was said at one confidence. */
export type MentorCalibration = Calibration & { level: Confidence };

/** One entry of the evidence log, its latest version. */
export interface MentorEntry {
	/** The day it happened, `2026-11-20`. */
	date: string;
	fields: Partial<Fields>;
}

/** The file. A part is null where the learner did not choose it. */
export interface MentorFile {
	format: typeof MENTOR_FORMAT;
	version: number;
	/** Id of the site it comes from; any copy reads it. */
	site: string;
	/** ISO 8601 in UTC. */
	made: string;
	/** The name the learner goes by; may be empty. */
	from: string;
	/** Themes that the parts name, in their order on the site. */
	themes: MentorTheme[];
	roads: MentorRoad[] | null;
	matrix: MentorRow[] | null;
	/** Self-ratings over time, oldest first. */
	ratings: ThemeRating[] | null;
	/** Confidences with enough answers to say something. */
	calibration: MentorCalibration[] | null;
	entries: MentorEntry[] | null;
}

/** What a learner chose; null for a part that stays out. */
export interface Chosen {
	from: string;
	roads: readonly RoadSoFar[] | null;
	matrix: readonly Competency[] | null;
	ratings: readonly ThemeRating[] | null;
	calibration: readonly MentorCalibration[] | null;
	entries: readonly EvidenceEntry[];
}

interface Site {
	/** Its id. */
	site: string;
	themes: Themes;
	/** What each level looks like, by theme. */
	statements: Readonly<Record<string, Readonly<Record<Level, string>>>>;
}

/** The file as text. What stands in [[double brackets]] is left out. @param made ISO 8601 in UTC */
export function mentorFile(chosen: Chosen, { site, themes, statements }: Site, made: string): string {
	const entries = redacted(chosen.entries);
	const named = new Set([
		...(chosen.roads ?? []).map(({ id }) => id),
		...(chosen.matrix ?? []).map(({ theme }) => theme),
		...(chosen.ratings ?? []).map(({ theme }) => theme),
		...entries.flatMap(({ competency }) => competency ?? []),
	]);
	const file: MentorFile = {
		format: MENTOR_FORMAT,
		version: MENTOR_VERSION,
		site,
		made,
		from: handedOn(chosen.from.trim()),
		themes: Object.entries(themes).flatMap(([id, { title, sign }]) =>
			named.has(id)
				? [{ id, title, sign, statements: Object.hasOwn(statements, id) ? (statements[id] ?? null) : null }]
				: [],
		),
		roads: chosen.roads?.map(({ id, title: _, sign: __, ...road }) => ({ theme: id, ...road })) ?? null,
		matrix: chosen.matrix?.map(({ theme, self, shown, because }) => ({ theme, self, shown, because })) ?? null,
		ratings: chosen.ratings?.slice(-MENTOR_LIMITS.items) ?? null,
		calibration:
			chosen.calibration?.filter(({ of }) => of >= ENOUGH).map(({ level, right, of }) => ({ level, right, of })) ??
			null,
		entries: entries.length ? entries.map(({ date, fields }) => ({ date, fields: storedFields(fields, null) })) : null,
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** `senior-path-mentor-2026-11-20.json` */
export function mentorFileName(made: string): string {
	return `${MENTOR_FORMAT}-${made.slice(0, 10)}.json`;
}

/** A theme of the file by its id; one that the file does not describe goes by the id. */
export function themeOf({ themes }: MentorFile, id: string): MentorTheme {
	return themes.find((theme) => theme.id === id) ?? { id, title: id, sign: '', statements: null };
}
