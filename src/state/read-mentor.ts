/** Reading the file of a learner, which anybody may have written. Loaded when one is chosen; it stores nothing. */
import * as z from 'zod/mini';
import { FORMAT } from '../domain/log/export-file.ts';
import { MENTOR_FORMAT, MENTOR_LIMITS, MENTOR_VERSION, type MentorFile } from '../domain/mentor/mentor-file.ts';
import { mentorRefusal as say } from '../i18n/en/mentor.ts';

/** A file that cannot be shown, and why. */
export interface MentorRefused {
	kind: 'refused';
	/** A sentence that names the mend. */
	reason: string;
	/** The path of what is wrong in it. */
	where?: string;
	/** It is a progress export, which another page imports. */
	progress?: true;
}

export interface MentorReadable {
	kind: 'readable';
	file: MentorFile;
}

const { size, items, text: longest } = MENTOR_LIMITS;
const id = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(longest));
const line = z.string().check(z.maxLength(500));
const count = z.int().check(z.gte(0), z.lte(1e9));
const level = z.literal(['helped', 'alone', 'asked', 'leads']);
const listOf = <T extends z.ZodMiniType>(item: T) => z.nullable(z.array(item).check(z.maxLength(items)));

/** Kind and version: all that is asked of a file before its version is known. */
const headSchema = z.object({ format: z.string(), version: z.optional(z.unknown()) });

const fileSchema = z.object({
	format: z.literal(MENTOR_FORMAT),
	version: z.int().check(z.gte(1)),
	site: id,
	made: z.iso.datetime(),
	from: line,
	themes: z
		.array(
			z.object({
				id,
				title: line,
				sign: line,
				statements: z.nullable(z.object({ helped: text, alone: text, asked: text, leads: text })),
			}),
		)
		.check(z.maxLength(items)),
	roads: listOf(
		z.object({
			theme: id,
			lessons: count,
			begun: count,
			done: count,
			answered: count,
			placed: count,
			right: count,
			judged: count,
		}),
	),
	matrix: listOf(
		z.object({
			theme: id,
			self: z.nullable(z.object({ level, at: z.iso.datetime() })),
			shown: z.nullable(level),
			because: z.object({
				objectives: count,
				shown: count,
				held: count,
				needed: count,
				evidenced: z.boolean(),
			}),
		}),
	),
	// Files of the first days have none.
	ratings: z._default(listOf(z.object({ theme: id, level, at: z.iso.datetime() })), null),
	calibration: listOf(
		z.object({ level: z.literal([25, 50, 75, 95]), right: count, of: z.int().check(z.gte(1), z.lte(1e9)) }),
	),
	entries: listOf(
		z.object({
			date: z.iso.date(),
			fields: z.partial(
				z.object({
					title: text,
					date: text,
					theme: text,
					situation: text,
					did: text,
					result: text,
					number: text,
					confirmer: text,
					link: text,
					notes: text,
				}),
			),
		}),
	),
});

/** The file, or why there is none. Changes nothing anywhere. */
export function readMentor(json: string): MentorRefused | MentorReadable {
	if (json.length > size) return refused(say.tooBig(size / 1024 / 1024));
	const value = parsed(json);
	// The start of a file that ends in the middle still says what it was.
	const format = value === undefined ? formatIn(json) : headSchema.safeParse(value).data?.format;
	if (format === FORMAT) return { ...refused(say.progress), progress: true };
	if (value === undefined) return refused(format === MENTOR_FORMAT ? say.cutOff : say.notJson);
	if (format !== MENTOR_FORMAT) return refused(say.notOurs);
	const version = headSchema.safeParse(value).data?.version;
	if (typeof version === 'number' && version > MENTOR_VERSION) return refused(say.newer);
	const read = fileSchema.safeParse(value);
	if (!read.success) return { ...refused(say.changed), where: say.where(pathOf(read.error)) };
	const file: MentorFile = read.data;
	const empty = !file.roads && !file.matrix && !file.ratings && !file.calibration && !file.entries;
	return empty ? refused(say.empty) : { kind: 'readable', file };
}

function refused(reason: string): MentorRefused {
	return { kind: 'refused', reason };
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

/** The kind a file that cannot be parsed gives itself near its start. */
function formatIn(json: string): string | undefined {
	return /^\s*\{\s*"format"\s*:\s*"([\w-]{1,60})"/.exec(json.slice(0, 200))?.[1];
}

function pathOf(error: z.core.$ZodError): string {
	return error.issues[0]?.path.map(String).join('.') || say.whole;
}
