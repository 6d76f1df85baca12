/** What every part of the page knows, worked out once from the log. */
import type { LogEvent } from '../../domain/log/event.ts';
import type { Outline, OutlineLesson, OutlineQuestion } from '../../domain/progress/outline.ts';
import { type ReviewIndex, retentionOf, setOf } from '../../domain/review/confusables.ts';
import { type ReviewItem, reviewItems, scenarioCards } from '../../domain/review/items.ts';
import type { Limits } from '../../domain/review/outlook.ts';
import { interleave, queueOf } from '../../domain/review/queue.ts';
import { type Schedule, type Scheduled, scheduleOf } from '../../domain/review/schedule.ts';
import { seconds } from '../../exercises/seconds.ts';

/** The content as review sees it. */
export interface Shelf {
	base: string;
	outline: Outline;
	index: ReviewIndex;
	items: ReadonlyMap<string, ReviewItem>;
	cards: ReadonlyMap<string, string>;
}

/** One day at the desk. */
export interface Desk extends Shelf {
	events: readonly LogEvent[];
	limits: Limits;
	/** Study day. */
	today: number;
	schedule: Schedule;
	/** What is left for today, in the order of asking. */
	queue: Scheduled[];
}

export function shelfOf(base: string, outline: Outline, index: ReviewIndex): Shelf {
	const items = reviewItems(outline, (id) => retentionOf(id, index));
	return { base, outline, index, items, cards: scenarioCards(outline) };
}

export function deskOf(shelf: Shelf, events: readonly LogEvent[], limits: Limits, today: number): Desk {
	const { items, cards, index } = shelf;
	const schedule = scheduleOf({ events, items, cards, today });
	const queue = interleave(queueOf(schedule, limits, today), (id) => setOf(id, index));
	return { ...shelf, events, limits, today, schedule, queue };
}

/** What the curriculum says of a question. */
export interface Named {
	lesson: OutlineLesson;
	question: OutlineQuestion;
	/** Its place in its lesson. */
	href: string;
	/** Without the marks of Markdown. */
	title: string;
}

export function nameOf(id: string, { outline, base }: Shelf): Named | null {
	const [own = '', key = ''] = id.split('/');
	const lesson = outline.lessons[own];
	const question = lesson?.questions[key];
	if (!lesson || !question) return null;
	const title = question.title.replace(/[`*]/g, '');
	return { lesson, question, href: `${lesson.url ?? base}#${key}`, title };
}

/** Seconds an item takes where its type is not known. */
const USUAL = 40;

/** Minutes that items take, by the seconds of their types. */
export function minutesOf(ids: readonly string[], { outline }: Shelf): number {
	const total = ids.reduce((sum, id) => {
		const [lesson = '', key = ''] = id.split('/');
		const type = outline.lessons[lesson]?.questions[key]?.type;
		return sum + (new Map<string, number>(Object.entries(seconds)).get(type ?? '') ?? USUAL);
	}, 0);
	return Math.max(1, Math.round(total / 60));
}
