import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answered, LogEvent } from '../log/event.ts';
import { eventId } from '../log/event-id.ts';
import { sampleEvent, seeded, shuffled } from '../log/sample-events.ts';
import { brierScore, calibrationAt } from './calibration.ts';

let minute = 0;
function answered(subject: string, data: Partial<Answered>): LogEvent {
	minute += 1;
	const time = 1_760_000_000_000 + minute * 60_000;
	return {
		id: eventId(time, 'aaaaaaaa', minute),
		at: new Date(time).toISOString(),
		zone: 'UTC',
		type: 'answered',
		subject,
		data: { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 900, ...data },
	};
}

describe('calibration', () => {
	it('counts first answers at a level, and right is score 1', () => {
		const events = [
			answered('l/a', {}),
			answered('l/b', { score: 0.5 }),
			answered('l/c', { confidence: 95 }),
			answered('l/b', {}),
		];
		assert.deepEqual(calibrationAt(events, 75), { right: 1, of: 2 });
		assert.deepEqual(calibrationAt(events, 95), { right: 1, of: 1 });
		assert.deepEqual(calibrationAt(events, 25), { right: 0, of: 0 });
	});

	it('leaves out "I don\'t know yet", unscored attempts and questions that ask no confidence', () => {
		const events = [
			answered('l/a', { score: null, confidence: null, unsure: true }),
			answered('l/b', { score: null }),
			answered('l/c', { confidence: null }),
		];
		assert.deepEqual(calibrationAt(events, 75), { right: 0, of: 0 });
		assert.equal(brierScore(events), null);
	});

	it('has a Brier score of 0 for a prophet and 0.25 for a shrug', () => {
		const shrug = [answered('l/a', { confidence: 50 }), answered('l/b', { confidence: 50, score: 0 })];
		assert.equal(brierScore(shrug), 0.25);
		const bold = [answered('l/a', { confidence: 95 }), answered('l/b', { confidence: 95, score: 0 })];
		assert.ok(Math.abs((brierScore(bold) ?? 0) - (0.05 ** 2 + 0.95 ** 2) / 2) < 1e-12);
	});

	it('does not depend on the order of events', () => {
		const random = seeded(21);
		for (let i = 0; i < 1000; i += 1) {
			const drawn = Array.from({ length: 12 }, () => sampleEvent(random));
			const events = [...new Map(drawn.map((event) => [event.id, event])).values()];
			const other = shuffled(random, events);
			assert.deepEqual(calibrationAt(other, 75), calibrationAt(events, 75));
			assert.ok(Math.abs((brierScore(other) ?? 0) - (brierScore(events) ?? 0)) < 1e-12);
		}
	});
});
