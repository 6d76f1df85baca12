import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rehearse } from './rehearsal.ts';

test('a rehearsal keeps answers and drafts of its own, and stores nothing', () => {
	const stored: string[] = [];
	const trap = {
		setItem: (key: string) => stored.push(key),
		getItem: () => null,
		removeItem() {},
		length: 0,
		key: () => null,
	};
	Object.assign(globalThis, {
		localStorage: trap,
		window: { localStorage: trap },
		document: { documentElement: { dataset: {} } },
	});
	const mine = rehearse();
	const other = rehearse();
	const data = { response: ['a'], score: 1, confidence: 75, variant: null, hints: 0, ms: 1200 } as const;
	mine.answer('sample/x', { ...data, response: ['a'] }, 'abcd1234');
	mine.writeDraft('sample/x', { words: 'so far' });
	assert.deepEqual(
		mine.$log.get().map(({ type, subject }) => [type, subject]),
		[['answered', 'sample/x']],
	);
	assert.deepEqual(mine.readDraft('sample/x'), { words: 'so far' });
	assert.deepEqual(other.$log.get(), []);
	assert.equal(other.readDraft('sample/x'), null);
	assert.deepEqual(stored, []);
});
