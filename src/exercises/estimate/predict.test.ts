import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { seeded } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { gradePredict } from './predict-grade.ts';
import { predictSchema, publishPredict } from './predict-schema.ts';

const render = { block: asHtml, inline: asHtml };
const sample = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8')).knee;
const { asked, key } = publishPredict('l/q', predictSchema.parse(sample), render);

const refused = (more: object, path: string, message: RegExp) => {
	const { success, error } = predictSchema.safeParse({ ...sample, ...more });
	assert.ok(!success);
	const found = error?.issues.find((issue) => issue.path.join('.') === path);
	assert.match(found?.message ?? `nothing at ${path}: ${error?.message}`, message);
};

test('score is the share of points within the tolerance, edges included', () => {
	assert.deepEqual(gradePredict.grade(key.truth, asked, key), { score: 1, paths: [] });
	const graded = gradePredict.grade([20, 30, 95, 250], asked, key);
	assert.deepEqual([graded.score, graded.headline], [0.75, '3 of 4 points are near enough.']);
	assert.equal(gradePredict.grade([], asked, key).score, 0);
	assert.equal(gradePredict.grade([0, 0, 0, 0, 25, 50], asked, key).score, 0);
});

test('property: any line scores between 0 and 1 and survives the log; nearer is never worse', () => {
	const random = seeded(2);
	for (let i = 0; i < 300; i++) {
		const line = key.truth.map(() => Math.round(random() * 240));
		const { score } = gradePredict.grade(line, asked, key);
		assert.ok(score >= 0 && score <= 1);
		const nearer = line.map((value, at) => (value + (key.truth[at] ?? 0)) / 2);
		assert.ok(gradePredict.grade(nearer, asked, key).score >= score, line.join());
		assert.deepEqual(gradePredict.readStored(JSON.parse(JSON.stringify(gradePredict.store(line)))), line);
	}
});

test('a point that was not set is incomplete and named; zero is a value', () => {
	const read = gradePredict.read([0, null, 3], asked);
	assert.match(read.kind === 'incomplete' ? read.message : '', /80%, 95%/);
	assert.deepEqual(gradePredict.read([0, 0, 0, 0], asked), { kind: 'complete', response: [0, 0, 0, 0] });
});

test('junk from the log is no response', () => {
	for (const junk of [null, 'x', {}, ['1'], [null], [1, {}]]) {
		assert.equal(gradePredict.readStored({ response: junk }), null, JSON.stringify(junk));
	}
});

test('schema: points ascend, the truth is on the axis and can be reached, leaving everything at the start is wrong', () => {
	assert.ok(predictSchema.safeParse(sample).success);
	refused({ x: { ...sample.x, points: [60, 50, 90, 95] } }, 'x.points', /do not ascend/);
	refused({ x: { ...sample.x, points: [60, 'high', 90, 95] } }, 'x.points', /mixed/);
	refused({ truth: [25, 50] }, 'truth', /2 values for 4 points/);
	refused({ truth: [25, 50, 100, 300] }, 'truth.3', /off the axis/);
	refused({ y: { ...sample.y, max: 0 } }, 'y.max', /not above/);
	refused({ y: { ...sample.y, step: 60 }, truth: [25, 50, 100, 200] }, 'truth.0', /cannot come near enough/);
	refused({ tolerance: { absolute: 200 } }, 'tolerance', /left at the start/);
	const names = { x: { label: 'Hypothesis', points: ['full pool', 'slow disk', 'lost index', 'retries'] } };
	assert.ok(predictSchema.safeParse({ ...sample, ...names }).success, 'points may be names');
});

test('publish: sliders have a step; the truth is in the key only', () => {
	const { step: _, ...y } = sample.y;
	assert.equal(publishPredict('l/q', predictSchema.parse({ ...sample, y }), render).asked.y.step, 2);
	assert.doesNotMatch(JSON.stringify(asked), /truth|200|wall/);
});
