import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whereLeftOff } from '../progress/left-off.ts';
import type { Outline, OutlineLesson } from '../progress/outline.ts';
import { nextLesson } from './next-lesson.ts';
import { answerOf, DAY, NOON } from './sample-reviews.ts';

const lesson = (id: string, status: OutlineLesson['status'] = 'published'): OutlineLesson => ({
	title: id,
	sign: 'A1',
	status,
	theme: 't',
	level: 'senior',
	minutes: 30,
	needs: [],
	objectives: {},
	url: `/${id}/`,
	sections: status === 'planned' ? [] : [{ anchor: 's', heading: 'S', items: [`${id}/a`, `${id}/b`] }],
	questions: {},
	scenarios: [],
});
const outline: Outline = {
	format: 1,
	themes: { t: { title: 'T', sign: 'A', lessons: ['one', 'two', 'three', 'later'] } },
	tracks: { way: { title: 'Way', lessons: ['later', 'three', 'two'] } },
	lessons: { one: lesson('one'), two: lesson('two'), three: lesson('three'), later: lesson('later', 'planned') },
	scenarios: {},
};
const one = [answerOf('one/a', NOON - 3 * DAY), answerOf('one/b', NOON - 2 * DAY)];

describe('the lesson to carry on with', () => {
	it('is the one left off in, until it is done', () => {
		assert.equal(nextLesson(one.slice(0, 1), outline, 'way'), 'one');
	});

	it('is then the next of the chosen track, else of the map', () => {
		assert.equal(nextLesson(one, outline, 'way'), 'three');
		assert.equal(nextLesson(one, outline, null), 'two');
		assert.equal(nextLesson(one, outline, 'constructor'), 'two');
		assert.equal(nextLesson([], outline, null), 'one');
	});

	it('does not move with a review, and is none when all is done', () => {
		const begun = [...one, answerOf('two/a', NOON - DAY)];
		assert.equal(whereLeftOff([...begun, answerOf('one/a', NOON)], outline.lessons)?.lesson, 'two');
		const all = [...begun, ...['two/b', 'three/a', 'three/b'].map((id) => answerOf(id, NOON))];
		assert.equal(nextLesson(all, outline, 'way'), null);
	});
});
