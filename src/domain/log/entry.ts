import type { EventType, LogEvent, LogEventOf } from './event.ts';
import { isFields, isLogEvent } from './known.ts';

/** A stored event: the text that is kept for ever, and what this version reads in it. */
export interface Entry {
	id: string;
	/** Byte for byte as it was written; what is exported. */
	text: string;
	/** `null` for a type or a payload this version does not know: kept, exported, not shown. */
	event: LogEvent | null;
}

/** Text that is no event at all. */
export interface Damaged {
	text: string;
	reason: 'not-json' | 'no-id';
}

export function isDamaged(read: Entry | Damaged): read is Damaged {
	return 'reason' in read;
}

/** Reads one stored text. Never throws. */
export function parseEvent(text: string): Entry | Damaged {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { text, reason: 'not-json' };
	}
	if (!isFields(value) || typeof value.id !== 'string' || value.id === '') return { text, reason: 'no-id' };
	return { id: value.id, text, event: isLogEvent(value) ? value : null };
}

/** The text of a new event. An event that was read keeps the text it came in: `Entry.text`. */
export function serializeEvent(event: LogEventOf<EventType>): string {
	return JSON.stringify(event);
}

/** Whether two texts say the same: a file that went through a formatter is no second version. */
export function saysTheSame(a: string, b: string): boolean {
	return a === b || canonical(a) === canonical(b);
}

function canonical(text: string): string {
	try {
		return JSON.stringify(sorted(JSON.parse(text)));
	} catch {
		return text;
	}
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isFields(value)) return value;
	const pairs = Object.keys(value)
		.sort()
		.map((key) => [key, sorted(value[key])]);
	return { pairs };
}
