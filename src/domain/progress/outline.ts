import type { EndingClass } from '../scenario/types.ts';

/** `/curriculum.json`: what the client may know of all content without opening its pages. No answers. */
export interface Outline {
	format: 1;
	themes: Record<string, { title: string; sign: string; lessons: string[] }>;
	tracks: Record<string, { title: string; lessons: string[] }>;
	lessons: Record<string, OutlineLesson>;
	scenarios: Record<string, OutlineScenario>;
	/** What a bearing asks, and from which share of right answers it proposes a track. Left out where the site has none. */
	bearing?: { questions: string[]; tracks: Record<string, number> };
	/** Older subjects of events and what they are called today: `lesson/question`, `scenario:<id>`. Left out when empty. */
	renamed?: Record<string, string>;
}

export interface OutlineLesson {
	title: string;
	sign: string;
	status: 'planned' | 'draft' | 'published';
	theme: string;
	level: string;
	minutes: number;
	needs: string[];
	objectives: Record<string, string>;
	/** `null` while planned. */
	url: string | null;
	sections: { anchor: string; heading: string; items: string[] }[];
	/** By key, without the lesson's id. */
	questions: Record<string, OutlineQuestion>;
	scenarios: string[];
	/** Name of the pack it comes from; left out for core. */
	pack?: string;
}

export interface OutlineQuestion {
	title: string;
	type: string;
	role: string;
	objective: string | null;
	/** Revision of the graded fields; where it is given, answers to another one do not count as right or wrong. */
	rev?: string;
}

export interface OutlineScenario {
	title: string;
	minutes: number;
	url: string;
	/** The lesson that places it. */
	lesson: string | null;
	endings: Record<string, { class: EndingClass; title: string }>;
	/** Recap card it comes back as, `lesson/question`. */
	card?: string;
	/** Name of the pack it comes from; left out for core. */
	pack?: string;
}
