import assert from 'node:assert/strict';
import { it } from 'node:test';
import { difference, logOf } from './merge.ts';
import { previewImport } from './preview.ts';
import { entryOf, sampleEntries, sampleEvent, seeded } from './sample-events.ts';

const event = { ...sampleEvent(seeded(1)), id: '1' };
const entry = (over: object) => entryOf(JSON.stringify({ ...event, ...over }));

it('names what is new, what is here, what is in two versions and what belongs elsewhere, before anything changes', () => {
	const mine = logOf([entry({}), entry({ id: '2' })]);
	const dreamt = entry({ id: '5', type: 'dreamt' });
	const theirs = [entry({}), entry({ id: '2', zone: 'Elsewhere' }), entry({ id: '3' }), entry({ id: '4' }), dreamt];
	const preview = previewImport(mine, theirs, ({ id }) => id === '3');
	assert.deepEqual(preview, {
		added: 3,
		known: 1,
		conflicting: 1,
		kinds: [
			{ kind: event.type, added: 2, known: 1 },
			{ kind: 'unread', added: 1, known: 0 },
		],
		elsewhere: 1,
	});
	assert.equal(mine.entries.length, 2);
});

it('adds up to what the merge then does', () => {
	const random = seeded(91);
	for (let i = 0; i < 1000; i += 1) {
		const [mine, theirs] = [logOf(sampleEntries(random, 8)), sampleEntries(random, 8)];
		const { added, known, conflicting, kinds } = previewImport(mine, theirs, () => true);
		const found = difference(mine, logOf(theirs));
		assert.deepEqual([added, known, conflicting], [found.added.length, found.known, found.quarantined.length]);
		assert.equal(
			kinds.reduce((sum, kind) => sum + kind.added, 0),
			added,
		);
		assert.equal(
			kinds.reduce((sum, kind) => sum + kind.known, 0),
			known,
		);
	}
});
