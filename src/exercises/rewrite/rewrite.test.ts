import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { below, seeded, shuffled } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { gradeRewrite } from './grade.ts';
import { gradedRewrite, publishRewrite, rewriteSchema } from './schema.ts';

const render = { block: asHtml, inline: asHtml };
const sample = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8'))['status-update'];
const { asked, key } = publishRewrite('l/q', rewriteSchema.parse(sample), render);
const lines = key.rubric.map((line) => line.key);
const scoreOf = (ticked: string[]) => gradeRewrite.grade({ text: 'x', ticked }, asked, key).score;

test('score is the share of rubric lines ticked', () => {
	assert.deepEqual(gradeRewrite.grade({ text: 'x', ticked: lines }, asked, key), { score: 1, paths: [] });
	assert.equal(scoreOf(lines.slice(0, 1)), 1 / lines.length);
	assert.equal(scoreOf([]), 0);
	assert.equal(scoreOf(['gone', 'gone', 'constructor']), 0);
});

test('property: any ticks score between 0 and 1, in any order, and survive the log', () => {
	const random = seeded(5);
	for (let i = 0; i < 200; i++) {
		const ticked = shuffled(random, [...lines, ...lines, 'gone', '']).slice(0, below(random, 10));
		const score = scoreOf(ticked);
		assert.ok(score >= 0 && score <= 1);
		assert.equal(scoreOf(ticked.toReversed()), score);
		const response = { text: 'words "quoted"\n', ticked };
		assert.deepEqual(gradeRewrite.readStored(JSON.parse(JSON.stringify(gradeRewrite.store(response)))), response);
	}
});

test('own words come before the models, and the models before the marking', () => {
	const draft = { text: ' ', revealed: false, ticked: [] };
	assert.equal(gradeRewrite.read(draft, asked).kind, 'incomplete');
	assert.equal(typeof gradeRewrite.reveal?.missing(draft), 'string');
	assert.equal(gradeRewrite.reveal?.missing({ ...draft, text: 'Mine' }), null);
	assert.equal(gradeRewrite.read({ ...draft, text: 'Mine' }, asked).kind, 'incomplete');
	assert.deepEqual(gradeRewrite.read({ text: ' Mine ', revealed: true, ticked: ['next'] }, asked), {
		kind: 'complete',
		response: { text: 'Mine', ticked: ['next'] },
	});
});

test('a text that an event has no room for is asked to be shorter', () => {
	const draft = { text: '"'.repeat(8000), revealed: true, ticked: [] };
	assert.match(gradeRewrite.reveal?.missing(draft) ?? '', /Shorten it by about 1002/);
	assert.equal(gradeRewrite.read(draft, asked).kind, 'incomplete');
});

test('a kept draft comes back, junk does not', () => {
	const draft = { text: 'Half a sente', revealed: false, ticked: [] };
	assert.deepEqual(gradeRewrite.restore?.(JSON.parse(JSON.stringify(draft)), asked), draft);
	for (const junk of [null, 'x', [], { text: 3, ticked: [] }, { text: 'x' }, { text: 'x', ticked: [1] }]) {
		assert.equal(gradeRewrite.restore?.(junk, asked), null);
		assert.equal(gradeRewrite.readStored({ response: junk }), null);
	}
});

test('schema: two to six lines, two models that differ, strict', () => {
	const ok = (more: object) => rewriteSchema.safeParse({ ...sample, ...more }).success;
	assert.ok(ok({}));
	assert.ok(!ok({ rubric: { one: 'x' } }));
	assert.ok(!ok({ models: { good: { text: 'x' }, flawed: { text: 'x', flaw: 'y' } } }));
	assert.ok(!ok({ models: { good: { text: 'x' }, flawed: { text: 'z' } } }));
	assert.ok(!ok({ confidence: true }));
});

test('publish: models and rubric are in the key only; wording keeps the revision', () => {
	assert.doesNotMatch(JSON.stringify(asked), /one order in eight|deployed a fix|Promises nothing/);
	const reworded = { ...sample, rubric: { ...sample.rubric, impact: 'Other words' } };
	assert.deepEqual(gradedRewrite(rewriteSchema.parse(reworded)), gradedRewrite(rewriteSchema.parse(sample)));
});
