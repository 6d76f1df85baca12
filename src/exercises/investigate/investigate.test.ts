import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { below, type Random, seeded, shuffled } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { drawChart } from './chart.ts';
import { gradeLogs, inquiryOf } from './grade.ts';
import { marksIn, marksOf, payFor } from './marks.ts';
import { logsSchema, publishInvestigate, traceSchema } from './schema.ts';
import type { InvestigateResponse } from './types.ts';

const render = { block: asHtml, inline: asHtml };
const samples = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8'));
const logs = samples['thirty-fold'];
const trace = samples['slow-orders'];
const { asked, key } = publishInvestigate('l/q', logsSchema.parse(logs), render, (keys) => keys.toReversed());
const right: InvestigateResponse = { opened: ['gateway'], marked: ['gateway:4'], option: 'storm' };
const scoreOf = (response: InvestigateResponse) => gradeLogs.grade(response, asked, key).score;
const marks = Object.entries(asked.evidence).flatMap(([name, e]) => marksIn(e).map((mark) => `${name}:${mark}`));

/** Evidence in any order, with prices that may not be paid, marks that may not be there. */
function response(random: Random): InvestigateResponse {
	return {
		opened: shuffled(random, [...Object.keys(asked.evidence), 'gone']).slice(0, below(random, 7)),
		marked: shuffled(random, [...marks, 'gone:1', 'gateway:99', ':', 'x']).slice(0, below(random, marks.length)),
		option: ['storm', 'index', 'campaign', 'gone', ''][below(random, 5)] ?? '',
	};
}

const refused = (base: object, more: object, path: string, message: RegExp) => {
	const question = { ...base, ...more };
	const schema = 'type' in question && question.type === 'trace' ? traceSchema : logsSchema;
	const { success, error } = schema.safeParse(question);
	assert.ok(!success);
	const found = error?.issues.find((issue) => issue.path.join('.') === path);
	assert.match(found?.message ?? `nothing at ${path}: ${error?.message}`, message);
	assert.equal(typeof (found as { params?: { mend?: string } }).params?.mend, 'string', 'says what to do');
};

test('half for the search, half for the verdict', () => {
	assert.deepEqual(gradeLogs.grade(right, asked, key), { score: 1, paths: [] });
	assert.equal(scoreOf({ ...right, option: 'index' }), 0.5);
	assert.equal(scoreOf({ ...right, marked: [] }), 0.5);
	assert.equal(scoreOf({ opened: ['deploys'], marked: [], option: 'campaign' }), 0);
	assert.deepEqual(gradeLogs.grade({ ...right, option: 'index' }, asked, key).paths, ['index']);
});

test('of lines that settle it equally one is enough, and several are no fault', () => {
	for (const marked of [['gateway:3'], ['gateway:5'], ['gateway:3', 'gateway:4', 'gateway:5']]) {
		assert.equal(scoreOf({ ...right, marked }), 1, marked.join());
	}
});

test('a decoy takes back a find, any other mark half of one; marking everything does not pay', () => {
	assert.equal(scoreOf({ ...right, marked: ['gateway:4', 'gateway:6'] }), 0.5);
	assert.equal(scoreOf({ ...right, marked: ['gateway:4', 'gateway:1'] }), 0.75);
	assert.equal(scoreOf({ ...right, marked: marks }), 0.5);
	assert.equal(inquiryOf({ ...right, marked: marks }, asked, key).score, 0);
});

test('only what the budget paid for counts', () => {
	assert.deepEqual(payFor(['profile', 'gateway', 'services', 'clicks'], asked), {
		paid: ['profile', 'gateway', 'services'],
		left: 0,
	});
	assert.equal(
		scoreOf({ ...right, opened: ['profile', 'services', 'clicks', 'gateway'] }),
		0.5,
		'nothing was left for the log',
	);
	assert.equal(scoreOf({ ...right, opened: [] }), 0.5);
	assert.equal(scoreOf({ ...right, opened: ['gateway', 'gateway', 'gateway', 'gateway'] }), 1, 'paid once');
});

test('property: any response scores between 0 and 1, and the order of marks does not matter', () => {
	const random = seeded(11);
	for (let i = 0; i < 400; i++) {
		const given = response(random);
		const score = scoreOf(given);
		assert.ok(score >= 0 && score <= 1, JSON.stringify(given));
		assert.equal(scoreOf({ ...given, marked: given.marked.toReversed() }), score);
		assert.deepEqual(gradeLogs.readStored(JSON.parse(JSON.stringify(gradeLogs.store(given)))), given);
		const { paid, left } = payFor(given.opened, asked);
		const price = paid.reduce((sum, name) => sum + (asked.evidence[name]?.cost ?? 0), 0);
		assert.ok(left >= 0 && price + left === asked.budget);
	}
});

