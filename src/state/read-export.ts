/**
 * Reading an import file that anybody may have written. It uses a schema library, so the progress page loads it
 * when a file is chosen.
 */
import * as z from 'zod/mini';
import type { Entry } from '../domain/log/entry.ts';
import { isDamaged, parseEvent } from '../domain/log/entry.ts';
import type { EventType } from '../domain/log/event.ts';
import { FORMAT, VERSION } from '../domain/log/export-file.ts';
import { isFields, isKnownType } from '../domain/log/known.ts';
import { LIMITS } from '../domain/log/limits.ts';
import type { Log } from '../domain/log/merge.ts';
import { growLog } from '../domain/log/merge.ts';
import type { Unsplit } from '../domain/log/split-export.ts';
import { splitting } from '../domain/log/split-export.ts';
import { importRefusal as say } from '../i18n/en/progress.ts';
import { breather } from './breather.ts';

/** A file that changes nothing, and why. */
export interface Refused {
	kind: 'refused';
	/** A sentence that names the mend. */
	reason: string;
	where?: string;
}

/** What a file would bring. Nothing is changed by reading it. */
export interface Readable {
	kind: 'readable';
	/** ISO 8601 in UTC. */
	exported: string;
	/** Written by a later version: what this one cannot read is kept as it is. */
	newer: boolean;
	/** The end of the file is missing. */
	cutOff: boolean;
	/** In the order of the file. */
	events: Entry[];
	/** The same as a set. */
	log: Log;
	damaged: { index: number; reason: string }[];
}

const text = z.string().check(z.minLength(1), z.maxLength(200));
const moment = z.iso.datetime();
const count = z.number().check(z.gte(0), z.lte(1e12));

const envelopeSchema = z.looseObject({
	format: z.literal(FORMAT),
	version: z.int().check(z.gte(1)),
	site: text,
	exported: moment,
	events: z.array(z.unknown()),
});

const payloadSchemas = {
	answered: z.looseObject({
		response: z.unknown(),
		score: z.nullable(z.number().check(z.gte(0), z.lte(1))),
		confidence: z.nullable(z.literal([25, 50, 75, 95])),
		variant: z.nullable(text),
		hints: count,
		ms: count,
		unsure: z.optional(z.literal(true)),
		grade: z.optional(z.literal(['again', 'hard', 'good', 'easy'])),
		bearing: z.optional(z.string()),
	}),
	played: z.looseObject({
		path: z.array(text),
		ending: text,
		lines: z.optional(z.record(z.string(), z.string())),
	}),
	rated: z.looseObject({ theme: text, level: z.literal(['helped', 'alone', 'asked', 'leads']) }),
	noted: z.looseObject({ fields: z.record(z.string(), z.string()), entry: z.optional(text) }),
	deleted: z.looseObject({ event: text }),
} satisfies Record<EventType, z.ZodMiniType>;

const eventFields = { id: text, at: moment, zone: text, subject: text, rev: z.optional(text) };
const withData = <T extends z.ZodMiniType>(data: T) => z.looseObject({ ...eventFields, data });
const eventSchemas = {
	answered: withData(payloadSchemas.answered),
	played: withData(payloadSchemas.played),
	rated: withData(payloadSchemas.rated),
	noted: withData(payloadSchemas.noted),
	deleted: withData(payloadSchemas.deleted),
} satisfies Record<EventType, z.ZodMiniType>;
/** Of a type this version does not know, nothing but the id is asked. */
const anyEventSchema = z.looseObject({ id: text });

/** Events read in one step. */
const STEP = 200;

/** Keys that reach into the language itself. */
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** Reads a file whole. */
export function readExport(file: string, site: string): Refused | Readable {
	const steps = reading(file, site);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** Reads a file in short steps, and lets the browser in between them. */
export async function readExportGently(file: string, site: string): Promise<Refused | Readable> {
	const steps = reading(file, site);
	const pause = breather();
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
		await pause();
	}
}

function* reading(file: string, site: string): Generator<void, Refused | Readable> {
	if (file.length > LIMITS.size) return { kind: 'refused', reason: say.tooBig(LIMITS.size / 1024 / 1024) };
	const split = yield* splitting(file);
	if (split.kind === 'unsplit') return refuse(split);
	const read = envelopeSchema.safeParse(parsed(split.envelope));
	if (!read.success) return { kind: 'refused', reason: say.notOurs, where: pathOf(read.error) };
	const envelope = read.data;
	if (envelope.site !== site) return { kind: 'refused', reason: say.foreign(envelope.site, site) };

	const newer = envelope.version > VERSION;
	const events: Entry[] = [];
	const log = growLog();
	const damaged: Readable['damaged'] = [];
	for (const [index, event] of split.events.entries()) {
		const entry = readEvent(event, newer);
		if (typeof entry === 'string') damaged.push({ index, reason: entry });
		else {
			events.push(entry);
			log.add(entry);
		}
		if (index % STEP === STEP - 1) yield;
	}
	return {
		kind: 'readable',
		exported: envelope.exported,
		newer,
		cutOff: split.cutOff,
		events,
		log: log.log(),
		damaged,
	};
}

/** The event, or what is wrong with it. */
function readEvent(event: string, newer: boolean): Entry | string {
	if (event.length > LIMITS.event) return say.record.tooLong(LIMITS.event);
	const value = parsed(event);
	if (value === undefined) return say.record.notJson;
	if (isDeep(value)) return say.record.tooDeep;
	if (hasReserved(value)) return say.record.reserved;
	const type = isFields(value) ? value.type : null;
	const schema = isKnownType(type) && !newer ? eventSchemas[type] : anyEventSchema;
	const read = schema.safeParse(value);
	if (!read.success) return say.record.field(pathOf(read.error));
	const entry = parseEvent(event);
	return isDamaged(entry) ? say.record.noId : entry;
}

function refuse({ reason, line }: Unsplit): Refused {
	const where = say.line(line);
	if (reason === 'too-deep') return { kind: 'refused', reason: say.tooDeep, where };
	if (reason === 'cut-off') return { kind: 'refused', reason: say.cutOff, where };
	if (reason === 'too-many') return { kind: 'refused', reason: say.tooMany(LIMITS.events), where };
	return { kind: 'refused', reason: say.notOurs };
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

/** A file of one event a line was split without a look into them. */
function isDeep(value: unknown, levels: number = LIMITS.depth): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

function hasReserved(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(hasReserved);
	if (!isFields(value)) return false;
	return Object.keys(value).some((key) => RESERVED.includes(key) || hasReserved(value[key]));
}

function pathOf(error: z.core.$ZodError): string {
	return error.issues[0]?.path.map(String).join('.') || say.record.whole;
}
