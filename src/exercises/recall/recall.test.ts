import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeRecall } from './grade.ts';
import { recallSchema } from './schema.ts';
import type { RecallAsked, RecallKey } from './types.ts';

test('a card is complete only once its reader has graded it', () => {
	const asked = {} as RecallAsked;
	assert.equal(gradeRecall.read({ words: 'x', revealed: true, grade: null }, asked).kind, 'incomplete');
	assert.deepEqual(gradeRecall.read({ words: 'x', revealed: true, grade: 'hard' }, asked), {
		kind: 'complete',
		response: { grade: 'hard' },
	});
});

test('grades map to scores: missed 0, hard half, got it and easy 1', () => {
	const score = (grade: 'again' | 'hard' | 'good' | 'easy') =>
		gradeRecall.grade({ grade }, {} as RecallAsked, {} as RecallKey).score;
	assert.deepEqual([score('again'), score('hard'), score('good'), score('easy')], [0, 0.5, 1, 1]);
});

test('a card needs a prompt and an answer, no title', () => {
	assert.ok(recallSchema.safeParse({ type: 'recall', prompt: 'What?', answer: 'That.' }).success);
	assert.ok(!recallSchema.safeParse({ type: 'recall', prompt: 'What?' }).success);
});
