import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answered, LogEvent } from '../log/event.ts';
import { eventId } from '../log/event-id.ts';
import { foldLog } from './fold.ts';
import type { Outline, OutlineLesson } from './outline.ts';
import { countStale, isHere, playedScenarios, recentAnswers, roadsSoFar } from './overview.ts';

function lesson(over: Partial<OutlineLesson>): OutlineLesson {
	return {
		title: '',
		sign: 'B1',
		status: 'published',
		theme: 'design',
		level: 'senior',
		minutes: 40,
		needs: [],
		objectives: {},
		url: null,
		sections: [],
		questions: {},
		scenarios: [],
		...over,
	};
}

const question = { title: 'A question', type: 'single', role: 'practice', objective: null, rev: 'r2' };
const outline: Outline = {
	format: 1,
	themes: {
		design: { title: 'Design', sign: 'B', lessons: ['load', 'later', 'gone'] },
		code: { title: 'Code', sign: 'C', lessons: [] },
	},
	tracks: {},
	lessons: {
		load: lesson({
			sections: [{ anchor: 's1', heading: '', items: ['load/a', 'load/b', 'load/c', 'scenario:load'] }],
			questions: { a: question, b: question, c: question },
		}),
		later: lesson({ status: 'planned' }),
	},
	scenarios: {
		load: {
			title: 'Thursday',
			minutes: 10,
			url: '',
			lesson: 'load',
			endings: { drilled: { class: 'best', title: 'Held' }, failed: { class: 'fail', title: 'Fell' } },
		},
	},
};

function at(minute: number) {
	const time = 1_760_000_000_000 + minute * 60_000;
	return { id: eventId(time, 'aaaaaaaa', minute), at: new Date(time).toISOString(), zone: 'UTC' };
}

function answered(minute: number, subject: string, data: Partial<Answered> = {}, rev = 'r2'): LogEvent {
	const right: Answered = { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 900 };
	return { ...at(minute), type: 'answered', subject, rev, data: { ...right, ...data } };
}

function played(minute: number, subject: string, ending: string): LogEvent {
	return { ...at(minute), type: 'played', subject, data: { path: [], ending } };
}

describe('roadsSoFar', () => {
	it('counts what can be judged today, and no planned lesson', () => {
		const events = [
			answered(1, 'load/a', { score: 0 }),
			answered(2, 'load/a'),
			answered(3, 'load/b', { score: null, unsure: true }),
			answered(4, 'load/c', {}, 'r1'),
		];
		const [design, code] = roadsSoFar(foldLog(events), outline);
		assert.deepEqual(design, {
			id: 'design',
			title: 'Design',
			sign: 'B',
			lessons: 1,
			begun: 1,
			done: 0,
			answered: 3,
			placed: 4,
			right: 1,
			judged: 2,
		});
		assert.deepEqual([code?.lessons, code?.answered, code?.judged], [0, 0, 0]);
		assert.equal(countStale(foldLog(events), outline), 1);
		const [done] = roadsSoFar(foldLog([...events, played(5, 'load', 'drilled')]), outline);
		assert.deepEqual([done?.begun, done?.done], [0, 1]);
	});
});

describe('recentAnswers', () => {
	it('names the latest first, and says which this copy of the site does not have', () => {
		const events = [answered(1, 'load/a'), answered(2, 'constructor/name'), played(3, 'load', 'drilled')];
		const recent = recentAnswers([...events, answered(4, 'load/b', {}, 'r1')], outline, 2);
		assert.deepEqual(
			recent.map(({ event, standing, question: found }) => [event.subject, standing, found?.key ?? null]),
			[
				['load/b', 'stale', 'b'],
				['constructor/name', 'right', null],
			],
		);
		assert.equal(recentAnswers(events, null, 9).length, 2);
	});
});

describe('playedScenarios', () => {
	it('lists each ending once, the last apart, and passes over what is not here', () => {
		const plays = ['failed', 'drilled', 'failed', 'toString'].map((ending, i) => played(i, 'load', ending));
		const [found, ...rest] = playedScenarios(foldLog([...plays, played(9, '__proto__', 'drilled')]), outline);
		assert.deepEqual([found?.plays.length, found?.endings, found?.last], [4, ['Fell', 'Held'], null]);
		assert.deepEqual(rest, []);
	});
});

describe('isHere', () => {
	it('knows what this copy of the site has', () => {
		assert.equal(isHere(answered(1, 'load/a'), outline), true);
		assert.equal(isHere(answered(1, 'load/x'), outline), false);
		assert.equal(isHere(answered(1, 'constructor/name'), outline), false);
		assert.equal(isHere(played(1, 'load', 'drilled'), outline), true);
		assert.equal(isHere(played(1, 'toString', 'drilled'), outline), false);
	});
});
