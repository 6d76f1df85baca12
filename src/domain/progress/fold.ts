/** What the log says, by subject. Order of the events does not matter: their ids carry it. */
import type { Answered, LogEvent, LogEventOf, Played } from '../log/event.ts';
import { isDropped } from '../log/merge.ts';

/** All answers to one question, reduced to the two that are read. */
export interface Answers {
	/** Counts for calibration. */
	first: LogEventOf<'answered'>;
	/** What the question shows, and what progress counts. */
	last: LogEventOf<'answered'>;
	times: number;
}

export interface LogState {
	/** By `lesson/question`. */
	answers: ReadonlyMap<string, Answers>;
	/** By scenario, in the order they were played. */
	endings: ReadonlyMap<string, readonly Played[]>;
}

/** By the very array: every part of a page reads the same log. */
const left = new WeakMap<readonly LogEvent[], readonly LogEvent[]>();

/** Events that were not deleted, by id. */
export function standing(events: readonly LogEvent[]): readonly LogEvent[] {
	const known = left.get(events) ?? leaving(events);
	left.set(events, known);
	return known;
}

function leaving(events: readonly LogEvent[]): readonly LogEvent[] {
	const gone = new Set<string>();
	let sorted = true;
	let last = '';
	for (const event of events) {
		if (event.type === 'deleted') gone.add(event.data.event);
		sorted &&= last <= event.id;
		last = event.id;
	}
	const some = gone.size ? events.filter((event) => !isDropped({ id: event.id, event }, gone)) : events;
	// A log comes sorted; with tens of thousands of events it shows.
	return sorted ? some : some.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const folded = new WeakMap<readonly LogEvent[], LogState>();

export function foldLog(events: readonly LogEvent[]): LogState {
	const steps = folding(events);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** Events between two pauses of a long fold. */
const STRIDE = 1000;

/** The same in short steps; `foldLog` is quick after them. */
export function* folding(events: readonly LogEvent[]): Generator<void, LogState> {
	const known = folded.get(events);
	if (known) return known;
	const answers = new Map<string, Answers>();
	const endings = new Map<string, Played[]>();
	let n = 0;
	for (const event of standing(events)) {
		n += 1;
		if (n % STRIDE === 0) yield;
		if (event.type === 'answered') {
			const seen = answers.get(event.subject);
			answers.set(event.subject, { first: seen?.first ?? event, last: event, times: (seen?.times ?? 0) + 1 });
		} else if (event.type === 'played') {
			endings.set(event.subject, [...(endings.get(event.subject) ?? []), event.data]);
		}
	}
	const state = { answers, endings };
	folded.set(events, state);
	return state;
}

/** How an answer stands today. `stale`: given to an older revision of the question, so its score says nothing now. */
export type Standing = 'right' | 'partly' | 'wrong' | 'unsure' | 'unscored' | 'stale';

/** @param rev the question's revision today; without it no answer is stale */
export function standingOf(event: { rev?: string; data: Answered }, rev?: string): Standing {
	const { score, unsure } = event.data;
	if (rev !== undefined && event.rev !== undefined && event.rev !== rev) return 'stale';
	if (unsure) return 'unsure';
	if (score === null) return 'unscored';
	if (score === 1) return 'right';
	return score === 0 ? 'wrong' : 'partly';
}
