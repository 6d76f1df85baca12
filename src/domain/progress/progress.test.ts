import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answered, LogEvent } from '../log/event.ts';
import { eventId } from '../log/event-id.ts';
import { sampleEvent, seeded, shuffled } from '../log/sample-events.ts';
import { stampOf } from '../log/stamp.ts';
import { foldLog, standingOf } from './fold.ts';
import { whereLeftOff } from './left-off.ts';
import { lessonProgress } from './lesson-progress.ts';
import { snapshotOf } from './snapshot.ts';

const RIGHT: Answered = { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 900 };

function at(minute: number) {
	const time = 1_760_000_000_000 + minute * 60_000;
	return { id: eventId(time, 'aaaaaaaa', minute), at: new Date(time).toISOString(), zone: 'UTC' };
}

function answered(minute: number, subject: string, data: Partial<Answered> = {}): LogEvent {
	return { ...at(minute), type: 'answered', subject, rev: 'r1', data: { ...RIGHT, ...data } };
}

function played(minute: number, subject: string, ending: string): LogEvent {
	return { ...at(minute), type: 'played', subject, data: { path: [], ending } };
}

function unique(events: readonly LogEvent[]): LogEvent[] {
	return [...new Map(events.map((event) => [event.id, event])).values()];
}

describe('foldLog', () => {
	it('reads the first and the last answer, and the endings in the order of play', () => {
		const first = answered(1, 'l/q', { score: 0 });
		const last = answered(5, 'l/q');
		const state = foldLog([
			played(4, 's', 'two'),
			last,
			answered(3, 'l/q', { score: 0.5 }),
			played(2, 's', 'one'),
			first,
		]);
		assert.deepEqual(state.answers.get('l/q'), { first, last, times: 3 });
		assert.deepEqual(
			state.endings.get('s')?.map(({ ending }) => ending),
			['one', 'two'],
		);
	});

	it('passes over what was deleted', () => {
		const gone = answered(1, 'l/q');
		const deletion: LogEvent = { ...at(2), type: 'deleted', subject: 'l/q', data: { event: gone.id } };
		assert.equal(foldLog([gone, deletion]).answers.size, 0);
		assert.equal(foldLog([deletion, gone]).answers.size, 0);
	});

	it('does not depend on the order of events', () => {
		const random = seeded(11);
		for (let i = 0; i < 3000; i += 1) {
			const events = unique(Array.from({ length: 12 }, () => sampleEvent(random)));
			const [a, b] = [foldLog(events), foldLog(shuffled(random, events))];
			assert.deepEqual(new Map([...b.answers].sort()), new Map([...a.answers].sort()));
			assert.deepEqual(new Map([...b.endings].sort()), new Map([...a.endings].sort()));
		}
	});
});

describe('standingOf', () => {
	it('names what an answer is worth today', () => {
		const say = (data: Partial<Answered>, rev?: string) => standingOf({ rev: 'r1', data: { ...RIGHT, ...data } }, rev);
		assert.equal(say({}), 'right');
		assert.equal(say({ score: 0.5 }), 'partly');
		assert.equal(say({ score: 0 }), 'wrong');
		assert.equal(say({ score: null }), 'unscored');
		assert.equal(say({ score: null, unsure: true }), 'unsure');
	});

	it('keeps an answer to an older revision and judges it no more', () => {
		assert.equal(standingOf({ rev: 'r1', data: RIGHT }, 'r2'), 'stale');
		assert.equal(standingOf({ rev: 'r1', data: RIGHT }, 'r1'), 'right');
		assert.equal(standingOf({ data: RIGHT }, 'r2'), 'right');
	});
});

describe('lessonProgress', () => {
	const sections = [
		{ items: [] },
		{ items: ['l/a'] },
		{ items: [] },
		{ items: ['l/b', 'l/c'] },
		{ items: ['scenario:s'] },
		{ items: [] },
	];
	const read = (...events: LogEvent[]) => lessonProgress(sections, 45, foldLog(events));

	it('counts nothing for reading: no answer, no mark', () => {
		assert.deepEqual(read(), { answered: 0, placed: 4, minutesDone: 0, sections: Array(6).fill('open'), done: false });
	});

	it('marks the first section that is not done', () => {
		const { answered: count, minutesDone, sections: marks } = read(answered(1, 'l/a'));
		assert.deepEqual([count, minutesDone], [1, 11]);
		assert.deepEqual(marks, ['done', 'done', 'here', 'open', 'open', 'open']);
	});

	it('counts "I don\'t know yet", and prose once the questions after it are begun', () => {
		const { sections: marks } = read(answered(1, 'l/b', { score: null, unsure: true }));
		assert.deepEqual(marks, ['here', 'open', 'done', 'open', 'open', 'open']);
	});

	it('counts a scenario by its ending, and the closing prose with the whole', () => {
		const all = ['l/a', 'l/b', 'l/c'].map((id, i) => answered(i, id));
		assert.deepEqual(read(...all).sections, ['done', 'done', 'done', 'done', 'here', 'open']);
		const { sections: marks, minutesDone, done } = read(...all, played(9, 's', 'drilled'));
		assert.deepEqual([marks, minutesDone, done], [Array(6).fill('done'), 45, true]);
	});

	it('never calls a lesson without anything to answer done', () => {
		const { done, minutesDone } = lessonProgress([{ items: [] }], 20, foldLog([]));
		assert.deepEqual([done, minutesDone], [false, 0]);
	});
});

describe('whereLeftOff', () => {
	const lessons = {
		guest: { sections: [{ items: ['host/a'] }] },
		host: { sections: [{ items: ['host/a', 'scenario:s'] }] },
	};

	it('is the lesson of the last answer or scenario, its own before one that borrows it', () => {
		assert.equal(whereLeftOff([], lessons), null);
		assert.deepEqual(whereLeftOff([answered(1, 'host/a')], lessons), { lesson: 'host', at: at(1).at });
		assert.equal(whereLeftOff([answered(1, 'host/a'), played(2, 's', 'x')], lessons)?.at, at(2).at);
	});

	it('passes over what this copy of the site does not have', () => {
		assert.equal(whereLeftOff([answered(3, 'acme/q'), played(4, '__proto__', 'x')], lessons), null);
		assert.equal(whereLeftOff([answered(1, 'host/a'), answered(3, 'constructor/q')], lessons)?.lesson, 'host');
	});
});

describe('snapshotOf', () => {
	it('holds what a page must know before it paints, only lessons with an answer, and what it was made from', () => {
		const lesson = { ...OUTLINE, sections: [{ anchor: 's1', heading: '', items: ['l/a', 'l/b'] }] };
		const events = [answered(1, 'l/a'), played(2, 's', 'one'), played(3, 's', 'two')];
		const snapshot = snapshotOf(events, { lessons: { l: lesson, other: OUTLINE } }, 'content');
		assert.deepEqual(snapshot, {
			v: 1,
			events: 3,
			log: stampOf(events),
			of: 'content',
			lessons: { l: { answered: 1, placed: 2, sections: ['here'] } },
			played: { s: 'two' },
			seen: { s: ['one', 'two'] },
			last: { lesson: 'l', at: at(1).at },
		});
	});
});

const OUTLINE = {
	title: '',
	sign: 'B1',
	status: 'published' as const,
	theme: 'design',
	level: 'practitioner',
	minutes: 40,
	needs: [],
	objectives: {},
	url: '',
	sections: [],
	questions: {},
	scenarios: [],
};
