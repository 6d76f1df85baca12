import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { below, pick, type Random, seeded } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { gradeDiff, reviewScore } from './grade.ts';
import { isCode, linesOf, rowsOf } from './lines.ts';
import { parseDiff } from './parse.ts';
import { diffSchema, gradedDiff, publishDiff } from './schema.ts';
import type { DiffResponse, Severity } from './types.ts';

const render = { block: asHtml, inline: asHtml };
const sample = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8'))['permission-cache'];
const { asked, key } = publishDiff('l/q', diffSchema.parse(sample), render);
const severities: [Severity, ...Severity[]] = ['blocking', 'should', 'question', 'nit'];
const right: DiffResponse = Object.values(key.findings).map(({ lines, severity }) => ({ lines, severity }));
const scoreOf = (response: DiffResponse) => gradeDiff.grade(response, asked, key).score;

/** Some comments on lines that are there, and some on lines that are not. */
function response(random: Random): DiffResponse {
	return Array.from({ length: below(random, 12) }, () => {
		const from = below(random, asked.rows.length);
		const lines =
			random() < 0.8 ? linesOf(from, from + below(random, 6), asked.rows, asked.files) : `new:${below(random, 999)}`;
		return { lines, severity: pick(random, severities) };
	});
}

const question = (more: object) => diffSchema.safeParse({ ...sample, ...more });
const refused = (more: object, path: string, message: RegExp) => {
	const { success, error } = question(more);
	assert.ok(!success);
	const found = error?.issues.find((issue) => issue.path.join('.').startsWith(path));
	assert.match(found?.message ?? `nothing at ${path}`, message);
	assert.equal(typeof (found as { params?: { mend?: string } }).params?.mend, 'string', 'says what to do');
};

test('a fully right review scores 1, in any order, with nothing to add', () => {
	assert.deepEqual(gradeDiff.grade(right, asked, key), { score: 1, paths: [] });
	assert.equal(scoreOf(right.toReversed()), 1);
});

test('one line of a finding is enough; the severity is a third of its weight', () => {
	const [first, second] = right;
	assert.ok(first && second);
	assert.equal(scoreOf([{ ...first, lines: 'new:12' }, second]), 1);
	assert.equal(scoreOf([{ ...first, severity: 'nit' }, second]), 5 / 6);
	assert.equal(scoreOf([first]), 0.5);
});

test('a comment on nothing costs a point, on a decoy as well, and names the decoy', () => {
	assert.equal(scoreOf([...right, { lines: 'new:1', severity: 'nit' }]), 5 / 6);
	const graded = gradeDiff.grade([...right, { lines: 'new:6', severity: 'nit' }], asked, key);
	assert.deepEqual([graded.score, graded.paths], [5 / 6, ['size']]);
	assert.match(graded.headline ?? '', /2 of 2 found, and one comment on nothing/);
});

test('neither every line, nor one comment over everything, nor every severity on a finding pays', () => {
	const code = asked.rows.flatMap((row, i) => (isCode(row) ? [i] : []));
	for (const severity of severities) {
		assert.equal(scoreOf(code.map((i) => ({ lines: linesOf(i, i, asked.rows, asked.files), severity }))), 0, severity);
		assert.equal(scoreOf([{ lines: linesOf(0, asked.rows.length, asked.rows, asked.files), severity }]), 0, severity);
	}
	const hedged = right.flatMap(({ lines }) => severities.map((severity) => ({ lines, severity })));
	assert.equal(scoreOf(hedged), 2 / 3, 'counts as the least of them');
});

test('property: any response scores between 0 and 1, order does not matter, and a comment on nothing never helps', () => {
	const random = seeded(7);
	for (let i = 0; i < 400; i++) {
		const given = response(random);
		const score = scoreOf(given);
		assert.ok(score >= 0 && score <= 1, JSON.stringify(given));
		assert.equal(scoreOf(given.toReversed()), score, JSON.stringify(given));
		assert.ok(scoreOf([...given, { lines: 'new:1', severity: pick(random, severities) }]) <= score);
		const stored = JSON.parse(JSON.stringify(gradeDiff.store(given)));
		assert.deepEqual(gradeDiff.readStored(stored), given);
	}
});

test('property: naming rows and finding them again is the same', () => {
	const random = seeded(3);
	for (let i = 0; i < 200; i++) {
		const from = below(random, asked.rows.length);
		const to = Math.min(asked.rows.length - 1, from + below(random, 8));
		const rows = asked.rows.flatMap((row, at) => (at >= from && at <= to && isCode(row) ? [at] : []));
		if (rows.length > 0)
			assert.deepEqual(rowsOf(linesOf(to, from, asked.rows, asked.files), asked.rows, asked.files), rows);
	}
});

test('junk from the log is no response, and lines that are gone are comments on nothing', () => {
	for (const junk of [null, 3, 'x', {}, [1], [{ lines: 3 }], [{ lines: 'new:1', severity: 'huge' }]]) {
		assert.equal(gradeDiff.readStored({ response: junk }), null, JSON.stringify(junk));
	}
	assert.deepEqual(gradeDiff.readStored({ response: [] }), []);
	assert.equal(scoreOf([{ lines: 'new:1-99999999', severity: 'nit' }]), 0);
	assert.equal(scoreOf([{ lines: '__proto__', severity: 'nit' }]), 0);
	assert.equal(reviewScore([{ rows: [1], severity: 'nit' }], { findings: {}, decoys: {} }).score, 0);
});

