/** Histories of answers for property tests, the same for the same seed. Nothing on the site imports this. */
import type { Answered, LogEvent } from '../log/event.ts';
import { eventId } from '../log/event-id.ts';
import { below, pick, type Random } from '../log/sample-events.ts';
import { RETENTION, type ReviewItem } from './items.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Friday 20 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export const ZONES = [
	'Europe/Berlin',
	'America/Los_Angeles',
	'America/St_Johns',
	'America/Sao_Paulo',
	'Asia/Kolkata',
	'Asia/Kathmandu',
	'Asia/Tokyo',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Pacific/Kiritimati',
	'Africa/Casablanca',
	'UTC',
] as const;

let n = 0;

/** An answer; without more, right at 75% on the day of `NOON` in Berlin. */
export function answerOf(
	subject: string,
	at: number,
	data: Partial<Answered> = {},
	more: { zone?: string; rev?: string } = {},
): LogEvent {
	n += 1;
	return {
		id: eventId(at, 'aaaaaaaa', n),
		at: new Date(at).toISOString(),
		zone: 'Europe/Berlin',
		type: 'answered',
		subject,
		...more,
		data: { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 20_000, ...data },
	};
}

export function playedAt(scenario: string, at: number): LogEvent {
	n += 1;
	const id = eventId(at, 'aaaaaaaa', n);
	const data = { path: [], ending: 'held' };
	return { id, at: new Date(at).toISOString(), zone: 'Europe/Berlin', type: 'played', subject: scenario, data };
}

/** Items `l0/q0`, `l0/q1` … of lessons of six questions. */
export function itemsOf(count: number, rev?: string): Map<string, ReviewItem> {
	return new Map(
		Array.from({ length: count }, (_, i) => {
			const id = `l${Math.floor(i / 6)}/q${i % 6}`;
			return [id, { id, rev, retention: RETENTION }] as const;
		}),
	);
}

/** Answers of any quality to any of the items, over so many days, from any zone. */
export function sampleReviews(random: Random, items: readonly string[], count: number, days: number): LogEvent[] {
	return Array.from({ length: count }, () => {
		const at = NOON - below(random, days * 24 * 60) * 60_000;
		const kind = random();
		const data: Partial<Answered> =
			kind < 0.1
				? { response: null, score: null, confidence: null, unsure: true }
				: kind < 0.3
					? { response: null, confidence: null, grade: pick(random, ['again', 'hard', 'good', 'easy']) }
					: { score: pick(random, [0, 0.5, 1, 1]), confidence: pick(random, [25, 50, 75, 95]) };
		const subject = items[below(random, items.length)] ?? '';
		return answerOf(subject, at, data, { zone: pick(random, ZONES), rev: pick(random, ['r1', 'r1', 'r1', 'r2']) });
	});
}
