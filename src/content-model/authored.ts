/** Everything authors wrote, checked file by file and layered, before it is linked. Lint rules read this. */

import type { BodySection } from './body.ts';
import type { IdList } from './ids.ts';
import type { Change } from './packs/changes.ts';
import type { PackWords } from './packs/words.ts';
import type { Problem } from './problem.ts';
import type { AuthoredBearing } from './schema/bearing.ts';
import type { AuthoredConfusables } from './schema/confusables.ts';
import type { AuthoredGlossary } from './schema/glossary.ts';
import type { AuthoredLesson, AuthoredQuestions } from './schema/lesson.ts';
import type { AuthoredPack } from './schema/pack.ts';
import type { AuthoredScenario } from './schema/scenario.ts';
import type { AuthoredSite, AuthoredTemplates, AuthoredThemes, AuthoredTrack } from './schema/site.ts';
import type { Source } from './source.ts';
import type { LessonPacks, Origin } from './types.ts';

/** Checked data that still knows where each value stands. */
export interface Authored<T> {
	data: T;
	source: Source;
	origin: Origin;
}

export interface LessonFiles {
	front: Authored<AuthoredLesson>;
	/** Absolute path of the prose. */
	absolute: string;
	/** The prose, padded to the file's lines. */
	body: string;
	/** Of a lesson in plain Markdown: the text of each section; null for MDX. */
	markdown: string[] | null;
	sections: BodySection[];
	questions: Authored<AuthoredQuestions> | null;
	/** `questions.yaml` exists but has errors of its own: what it declares is not known. */
	questionsUnread: boolean;
	/** SVG markup by figure id. */
	figures: Record<string, string>;
	/** What packs did inside it. */
	packs: LessonPacks;
}

export interface AuthoredContent {
	site: Authored<AuthoredSite> | null;
	/** Null where a site has no bearing. */
	bearing: Authored<AuthoredBearing> | null;
	/** One entry a layer that has the file; keys add up. */
	themes: Authored<AuthoredThemes>[];
	templates: Authored<AuthoredTemplates>[];
	confusables: Authored<AuthoredConfusables>[];
	glossary: Authored<AuthoredGlossary>[];
	tracks: Map<string, Authored<AuthoredTrack>>;
	lessons: Map<string, LessonFiles>;
	scenarios: Map<string, Authored<AuthoredScenario>>;
	packs: Map<string, Authored<AuthoredPack>>;
	/** Ids that have a file, readable or not: an error in a file must not make its id unknown elsewhere. */
	declared: { lessons: Set<string>; scenarios: Set<string>; tracks: Set<string> };
	/** Maps of which a file has errors of its own, so that not all entries are known: `themes`, `templates`, `confusables`, `glossary`. */
	unread: Set<string>;
	/** What was published, by pack; the core's under null. */
	ids: Map<string | null, IdList>;
	/** What packs name and upstream removed; it is left out where it is named. */
	gone: Problem[];
	/** What packs replace and patch, with what lies beneath. */
	changes: Change[];
	/** What packs bring of the interface's words. */
	words: PackWords;
}
