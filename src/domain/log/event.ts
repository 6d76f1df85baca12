/**
 * What a learner did, as an immutable event. Progress is a grow-only set of these; everything the site shows is a
 * pure function of the set and of `now`.
 */

/** How sure the learner said they were, in percent, before the verdict. */
export type Confidence = 25 | 50 | 75 | 95;

/** The four confidence levels, in the order they are offered. */
export const CONFIDENCES: readonly Confidence[] = [25, 50, 75, 95];

/** Self-grade of a recall card. */
export type RecallGrade = 'again' | 'hard' | 'good' | 'easy';

/** One answer to one question. */
export interface Answered {
	/** The response in the stored form of the exercise type; `null` for "I don't know yet" and for `recall`. */
	response: unknown;
	/** 0 to 1; `null` where nothing is scored ("I don't know yet", `role: attempt`). */
	score: number | null;
	/** `null` where confidence is not asked. */
	confidence: Confidence | null;
	/** Key of the variant answered; `null` for the question as written. */
	variant: string | null;
	/** Hints opened before answering. */
	hints: number;
	/** Milliseconds from the first touch to the answer. */
	ms: number;
	/** "I don't know yet". */
	unsure?: true;
	/** `recall` only. */
	grade?: RecallGrade;
	/** The bearing it was given in, by the time that one began: it was asked there, and says nothing of where a lesson was left. */
	bearing?: string;
}

/** One scenario played to an ending. */
export interface Played {
	/** `node.choice` and opened evidence as `node.evidence`, in the order they happened. */
	path: string[];
	/** Id of the ending reached. */
	ending: string;
	/** What was written at decisions that ask for a line: text by node. Absent where nothing was. */
	lines?: Record<string, string>;
}

/** A self-rating of a theme, one of four levels. */
export interface Rated {
	theme: string;
	level: 'helped' | 'alone' | 'asked' | 'leads';
}

/** An entry of the evidence log, whole, as the learner wrote it: its first version or a later one. */
export interface Noted {
	/** Text by field (`domain/evidence`), empty ones left out; `answer` is the id of an answer whose words it keeps. */
	fields: Record<string, string>;
	/** A later version: id of the event that began the entry. */
	entry?: string;
}

/**
 * A deletion: compaction and export drop the payload of the event named, and of every later version of the entry it
 * began, whenever and wherever that was written.
 */
export interface Deleted {
	event: string;
}

/** Payload by event type. Adding an event type is one line here. */
export interface EventData {
	answered: Answered;
	played: Played;
	rated: Rated;
	noted: Noted;
	deleted: Deleted;
}

export type EventType = keyof EventData;

interface EventOf<T extends EventType> {
	/** Unique and sortable by time: see `eventId`. */
	id: string;
	/** ISO 8601 in UTC. */
	at: string;
	/** IANA time zone of the device. */
	zone: string;
	type: T;
	/**
	 * What it is about: `lesson/question`, a scenario id, a theme id. An entry of the evidence log names what it was started
	 * from: `task:<lesson>`, `scenario:<id>`, `template:<id>`, `lesson/question`, else `evidence`.
	 */
	subject: string;
	/** Content revision answered: hash of the graded fields at build. */
	rev?: string;
	data: EventData[T];
}

/** Any event of a known type; narrow on `type`. */
export type LogEvent = { [T in EventType]: EventOf<T> }[EventType];

/** One event of one type. */
export type LogEventOf<T extends EventType> = EventOf<T>;