test('no comment, or one that is still open, is incomplete', () => {
	assert.equal(gradeDiff.read({ comments: [], open: null }, asked).kind, 'incomplete');
	const comment = { lines: 'new:3', severity: 'nit' as const, text: 'words' };
	const open = { anchor: 3, to: 3, severity: null, text: '', changes: null };
	assert.equal(gradeDiff.read({ comments: [comment], open }, asked).kind, 'incomplete');
	assert.deepEqual(gradeDiff.read({ comments: [comment], open: null }, asked), {
		kind: 'complete',
		response: [{ lines: 'new:3', severity: 'nit' }],
	});
});

test('a kept draft comes back without comments on lines that are gone', () => {
	const comment = { lines: 'new:3', severity: 'nit', text: 'words' };
	const stored = { comments: [comment, { ...comment, lines: 'new:400' }, { lines: 'new:3' }], open: { anchor: 1 } };
	assert.deepEqual(gradeDiff.restore?.(stored, asked), { comments: [comment], open: null });
	for (const junk of [null, [], 'x', { comments: 3 }]) assert.equal(gradeDiff.restore?.(junk, asked), null);
});

test('parse: files, hunks and numbers on both sides', () => {
	const parsed = parseDiff(
		'--- a/x.ts\n+++ b/x.ts\n@@ -3,2 +3,2 @@ f()\n a\n-b\n+c\n--- a/y.ts\n+++ b/y.ts\n@@ -0,0 +1 @@\n+z\n',
	);
	assert.ok(!('error' in parsed));
	assert.deepEqual(parsed.files, ['x.ts', 'y.ts']);
	assert.deepEqual(
		parsed.rows.filter(isCode).map((row) => [row.kind, row.old, row.new]),
		[
			['ctx', 3, 3],
			['del', 4, undefined],
			['add', undefined, 4],
			['add', undefined, 1],
		],
	);
	assert.deepEqual(rowsOf('y.ts new:1', parsed.rows, parsed.files), [7]);
	assert.equal(rowsOf('new:1', parsed.rows, parsed.files), null, 'several files: the path is needed');
	assert.deepEqual(rowsOf('x.ts old:4,new:4', parsed.rows, parsed.files), [3, 4]);
});

test('parse: what is malformed is named by its line, with the mend', () => {
	const error = (text: string) => {
		const parsed = parseDiff(text);
		return 'error' in parsed ? `${parsed.error} ${parsed.mend}` : 'parsed';
	};
	assert.match(error(''), /empty/);
	assert.match(error('hello'), /line 1.*neither a file nor a hunk/);
	assert.match(error('@@ -1 +1 @@\n a'), /line 1.*before any file/);
	assert.match(error('--- a/x\n@@ -1 +1 @@'), /line 2.*must follow/);
	assert.match(error('--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a'), /line 3.*Write `@@ -1,1 \+1,1 @@`/);
	assert.match(error('--- a/x\n+++ b/x\n@@ -1 +1 @@\nx'), /line 4.*begins with neither/);
});

test('schema: refuses a malformed diff, lines outside it, no finding, no decoy, shared lines, and a diff without room', () => {
	assert.ok(question({}).success);
	refused({ diff: sample.diff.replace('+1,22', '+1,23') }, 'diff', /other line counts/);
	refused({ findings: {} }, 'findings', /no finding/);
	refused({ decoys: {} }, 'decoys', /no decoy/);
	const finding = sample.findings['key-without-tenant'];
	refused({ findings: { far: { ...finding, lines: 'new:99' } } }, 'findings.far.lines', /not in the diff/);
	refused({ findings: { odd: { ...finding, lines: 'line 3' } } }, 'findings.odd.lines', /not in the diff/);
	refused({ decoys: { twice: { lines: 'new:11', feedback: 'x' } } }, 'decoys.twice.lines', /shares a line/);
	const spans = ['new:8-10', 'new:11-14', 'new:15-18', 'new:19-22'];
	const everywhere = Object.fromEntries(spans.map((lines, i) => [`f${'abcd'[i]}`, { ...finding, lines }]));
	refused({ findings: everywhere }, 'diff', /on every line would score/);
	assert.ok(!question({ note: 'x' }).success, 'strict');
});

test('publish: what everyone sees holds no finding; an edit of words keeps the revision', () => {
	assert.doesNotMatch(JSON.stringify(asked), /tenants gets|blocking|LRU throws/);
	const reworded = { ...sample, title: 'X', findings: structuredClone(sample.findings) };
	reworded.findings['key-without-tenant'].text = 'Other words';
	const graded = (q: unknown) => JSON.stringify(gradedDiff(diffSchema.parse(q)));
	assert.equal(graded(reworded), graded(sample));
	reworded.findings['key-without-tenant'].severity = 'nit';
	assert.notEqual(graded(reworded), graded(sample));
});