test('junk from the log is no response', () => {
	for (const junk of [null, [], 'x', {}, { opened: [1], marked: [], option: 'x' }, { opened: [], marked: [] }]) {
		assert.equal(gradeLogs.readStored({ response: junk }), null, JSON.stringify(junk));
	}
	assert.equal(scoreOf({ opened: ['__proto__'], marked: ['__proto__'], option: 'constructor' }), 0);
});

test('no evidence or no verdict is incomplete; a kept draft comes back', () => {
	const draft = { opened: ['gateway'], marked: [], option: null };
	assert.equal(gradeLogs.read(gradeLogs.blank, asked).kind, 'incomplete');
	assert.equal(gradeLogs.read({ ...draft, option: null }, asked).kind, 'incomplete');
	assert.equal(gradeLogs.read({ ...draft, option: 'storm' }, asked).kind, 'complete');
	assert.deepEqual(gradeLogs.restore?.(draft, asked), draft);
	assert.deepEqual(gradeLogs.restore?.({ ...draft, option: 'gone' }, asked), draft);
	for (const junk of [null, 'x', [], { opened: 'x' }]) assert.equal(gradeLogs.restore?.(junk, asked), null);
});

test('references: a line, a span, a node', () => {
	assert.deepEqual(marksOf('gateway:3-5', asked.evidence), ['gateway:3', 'gateway:4', 'gateway:5']);
	for (const none of ['gateway:99', 'gateway:5-3', 'gateway', 'nowhere:1', 'clicks:1']) {
		assert.equal(marksOf(none, asked.evidence), null, none);
	}
	const tree = publishInvestigate('l/t', traceSchema.parse(trace), render, (keys) => keys);
	assert.deepEqual(marksOf('plan:orders', tree.asked.evidence), ['plan:orders']);
	assert.deepEqual(tree.key.decisive, [['plan:orders']]);
});

test('schema: refuses what nobody can afford and what does not exist', () => {
	assert.ok(logsSchema.safeParse(logs).success && traceSchema.safeParse(trace).success);
	refused(logs, { budget: 2 }, 'evidence.profile.cost', /nobody can afford it/);
	refused(
		logs,
		{ budget: 4, decisive: ['gateway:3', 'profile:1'], decoys: { 'gateway:6': 'x' } },
		'budget',
		/what is decisive: 5 of 4/,
	);
	refused(logs, { decisive: ['gateway:9'] }, 'decisive.0', /not in the evidence/);
	refused(logs, { decisive: ['gateway:3-5', 'gateway:4'] }, 'decisive', /stands twice/);
	refused(logs, { decoys: {} }, 'decoys', /no decoy/);
	refused(logs, { decoys: { 'gateway:4': 'x' } }, 'decoys.gateway:4', /is decisive/);
	refused(logs, { decoys: { 'clicks:1': 'x' } }, 'decoys.clicks:1', /not in the evidence/);
	refused(
		logs,
		{ options: { a: { text: 'x', feedback: 'y' }, b: { text: 'x', feedback: 'y' } } },
		'options',
		/0 options are correct/,
	);
	const { plan } = trace.evidence;
	const withPlan = (more: object) => ({ evidence: { ...trace.evidence, plan: { ...plan, ...more } } });
	refused(trace, withPlan({ body: 'x' }), 'evidence.plan', /text or a tree/);
	refused(trace, withPlan({ columns: ['ms'] }), 'evidence.plan.nodes.sort.values', /3 values for 1 column/);
	const orphan = { ...plan.nodes, join: { ...plan.nodes.join, in: 'items' } };
	refused(trace, withPlan({ nodes: orphan }), 'evidence.plan.nodes.join.in', /no node `items` above/);
	refused(logs, { type: 'trace' }, 'evidence', /no plan, flame or graph/);
});

test('publish: what everyone sees holds neither worth nor reason; options in the given order', () => {
	assert.doesNotMatch(JSON.stringify(asked), /decisive|ruled out|amplification|correct/);
	assert.deepEqual(
		asked.options.map((o) => o.key),
		['campaign', 'index', 'storm'],
	);
});

test('a chart carries its labels, and no style or script', () => {
	const svg = drawChart('A < B', 'ms', [1, 2, 3], [{ label: 'p99 & p50', values: [0, 5, 1234] }]);
	assert.match(svg, /aria-label="A &lt; B"/);
	assert.match(svg, /p99 &amp; p50/);
	assert.match(svg, />1,000</);
	assert.doesNotMatch(svg, /style=|NaN|Infinity/);
	assert.doesNotMatch(drawChart('zero', 'ms', [1, 2], [{ label: 'z', values: [0, 0] }]), /NaN|Infinity/);
});
