import { LIMITS } from './limits.ts';

/** A file cut into the text of each event and the envelope without them. */
export interface Split {
	kind: 'split';
	envelope: string;
	events: string[];
	/** The end is missing: what is left stands in `events`. */
	cutOff: boolean;
}

/** Where the text stops being a file of ours. */
export interface Unsplit {
	kind: 'unsplit';
	reason: 'too-deep' | 'cut-off' | 'not-an-object' | 'no-events' | 'too-many';
	/** 1-based. */
	line: number;
}

/** Characters read in one step. */
const STEP = 200_000;

/** How the first line of a file ends that has one event a line, as `writeExport` makes it. */
const LINE_FORM = '"events":[';

/**
 * Cuts an export file without parsing it, so that each event keeps the text it was written in and no nesting can
 * overflow a parser. In the form we write, one event a line, a damaged one does not take the others with it.
 */
export function splitExport(text: string): Split | Unsplit {
	const steps = splitting(text);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** The same in steps, each of them short. */
export function* splitting(text: string): Generator<void, Split | Unsplit> {
	const head = text.slice(0, text.indexOf('\n') + 1).trim();
	return yield* head.endsWith(LINE_FORM) ? splitLines(text, head) : splitAnyForm(text);
}

function* splitLines(text: string, head: string): Generator<void, Split | Unsplit> {
	const lines: string[] = [];
	for (let from = text.indexOf('\n') + 1, next = STEP; from > 0 && from < text.length; ) {
		const end = text.indexOf('\n', from);
		const line = text.slice(from, end < 0 ? undefined : end).trim();
		if (line) lines.push(line);
		if (lines.length > LIMITS.events + 1) return { kind: 'unsplit', reason: 'too-many', line: LIMITS.events };
		from = end + 1;
		if (from > next) {
			next = from + STEP;
			yield;
		}
	}
	const cutOff = lines.at(-1) !== ']}';
	const events = (cutOff ? lines : lines.slice(0, -1)).map((line) => line.replace(/,$/, ''));
	if (events.length > LIMITS.events) return { kind: 'unsplit', reason: 'too-many', line: LIMITS.events };
	return { kind: 'split', envelope: `${head}]}`, events, cutOff };
}

function* splitAnyForm(text: string): Generator<void, Split | Unsplit> {
	const open: string[] = [];
	let key = '';
	let from = -1;
	let range: [number, number] | null = null;
	let events: string[] = [];
	const unsplit = (reason: Unsplit['reason'], at: number): Unsplit => ({
		kind: 'unsplit',
		reason,
		line: lineOf(text, at),
	});

	if (!/^\s*\{/.test(text)) return unsplit('not-an-object', 0);
	for (let i = 0, next = STEP; i < text.length; i += 1) {
		if (i > next) {
			next = i + STEP;
			yield;
		}
		const c = text[i];
		const inEvents = open.length === 2 && open[1] === 'events';
		if (c === '"') {
			const end = endOfString(text, i);
			if (end < 0) return unsplit('cut-off', i);
			if (open.length === 1 && /^\s*:/.test(text.slice(end, end + 100))) key = nameOf(text.slice(i, end));
			i = end - 1;
		} else if (c === '{' || c === '[') {
			if (open.length >= LIMITS.depth) return unsplit('too-deep', i);
			open.push(c === '[' && open.length === 1 ? key : c);
			if (open.length === 2 && open[1] === 'events') {
				events = [];
				range = [i, i];
				from = i + 1;
			}
		} else if (c === '}' || c === ']' || (c === ',' && inEvents)) {
			if (inEvents && c !== '}') {
				const event = onOneLine(text.slice(from, i));
				if (event !== '' || c === ',' || events.length) events.push(event);
				if (events.length > LIMITS.events) return unsplit('too-many', i);
				from = i + 1;
			}
			if (c === ',') continue;
			if (inEvents && range) range = [range[0], i + 1];
			open.pop();
			if (open.length === 0 && text.slice(i + 1).trim() !== '') return unsplit('not-an-object', i + 1);
		}
	}
	if (open.length) return unsplit('cut-off', text.length);
	if (!range) return unsplit('no-events', 0);
	return { kind: 'split', envelope: `${text.slice(0, range[0])}[]${text.slice(range[1])}`, events, cutOff: false };
}

/** Line breaks in JSON stand between its tokens only. */
export function onOneLine(json: string): string {
	const trimmed = json.trim();
	return /[\r\n]/.test(trimmed) ? trimmed.replace(/\s*[\r\n]\s*/g, '') : trimmed;
}

/** Index after the closing quote of the string that opens at `from`; -1 where none closes. */
function endOfString(text: string, from: number): number {
	for (let i = text.indexOf('"', from + 1); i >= 0; i = text.indexOf('"', i + 1)) {
		let slashes = 0;
		while (text[i - 1 - slashes] === '\\') slashes += 1;
		if (slashes % 2 === 0) return i + 1;
	}
	return -1;
}

function nameOf(quoted: string): string {
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted;
	}
}

function lineOf(text: string, at: number): number {
	let line = 1;
	for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
	return line;
}
