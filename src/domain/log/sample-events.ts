/** Events by the thousand for property tests, the same for the same seed. Nothing on the site imports this. */
import type { Entry } from './entry.ts';
import { isDamaged, parseEvent, serializeEvent } from './entry.ts';
import type { LogEvent } from './event.ts';
import { CONFIDENCES } from './event.ts';
import { eventId } from './event-id.ts';

/** How often a property is tried: `n` times, and in the long run of `npm run test:endurance` many times that. */
export const often = (n: number): number => n * Number(process.env.ENDURANCE ?? 1);

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

export function below(random: Random, n: number): number {
	return Math.floor(random() * n);
}

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
	return from[below(random, from.length)] ?? from[0];
}

export function shuffled<T>(random: Random, from: readonly T[]): T[] {
	return from
		.map((value) => ({ value, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ value }) => value);
}

/** An event of any known type; ids and subjects come from a small pool, so that they collide. */
export function sampleEvent(random: Random, pool = 40): LogEvent {
	const time = 1_760_000_000_000 + below(random, pool) * 60_000;
	const envelope = {
		id: eventId(time, pick(random, ['aaaaaaaa', 'bbbbbbbb']), below(random, 3)),
		at: new Date(time).toISOString(),
		zone: pick(random, ['Europe/Berlin', 'Asia/Kolkata', 'UTC']),
	};
	const question = `contain-failure/${pick(random, ['fan-out', 'share-slow', 'knee', 'recover'])}`;
	const kind = random();
	if (kind < 0.6) {
		const unsure = random() < 0.1;
		return {
			...envelope,
			type: 'answered',
			subject: question,
			rev: pick(random, ['8c1f', '99aa']),
			data: {
				response: unsure ? null : pick(random, [['one'], ['two'], { value: 20, unit: '%' }, 'naïve “quote”\\']),
				score: unsure ? null : pick(random, [0, 0.5, 1]),
				confidence: unsure ? null : pick(random, [null, ...CONFIDENCES]),
				variant: null,
				hints: below(random, 3),
				ms: below(random, 90_000),
				...(unsure ? { unsure } : {}),
			},
		};
	}
	const scenario = pick(random, ['contain-failure', 'thursday']);
	if (kind < 0.8) {
		const ending = pick(random, ['drilled', 'degraded']);
		const lines = random() < 0.5 ? { lines: { spike: 'Down to 3 %.\n"Next" at 10:30.' } } : {};
		const data = { path: ['spike.cap', 'stock.graph'], ending, ...lines };
		return { ...envelope, type: 'played', subject: scenario, data };
	}
	if (kind < 0.9) return { ...envelope, type: 'rated', subject: 'design', data: { theme: 'design', level: 'alone' } };
	if (kind < 0.97) {
		const fields = { claim: 'Halved p99.\n"Said" so.' };
		// A later version of an entry that may be there, deleted, or neither.
		const entry = random() < 0.5 ? { entry: eventId(time, 'aaaaaaaa', below(random, 3)) } : {};
		return { ...envelope, type: 'noted', subject: 'design', data: { fields, ...entry } };
	}
	const event = eventId(time, 'aaaaaaaa', below(random, 3));
	return { ...envelope, type: 'deleted', subject: 'design', data: { event } };
}

export function entryOf(text: string): Entry {
	const read = parseEvent(text);
	if (isDamaged(read)) throw new Error(`not an event: ${text}`);
	return read;
}

/** Entries as a journal might hold them: mostly known, some of a later version, some spelled differently. */
export function sampleEntries(random: Random, count: number): Entry[] {
	return Array.from({ length: count }, () => {
		const event = sampleEvent(random);
		const odd = random();
		if (odd < 0.1) return entryOf(JSON.stringify({ ...event, type: 'dreamt', data: { depth: 1 } }));
		if (odd < 0.2) return entryOf(JSON.stringify({ mood: 'calm', ...event }).replace('{', '{ '));
		return entryOf(serializeEvent(event));
	});
}
