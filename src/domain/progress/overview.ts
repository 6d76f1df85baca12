/** What the progress page shows of the log, beside the names the curriculum gives things. */
import type { LogEvent, LogEventOf, Played } from '../log/event.ts';
import type { LogState, Standing } from './fold.ts';
import { standing, standingOf } from './fold.ts';
import { lessonProgress } from './lesson-progress.ts';
import type { Outline, OutlineLesson, OutlineScenario } from './outline.ts';

/** One theme. Planned lessons are not counted. */
export interface RoadSoFar {
	id: string;
	title: string;
	sign: string;
	lessons: number;
	begun: number;
	done: number;
	answered: number;
	placed: number;
	/** Questions whose last answer is right, of those that can be judged today ("I don't know yet" among them). */
	right: number;
	judged: number;
}

export function roadsSoFar(state: LogState, outline: Outline): RoadSoFar[] {
	return Object.entries(outline.themes).map(([id, theme]) => {
		const lessons = theme.lessons.flatMap((lesson) => {
			const found = outline.lessons[lesson];
			return found && found.status !== 'planned' ? [{ id: lesson, lesson: found }] : [];
		});
		const progress = lessons.map(({ lesson }) => lessonProgress(lesson.sections, lesson.minutes, state));
		const standings = lessons.flatMap((entry) => standingsIn(entry.id, entry.lesson, state));
		const judged = standings.filter((each) => each !== 'stale' && each !== 'unscored');
		return {
			id,
			title: theme.title,
			sign: theme.sign,
			lessons: lessons.length,
			begun: progress.filter(({ answered, done }) => answered > 0 && !done).length,
			done: progress.filter(({ done }) => done).length,
			answered: progress.reduce((sum, { answered }) => sum + answered, 0),
			placed: progress.reduce((sum, { placed }) => sum + placed, 0),
			right: judged.filter((each) => each === 'right').length,
			judged: judged.length,
		};
	});
}

/** Questions whose last answer was given to an older revision. */
export function countStale(state: LogState, outline: Outline): number {
	return Object.entries(outline.lessons)
		.flatMap(([id, lesson]) => standingsIn(id, lesson, state))
		.filter((each) => each === 'stale').length;
}

function standingsIn(id: string, lesson: OutlineLesson, state: LogState): Standing[] {
	return Object.entries(lesson.questions).flatMap(([key, { rev }]) => {
		const last = state.answers.get(`${id}/${key}`)?.last;
		return last ? [standingOf(last, rev)] : [];
	});
}

/** One answer in the list of the latest. */
export interface RecentAnswer {
	event: LogEventOf<'answered'>;
	standing: Standing;
	/** `null` for a question this copy of the site does not have. */
	question: { title: string; lesson: string; key: string; sign: string } | null;
}

/** The latest answers, newest first. */
export function recentAnswers(events: readonly LogEvent[], outline: Outline | null, count: number): RecentAnswer[] {
	return standing(events)
		.filter((event) => event.type === 'answered')
		.slice(-count)
		.reverse()
		.map((event) => {
			const [id = '', key = ''] = event.subject.split('/');
			const lesson = own(outline?.lessons, id);
			const question = own(lesson?.questions, key);
			return {
				event,
				standing: standingOf(event, question?.rev),
				question: lesson && question ? { title: question.title, lesson: id, key, sign: lesson.sign } : null,
			};
		});
}

/** A scenario that was played to an ending. */
export interface PlayedScenario {
	id: string;
	scenario: OutlineScenario;
	plays: readonly Played[];
	/** Titles of the endings seen, in the order they were first reached. */
	endings: string[];
	last: string | null;
}

/** Scenarios of this copy of the site that were played. */
export function playedScenarios(state: LogState, outline: Outline): PlayedScenario[] {
	return Object.entries(outline.scenarios).flatMap(([id, scenario]) => {
		const plays = state.endings.get(id);
		if (!plays) return [];
		const titleOf = ({ ending }: Played) => own(scenario.endings, ending)?.title ?? null;
		const endings = [...new Set(plays.map(titleOf))].filter((title) => title !== null);
		const latest = plays.at(-1);
		return [{ id, scenario, plays, endings, last: latest ? titleOf(latest) : null }];
	});
}

/** The revision that the question of an event has today. */
export function revOf({ subject }: LogEvent, outline: Outline): string | undefined {
	const [id = '', key = ''] = subject.split('/');
	return own(own(outline.lessons, id)?.questions, key)?.rev;
}

/** Whether what an event is about exists in this copy of the site. */
export function isHere({ type, subject }: LogEvent, outline: Outline): boolean {
	if (type === 'played') return Object.hasOwn(outline.scenarios, subject);
	if (type !== 'answered') return true;
	const [id = '', key = ''] = subject.split('/');
	return own(own(outline.lessons, id)?.questions, key) !== undefined;
}

/** Subjects come from files anybody may have written: `constructor` is no lesson. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
