/**
 * Nine themes by four levels: what a learner says of themselves beside what their answers and entries show.
 *
 * - An objective counts if a published lesson has it and one of its questions can be answered right. Nobody can answer
 *   what is planned; ranking and rewriting are compared with models; a card is graded by the learner, so it belongs to
 *   what they say.
 * - It is shown by an answer that was right (score 1, to the question as it is today), and held by right answers on two
 *   study days. A later mistake takes nothing back: it is review's business.
 * - With help: one objective shown. Alone: half of the theme's objectives held, rounded up. Others ask me: alone, and an
 *   entry in the evidence log for the theme. I set the bar: never inferred.
 */
import type { LogEvent, LogEventOf } from '../log/event.ts';
import { standing, standingOf } from '../progress/fold.ts';
import type { Outline, OutlineQuestion } from '../progress/outline.ts';
import { dayOf } from '../review/event-day.ts';
import { comesBack } from '../review/items.ts';
import { type NextStep, nextStep } from './next-step.ts';
import type { LessonTally, Level, Tally, ThemeTally } from './tally.ts';

/** One self-rating. */
export interface Rating {
	level: Level;
	/** ISO 8601 in UTC. */
	at: string;
}

/** One theme. */
export interface Competency {
	theme: string;
	title: string;
	sign: string;
	/** What evidence shows; null while nothing was answered right. */
	shown: Level | null;
	/** Why. */
	because: ThemeTally;
	/** Lessons with objectives that count, in order. */
	lessons: LessonTally[];
	/** Self-ratings, oldest first. */
	ratings: Rating[];
	/** The latest of them. */
	self: Rating | null;
	next: NextStep;
}

interface Question {
	events: readonly LogEvent[];
	outline: Pick<Outline, 'themes' | 'lessons'>;
	/** Themes with an entry in the evidence log. */
	evidenced: ReadonlySet<string>;
}

/** Events between two pauses of a long fold. */
const STRIDE = 1000;

/** Every theme of the outline, in order. */
export function competencies(question: Question): Competency[] {
	const steps = weighing(question);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** The same in short steps. */
export function* weighing({ events, outline, evidenced }: Question): Generator<void, Competency[]> {
	const questions = countedQuestions(outline.lessons);
	const objectives = new Map<string, { day: number; held: boolean }>();
	const ratings = new Map<string, Rating[]>();
	let n = 0;
	for (const event of standing(events)) {
		n += 1;
		if (n % STRIDE === 0) yield;
		if (event.type === 'rated') {
			const { theme, level } = event.data;
			ratings.set(theme, [...(ratings.get(theme) ?? []), { level, at: event.at }]);
		} else if (event.type === 'answered') {
			const question = questions.get(event.subject);
			if (!question || standingOf(event, question.rev) !== 'right') continue;
			count(objectives, question.objective, event);
		}
	}
	return Object.entries(outline.themes).map(([theme, { title, sign, lessons: ids }]) => {
		const lessons = ids.flatMap((id) => {
			const own = new Set([...questions.values()].flatMap((each) => (each.lesson === id ? [each.objective] : [])));
			const found = [...own].flatMap((objective) => objectives.get(objective) ?? []);
			const tally = { objectives: own.size, shown: found.length, held: found.filter(({ held }) => held).length };
			return own.size ? [{ lesson: id, ...tally }] : [];
		});
		const all = sum(lessons);
		const because = { ...all, needed: Math.ceil(all.objectives / 2), evidenced: evidenced.has(theme) };
		const shown = levelShown(because);
		const own = ratings.get(theme) ?? [];
		const self = own.at(-1) ?? null;
		return {
			theme,
			title,
			sign,
			shown,
			because,
			lessons,
			ratings: own,
			self,
			next: nextStep(shown, because, lessons),
		};
	});
}

/** What the formula says of a theme. */
function levelShown({ shown, held, needed, evidenced }: ThemeTally): Level | null {
	if (shown === 0) return null;
	if (held < needed) return 'helped';
	return evidenced ? 'asked' : 'alone';
}

interface Counted {
	lesson: string;
	/** `lesson/objective`. */
	objective: string;
	rev: string | undefined;
}

/** Questions whose right answer shows an objective, by id. */
function countedQuestions(lessons: Outline['lessons']): Map<string, Counted> {
	return new Map(
		Object.entries(lessons).flatMap(([lesson, { status, objectives, questions }]) =>
			status === 'planned'
				? []
				: Object.entries(questions).flatMap(([key, question]) => {
						const { objective, rev } = question;
						if (objective === null || !Object.hasOwn(objectives, objective) || !shows(question)) return [];
						return [[`${lesson}/${key}`, { lesson, objective: `${lesson}/${objective}`, rev }] as const];
					}),
		),
	);
}

/** Whether an answer to a question of this kind can be right, and somebody else than the learner says so. */
function shows(question: OutlineQuestion): boolean {
	return comesBack(question) && question.type !== 'recall';
}

function count(
	objectives: Map<string, { day: number; held: boolean }>,
	id: string,
	event: LogEventOf<'answered'>,
): void {
	const known = objectives.get(id);
	if (!known) objectives.set(id, { day: dayOf(event), held: false });
	else if (!known.held && dayOf(event) !== known.day) known.held = true;
}

function sum(lessons: readonly Tally[]): Tally {
	return {
		objectives: lessons.reduce((total, { objectives }) => total + objectives, 0),
		shown: lessons.reduce((total, { shown }) => total + shown, 0),
		held: lessons.reduce((total, { held }) => total + held, 0),
	};
}
