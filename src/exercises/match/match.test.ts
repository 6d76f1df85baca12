import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { below, type Random, seeded, shuffled } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { gradeBucket, gradeMatch } from './grade.ts';
import { bucketSchema, gradedMatch, matchSchema, publishMatch } from './schema.ts';
import type { MatchAsked, MatchKey } from './types.ts';

const render = { block: asHtml, inline: asHtml };
const sample = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8'));
const asked = {} as MatchAsked;

function question(random: Random): { key: MatchKey; targets: string[] } {
	const targets = ['t', 'u', 'v', 'w'].slice(0, 2 + below(random, 3));
	const items: MatchKey['items'] = Object.fromEntries(
		[...'abcdefgh']
			.slice(0, 3 + below(random, 6))
			.map((item) => [item, { to: targets[below(random, targets.length)] ?? 't', feedback: '' }]),
	);
	return { key: { rule: null, solution: null, verdict: {}, items }, targets };
}
const truth = (key: MatchKey) => Object.fromEntries(Object.entries(key.items).map(([item, { to }]) => [item, to]));

test('every item where it belongs scores 1, in whatever order they were answered', () => {
	const random = seeded(41);
	for (let i = 0; i < 300; i++) {
		const { key } = question(random);
		const response = Object.fromEntries(shuffled(random, Object.entries(truth(key))));
		for (const grader of [gradeMatch, gradeBucket]) {
			assert.deepEqual(grader.grade(response, asked, key), { score: 1, paths: [] });
		}
	}
});

test('the score is the share of items that are right; the others are named', () => {
	const random = seeded(42);
	for (let i = 0; i < 300; i++) {
		const { key, targets } = question(random);
		const items = Object.keys(key.items);
		const response = Object.fromEntries(items.map((item) => [item, targets[below(random, targets.length)] ?? '']));
		const wrong = items.filter((item) => response[item] !== key.items[item]?.to);
		const graded = gradeBucket.grade(response, asked, key);
		assert.equal(graded.score, (items.length - wrong.length) / items.length);
		assert.deepEqual(graded.paths, wrong);
		const again = gradeBucket.grade(Object.fromEntries(shuffled(random, Object.entries(response))), asked, key);
		assert.deepEqual(again, graded);
	}
});

test('what was right is kept for another try', () => {
	const { key } = question(seeded(43));
	const kept = gradeMatch.keep?.({ ...truth(key), a: 'nowhere' }, asked, key);
	const { a: _, ...rest } = truth(key);
	assert.deepEqual(kept, { draft: { to: rest }, right: Object.keys(rest).length });
});

test('a row without an answer is incomplete, and the sentence counts them', () => {
	const q = { ...asked, items: ['a', 'b', 'constructor'].map((key) => ({ key, text: '' as const })) };
	const found = gradeMatch.read({ to: { a: 't' } }, q);
	assert.match(found.kind === 'incomplete' ? found.message : '', /^2 lines have no answer yet/);
	const to = { a: 't', b: 't', constructor: 'u' };
	assert.deepEqual(gradeMatch.read({ to }, q), { kind: 'complete', response: to });
});

test('nothing in the log throws', () => {
	const { key } = question(seeded(44));
	for (const response of [null, [], ['a'], 'a', 1, { a: 1 }, { a: null }, { a: { b: 'c' } }]) {
		assert.equal(gradeMatch.readStored({ response }), null);
	}
	for (const stored of ['{}', '{"gone":"t"}', '{"__proto__":"t","constructor":"u"}']) {
		const response = gradeMatch.readStored({ response: JSON.parse(stored) });
		assert.ok(response);
		assert.equal(gradeMatch.grade(response, asked, key).score, 0);
	}
	const stored = gradeMatch.store(truth(key)).response;
	assert.deepEqual(gradeMatch.readStored({ response: JSON.parse(JSON.stringify(stored)) }), truth(key));
});

test('publish: what everyone sees tells no pair; classes keep their order, the targets of a match do not', () => {
	const turned = (keys: string[]) => keys.toReversed();
	const match = publishMatch('l/m', matchSchema.parse(sample['pattern-to-failure']), render, turned);
	assert.doesNotMatch(JSON.stringify(match.asked), /"to"|feedback/);
	assert.equal(match.asked.targets[0]?.key, 'retry');
	const bucket = publishMatch('l/b', bucketSchema.parse(sample['what-next']), render, turned);
	assert.deepEqual(
		bucket.asked.targets.map(({ key }) => key),
		['repeat', 'never', 'look'],
	);
	assert.equal(bucket.asked.items[0]?.key, 'forbidden');
});

const issues = (schema: typeof matchSchema | typeof bucketSchema, name: string, change: (q: never) => void) => {
	const q = structuredClone(sample[name]);
	change(q as never);
	const read = schema.safeParse(q);
	return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};
type Loose = { targets: Record<string, string>; items: Record<string, { to: string }> };

test('match schema: a spare target, one item a target, known targets, plain text', () => {
	const of = (change: (q: Loose) => void) => issues(matchSchema, 'pattern-to-failure', change);
	assert.deepEqual(
		of(() => {}),
		[],
	);
	assert.deepEqual(
		of((q) => delete q.targets.retry),
		['targets: every target has an item, so the last pair is given away'],
	);
	assert.deepEqual(
		of((q) => Object.assign(q.items.flood ?? {}, { to: 'breaker' })),
		['items.dead-dependency.to: two items go to `breaker`'],
	);
	assert.deepEqual(
		of((q) => Object.assign(q.items.flood ?? {}, { to: 'gone' })),
		['items.flood.to: there is no target `gone`'],
	);
	assert.deepEqual(
		of((q) => Object.assign(q.targets, { retry: '`retry`' })),
		['targets.retry: targets are plain text'],
	);
	assert.deepEqual(
		of((q) => Object.assign(q.targets, { retry: 'bulkhead' })),
		['targets.retry: two targets read the same'],
	);
});

test('bucket schema: two to four classes, each used, more items than classes', () => {
	const of = (change: (q: Loose) => void) => issues(bucketSchema, 'what-next', change);
	assert.deepEqual(
		of(() => {}),
		[],
	);
	assert.deepEqual(
		of((q) => Object.assign(q.targets, { spare: 'Spare' })),
		['targets.spare: no item belongs here'],
	);
	assert.deepEqual(
		of((q) => {
			delete q.items.busy;
			delete q.items.forbidden;
		}),
		['items: every class has one item'],
	);
	assert.match(of((q) => Object.assign(q.targets, { d: 'D', e: 'E' })).join(), /targets: 5 classes/);
});

test('revision: wording keeps it, another target changes it', () => {
	const q = matchSchema.parse(sample['pattern-to-failure']);
	assert.deepEqual(gradedMatch({ ...q, title: 'Other' }), gradedMatch(q));
	const items = structuredClone(q.items);
	Object.assign(items.flood ?? {}, { to: 'retry' });
	assert.notDeepEqual(gradedMatch({ ...q, items }), gradedMatch(q));
});
