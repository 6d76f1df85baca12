/** What a bearing comes to: three lessons with the reason for each, and a track. */
import type { LogEvent } from '../log/event.ts';
import type { Outline } from '../progress/outline.ts';
import { type BearingQuestion, believe, middleOf } from './ability.ts';
import { weakest } from './next-question.ts';
import { bearingQuestions, openLessons, type Run } from './run.ts';

/** Why a lesson is proposed: by the answer in its theme that speaks most for it; `unasked` where there was none. */
export interface Reason {
	kind: 'wrong' | 'unsure' | 'partly' | 'lucky' | 'held' | 'unasked';
	/** The question answered, `lesson/question`; null where there was none. */
	question: string | null;
}

export interface Proposed {
	lesson: string;
	reason: Reason;
}

export interface Proposal {
	lessons: Proposed[];
	/** Track id; null where the site proposes none. */
	track: string | null;
	/** Right answers, and answers. */
	right: number;
	of: number;
}

/** Said with no more than this, a right answer may have been luck, in percent. */
const LUCK = 50;
const KINDS: readonly Reason['kind'][] = ['wrong', 'unsure', 'partly', 'lucky', 'held', 'unasked'];

export function proposalOf(run: Run, events: readonly LogEvent[], outline: Outline): Proposal {
	const questions = bearingQuestions(outline);
	const given = new Map([...run.answers].map(([id, { data }]) => [id, data]));
	const open = openLessons(events, outline);
	const themes = weakest([...open.keys()], questions, given);
	const chosen = themes.flatMap((theme) => {
		const reasons = questions.filter((each) => each.theme === theme).map((each) => reasonOf(each, run));
		const reason = reasons.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))[0];
		const own = open.get(theme) ?? [];
		// The first lesson of the road whose question did not hold; roads are in the order of what needs what.
		const missed = own.find((id) => questions.some((each) => each.lesson === id && !holds(reasonOf(each, run))));
		const lesson = missed ?? own[0];
		const because = questions.find((each) => each.lesson === missed);
		return lesson ? [{ lesson, reason: because ? reasonOf(because, run) : (reason ?? NONE) }] : [];
	});
	const lessons = inNeed(chosen, outline);
	const right = [...run.answers.values()].filter(({ data }) => data.score === 1).length;
	const of = run.answers.size;
	return { lessons, track: trackOf(of ? right / of : 0, lessons, questions, run, outline), right, of };
}

const NONE: Reason = { kind: 'unasked', question: null };

function reasonOf({ id }: BearingQuestion, { answers }: Run): Reason {
	const data = answers.get(id)?.data;
	if (!data) return NONE;
	if (data.unsure || data.score === null) return { kind: 'unsure', question: id };
	if (data.score < 1) return { kind: data.score === 0 ? 'wrong' : 'partly', question: id };
	return { kind: (data.confidence ?? 100) <= LUCK ? 'lucky' : 'held', question: id };
}

function holds({ kind }: Reason): boolean {
	return kind === 'held' || kind === 'unasked';
}

/** What another of them needs goes before it. */
function inNeed(chosen: readonly Proposed[], { lessons }: Outline): Proposed[] {
	const sorted: Proposed[] = [];
	const add = (each: Proposed) => {
		if (sorted.includes(each)) return;
		for (const need of chosen) if (lessons[each.lesson]?.needs.includes(need.lesson)) add(need);
		sorted.push(each);
	};
	for (const each of chosen) add(each);
	return sorted;
}

/** Of the tracks whose share is reached the highest; then the one with most of the lessons; then of what did not hold. */
function trackOf(
	share: number,
	proposed: readonly Proposed[],
	questions: readonly BearingQuestion[],
	run: Run,
	{ bearing, tracks, lessons, themes }: Outline,
): string | null {
	const reached = Object.entries(bearing?.tracks ?? {}).filter(([id, from]) => from <= share && tracks[id]);
	const highest = Math.max(...reached.map(([, from]) => from));
	const beliefs = believe(questions, new Map([...run.answers].map(([id, { data }]) => [id, data])));
	const worth = (id: string) => {
		const own = tracks[id]?.lessons ?? [];
		const ofThree = proposed.filter(({ lesson }) => own.includes(lesson)).length;
		const open = own.reduce((sum, lesson) => {
			const theme = lessons[lesson]?.theme;
			const belief = theme !== undefined && themes[theme] ? beliefs.get(theme) : undefined;
			return sum - (belief ? middleOf(belief) : 0);
		}, 0);
		return ofThree + open / (own.length || 1) / 10;
	};
	return (
		reached
			.filter(([, from]) => from === highest)
			.map(([id]) => id)
			.sort((a, b) => worth(b) - worth(a))[0] ?? null
	);
}
