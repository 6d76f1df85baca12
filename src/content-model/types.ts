/** The linked content of all layers, as pages and build steps read it. Plain JSON. */

import type { Scenario } from '../domain/scenario/types.ts';
import type { ExerciseType, Html, Published, Role } from '../exercises/types.ts';

/** The company pack a thing comes from. */
export interface Pack {
	id: string;
	name: string;
	owner: string | null;
	/** Address for mistakes, at whose end a name is put; null without. */
	report: string | null;
	/** ISO date of the last review, and whether the next one is overdue. */
	reviewed: string | null;
	overdue: boolean;
	/** Road letter of the pack's own roads. */
	mark: string;
	/** Colours that replace `--mark` on the pack's pages. */
	accent: { light: string; dark: string } | null;
}

export type Level = 'foundation' | 'practitioner' | 'senior';

/** A file an error can point into. */
export interface Origin {
	/** Path relative to the project. */
	file: string;
	/** Pack that supplied the file; null for core. */
	pack: string | null;
	/** True where a pack's file stands in for a core file. */
	replaced: boolean;
	/** The pack that changed fields of it, the last one of several. */
	adjustedBy?: string;
}

/** One station of a lesson's strip. */
export interface LessonSection {
	/** Anchor in the page: the slug of the heading. */
	anchor: string;
	is: 'hook' | 'attempt' | 'model' | 'example' | 'practice' | 'scenario' | 'at-work' | 'recap';
	heading: string;
	/** Computed: 200 words a minute plus seconds per exercise, scaled to the lesson's minutes. */
	minutes: number;
	/** Minute at which the section begins. */
	at: number;
	/** Question ids (`lesson/key`) and scenarios (`scenario:<id>`) placed here, in order. */
	items: string[];
}

export interface Reference {
	author: string;
	title: string;
	year: number;
	url: string | null;
	where: string | null;
	opened: string | null;
}

/** What packs did inside a lesson. */
export interface LessonPacks {
	/** Questions by key that a pack added or adjusted. */
	local: Record<string, { pack: string; how: 'added' | 'adjusted' }>;
	/** Packs' questions beside one that the prose places, all as `lesson/key`. */
	beside: Record<string, { before: string[]; after: string[] }>;
	/** Hidden: `lesson/key`, `scenario:<id>`. The prose may place them still. */
	absent: string[];
}

/** Text, an element or a component of lessons; `Html` stands for elements that have none inside. */
export type Prose =
	| string
	| { type: string; props: { html?: Html; children?: Prose | Prose[]; [attribute: string]: unknown } };

export interface Lesson {
	id: string;
	/** `B5`: display only, derived from order. */
	sign: string;
	theme: string;
	title: string;
	summary: string;
	status: 'planned' | 'draft' | 'published';
	/** That it is written in, where the interface speaks another. */
	language?: string;
	level: Level;
	minutes: number;
	/** What reading and exercises come to before the sections are scaled to `minutes`. */
	computed: number;
	needs: string[];
	objectives: Record<string, string>;
	assignment: {
		template: string;
		task: Html;
		when: string;
		where: string;
		ifBlocked: string;
		rubric: Html[];
	} | null;
	references: Record<string, Reference>;
	errata: { on: string; text: string }[];
	reviewed: { on: string; checks: string[] } | null;
	sections: LessonSection[];
	/** What its MDX says; null without. */
	body: Prose | null;
	/** Published questions by key, in file order. */
	questions: Record<string, Published>;
	/** For `/curriculum.json`: what may be known of a question without its answer. */
	index: Record<string, { title: string; type: ExerciseType; role: Role; objective: string | null; rev: string }>;
	/** `set/member` by question key, of the questions that belong to a set of confusables. */
	confusables: Record<string, string>;
	/** Figures by id: SVG markup. */
	figures: Record<string, string>;
	/** Ids of scenarios placed in the lesson. */
	scenarios: string[];
	/** Of a lesson in plain Markdown: each section's text. */
	prose?: Html[];
	/** What packs did inside it. */
	packs?: LessonPacks;
	origin: Origin;
}

export interface Theme {
	id: string;
	/** Road letter. */
	sign: string;
	title: string;
	summary: string;
	levels: { helped: string; alone: string; asked: string; leads: string };
	/** Lesson ids in order. */
	lessons: string[];
	/** The pack whose road it is; null for core's roads, whoever words them. */
	pack: string | null;
	/** Whose words, where a pack's stand in for core's. */
	origin?: Origin;
}

export interface Track {
	id: string;
	title: string;
	intro: string;
	stages: { id: string; title: string; lessons: string[] }[];
	pack: string | null;
	/** Whose words, where a pack's stand in for core's. */
	origin?: Origin;
}

/** A scenario with its texts rendered, and where it belongs. */
export interface ScenarioEntry {
	scenario: Scenario;
	/** The lesson that places it; null when it stands alone. */
	lesson: string | null;
	origin: Origin;
}

export interface Template {
	id: string;
	title: string;
	fields: { id: string; label: string; hint: string | null }[];
	/** The pack whose words these are. */
	pack?: string;
}

/** Things that look alike. */
export interface ConfusableSet {
	/** What tells them apart. */
	question: Html;
	/** Name by key. */
	members: Record<string, string>;
	/** Chance to remember at which its questions come back; null for the usual one. */
	retention: number | null;
}

/** A word of the trade, as the lessons use it. Plain text. */
export interface Word {
	term: string;
	definition: string;
	/** Lesson that teaches it. */
	lesson: string | null;
	/** The pack whose words these are. */
	pack?: string;
}

/** What is asked to propose where to begin. */
export interface Bearing {
	/** `lesson/question`, of lessons that are not hidden. */
	questions: string[];
	/** By track, the share of right answers from which it is proposed. */
	tracks: Record<string, number>;
}

export interface Curriculum {
	site: { id: string; title: string; tagline: string; repository: string; licences: { code: string; content: string } };
	themes: Theme[];
	tracks: Track[];
	/** By id. Planned lessons are here too. */
	lessons: Record<string, Lesson>;
	scenarios: Record<string, ScenarioEntry>;
	templates: Record<string, Template>;
	/** By id. */
	confusables: Record<string, ConfusableSet>;
	/** By id. */
	glossary: Record<string, Word>;
	packs: Record<string, Pack>;
	/** Null where the site has none. */
	bearing: Bearing | null;
	/** Track that the map shows first; null: all roads. */
	track: string | null;
	/** Older subjects of saved answers and what they are called today. */
	renamed: Record<string, string>;
}
