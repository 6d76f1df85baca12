import assert from 'node:assert/strict';
import { it } from 'node:test';
import { difference } from './difference.ts';
import { logOf } from './merge.ts';
import { previewImport } from './preview.ts';
import { entryOf, sampleEntries, sampleEvent, seeded } from './sample-events.ts';

const event = { ...sampleEvent(seeded(1)), id: '1' };
const entry = (over: object) => entryOf(JSON.stringify({ ...event, ...over }));

it('names what is new, what is here, what is in two versions and what belongs elsewhere, before anything changes', () => {
	const mine = logOf([entry({}), entry({ id: '2' }), entry({ id: '6' })]);
	const dreamt = entry({ id: '5', type: 'dreamt' });
	const theirs = logOf([
		entry({}),
		entry({ id: '2', zone: 'Elsewhere' }),
		entry({ id: '3', subject: 'new-lesson/a' }),
		entry({ id: '4', subject: 'new-lesson/b' }),
		dreamt,
		entry({ id: '7', type: 'deleted', data: { event: '6' } }),
	]);
	const preview = previewImport(mine, theirs, { isHere: ({ id }) => id === '3', isStale: ({ id }) => id === '4' });
	assert.deepEqual(preview, {
		added: 4,
		known: 1,
		conflicting: 1,
		deletedHere: 0,
		removed: 1,
		kinds: [
			{ kind: event.type, added: 3, known: 1 },
			{ kind: 'deleted', added: 1, known: 0 },
			{ kind: 'unread', added: 1, known: 0 },
		],
		elsewhere: 2,
		lessons: 1,
		stale: 1,
	});
	assert.equal(mine.entries.length, 3);
	assert.equal(previewImport(theirs, mine, { isHere: () => true, isStale: () => false }).deletedHere, 1);
});

it('adds up to what the merge then does', () => {
	const random = seeded(91);
	for (let i = 0; i < 1000; i += 1) {
		const [mine, theirs] = [logOf(sampleEntries(random, 8)), logOf(sampleEntries(random, 8))];
		const { added, known, conflicting, deletedHere, kinds } = previewImport(mine, theirs, {
			isHere: () => true,
			isStale: () => false,
		});
		const found = difference(mine, theirs);
		assert.deepEqual([added, known, conflicting], [found.added.length, found.known, found.quarantined.length]);
		const sum = (key: 'added' | 'known') => kinds.reduce((total, kind) => total + kind[key], 0);
		assert.equal(sum('added'), added + conflicting);
		assert.equal(sum('known'), known + deletedHere);
	}
});
