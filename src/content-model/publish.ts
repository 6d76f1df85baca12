/** Authored questions as they are published: Markdown rendered, key split off, revision and variants computed. */
import { createHash } from 'node:crypto';
import type { Render } from '../exercises/schema.ts';
import { type AuthoredQuestion, publishers, questionSchema } from '../exercises/schemas.ts';
import type { ExerciseType, Published } from '../exercises/types.ts';

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

/** Deterministic order for everyone, seeded by question id; a retry reshuffles on the client. */
const seededOrder = (seed: string) => (keys: string[]) =>
	keys
		.map((key) => ({ key, rank: hash([seed, key]) }))
		.sort((a, b) => a.rank.localeCompare(b.rank))
		.map((k) => k.key);

/** A variant laid over its question: maps merge, everything else is replaced. */
function overlayVariant(base: unknown, over: unknown): unknown {
	const isMap = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
	if (!isMap(base) || !isMap(over)) return over;
	const merged: Record<string, unknown> = { ...base };
	for (const [key, value] of Object.entries(over)) merged[key] = overlayVariant(base[key], value);
	return merged;
}

/** The variants of a question as questions of their own. Throws a ZodError where an override does not fit. */
export function variantsOf(question: AuthoredQuestion): [string, AuthoredQuestion][] {
	const { variants, ...base } = question;
	return Object.entries(variants).map(([key, over]) => [key, questionSchema.parse(overlayVariant(base, over))]);
}

function publishOne<T extends ExerciseType>(
	id: string,
	question: Extract<AuthoredQuestion, { type: T }>,
	render: Render,
) {
	// TypeScript cannot correlate the key with the argument over a union; the mapped type guarantees it.
	const publisher = publishers[question.type as T];
	return { ...publisher.publish(id, question, render, seededOrder(id)), graded: publisher.graded(question) };
}

/** One question with its variants. */
export function publishQuestion(id: string, question: AuthoredQuestion, render: Render): Published {
	const { asked, key, graded } = publishOne(id, question, render);
	const variants = Object.fromEntries(
		variantsOf(question).map(([name, variant]) => {
			const { asked: a, key: k } = publishOne(id, variant, render);
			return [name, { asked: a, key: k }];
		}),
	);
	return { rev: hash(graded), asked, key, variants };
}
