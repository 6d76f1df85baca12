import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogEvent } from '../log/event.ts';
import { seeded, shuffled } from '../log/sample-events.ts';
import { evidenceEntries, fieldsOf, isDay, nameOf } from './entries.ts';

const base = { zone: 'UTC', subject: 'evidence' };
const noted = (
	id: string,
	fields: Record<string, string>,
	more: { entry?: string; subject?: string } = {},
): LogEvent => {
	const { entry, subject = 'evidence' } = more;
	const at = `2026-11-${id.padStart(2, '0')}T09:00:00.000Z`;
	return { ...base, subject, id, at, type: 'noted', data: { fields, ...(entry ? { entry } : {}) } };
};
const deleted = (id: string, event: string): LogEvent => ({
	...base,
	id,
	at: '2026-11-28T09:00:00.000Z',
	type: 'deleted',
	data: { event },
});

describe('entries of the evidence log', () => {
	it('show the latest version and keep the earlier ones, in whatever order the events come', () => {
		const events = [
			noted('1', { did: 'Led it.' }, { subject: 'scenario:thursday' }),
			noted('3', { did: 'I led it.', theme: 'operate' }, { entry: '1', subject: 'scenario:thursday' }),
			noted('2', { did: 'We led it.' }, { entry: '1', subject: 'scenario:thursday' }),
			noted('4', { did: 'Something else.', date: '2026-10-01' }),
		];
		for (let seed = 0; seed < 20; seed += 1) {
			const [first, second, ...more] = evidenceEntries(shuffled(seeded(seed), events));
			assert.deepEqual(more, []);
			assert.equal(second?.id, '4');
			assert.equal(second?.date, '2026-10-01');
			assert.equal(first?.id, '1');
			assert.equal(first?.fields.did, 'I led it.');
			assert.equal(first?.competency, 'operate');
			assert.equal(first?.date, '2026-11-01');
			assert.equal(first?.edited, '2026-11-03T09:00:00.000Z');
			assert.deepEqual(first?.source, { kind: 'scenario', id: 'thursday' });
			assert.deepEqual(
				first?.versions.map(({ id, fields }) => [id, fields.did]),
				[
					['3', 'I led it.'],
					['2', 'We led it.'],
					['1', 'Led it.'],
				],
			);
		}
	});

	it('are gone with all their versions once deleted, and come back only as a new entry', () => {
		const story = [noted('1', { did: 'a' }), noted('2', { did: 'b' }, { entry: '1' }), deleted('3', '1')];
		assert.deepEqual(evidenceEntries(story), []);
		assert.deepEqual(evidenceEntries([...story, noted('4', { did: 'c' }, { entry: '1' })]), []);
		assert.equal(evidenceEntries([...story, noted('4', { did: 'c' })]).length, 1);
	});

	it('of a rewrite kept as evidence wait to be completed, with the answer they come from', () => {
		const [entry] = evidenceEntries([
			noted('1', { answer: 'a-1', did: 'Dear all,\nno.' }, { subject: 'explain/say-no' }),
		]);
		assert.deepEqual(entry?.source, { kind: 'question', id: 'explain/say-no' });
		assert.equal(entry?.answer, 'a-1');
		assert.equal(entry?.competency, null);
		assert.equal(entry?.fields.notes, '');
		assert.equal(entry && nameOf(entry.fields), 'Dear all,');
	});

	it('lose no field they do not know', () => {
		assert.equal(
			fieldsOf({ claim: 'Halved p99.', differently: 'Nothing.', notes: 'x', empty: ' ' }).notes,
			'x\n\nclaim\nHalved p99.\n\ndifferently\nNothing.',
		);
		const hostile: Record<string, string> = JSON.parse('{"__proto__":"a","constructor":"b","did":"c"}');
		assert.equal(fieldsOf(hostile).notes, '__proto__\na\n\nconstructor\nb');
		assert.equal(fieldsOf(hostile).did, 'c');
	});

	it('know a day from a text that looks like one', () => {
		assert.deepEqual(['2026-02-28', '2026-02-30', '2026-2-28', '', '2026-11-20T09:00'].map(isDay), [
			true,
			false,
			false,
			false,
			false,
		]);
	});
});
