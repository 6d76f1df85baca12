import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { below, pick, type Random, seeded, shuffled } from '../../domain/log/sample-events.ts';
import { asHtml } from '../../domain/text/html.ts';
import { fold } from './fold.ts';
import { gradeCloze } from './grade.ts';
import { piecesOf, withTokens } from './pieces.ts';
import { clozeSchema, gradedCloze, publishCloze } from './schema.ts';
import type { ClozeAsked, ClozeKey, Piece } from './types.ts';

const render = { block: asHtml, inline: asHtml };
const sample = parse(readFileSync(new URL('sample.yaml', import.meta.url), 'utf8'));
const asked = {} as ClozeAsked;

function question(random: Random): ClozeKey {
	const gaps: ClozeKey['gaps'] = Object.fromEntries(
		['a', 'b', 'c', 'd'].slice(0, 1 + below(random, 4)).map((name) => [
			name,
			{
				accept: [`Retry-After ${name}`, `"x" ${name}`].slice(0, 1 + below(random, 2)),
				ignoreCase: random() < 0.5,
				feedback: '',
				wrong: [{ text: 'Retry', feedback: '' }],
			},
		]),
	);
	return { rule: null, solution: null, verdict: {}, gaps };
}

/** The same text as hands and phones write it. */
function disguised(random: Random, text: string, ignoreCase: boolean): string {
	const changes: ((t: string) => string)[] = [
		(t) => `  ${t}\t`,
		(t) => t.replaceAll(' ', ' \u00a0 '),
		(t) => t.replace(/"(.*)"/, '“$1”'),
		(t) => t.replace('-', '–'),
	];
	if (ignoreCase) changes.push((t) => t.toUpperCase());
	return changes.reduce((t, change) => (random() < 0.5 ? change(t) : t), text);
}

test('every accepted text scores 1 in whatever spacing, quotes and order of gaps', () => {
	const random = seeded(51);
	for (let i = 0; i < 400; i++) {
		const key = question(random);
		const filled = Object.entries(key.gaps).map(([name, { accept, ignoreCase }]) => [
			name,
			disguised(random, accept[below(random, accept.length)] ?? '', ignoreCase),
		]);
		assert.deepEqual(gradeCloze.grade(Object.fromEntries(shuffled(random, filled)), asked, key), {
			score: 1,
			paths: [],
		});
	}
});

test('the score is the share of the gaps that are right; named wrong answers are recognised', () => {
	const random = seeded(52);
	for (let i = 0; i < 400; i++) {
		const key = question(random);
		const names = Object.keys(key.gaps);
		const response = Object.fromEntries(
			names.map((name) => [name, pick(random, ['Retry', ' retry ', 'no', key.gaps[name]?.accept[0] ?? ''])]),
		);
		const right = names.filter((name) => response[name] === key.gaps[name]?.accept[0]).length;
		const graded = gradeCloze.grade(response, asked, key);
		assert.equal(graded.score, right / names.length);
		const named = names.filter(
			(name) => response[name] === 'Retry' || (response[name] === ' retry ' && key.gaps[name]?.ignoreCase),
		);
		assert.deepEqual(
			graded.paths,
			named.map((name) => `${name}/Retry`),
		);
	}
});

test('capitals count unless the gap says otherwise; hyphens and a phone’s long dash are the same', () => {
	assert.notEqual(fold('Retry', false), fold('retry', false));
	assert.equal(fold(' Retry  After ', true), 'retry after');
	assert.equal(fold('git push —force', false), fold('git push --force', false));
	assert.equal(fold('‘a’', false), "'a'");
});

test('an empty gap is incomplete; what is kept for another try is what was right', () => {
	const key = question(seeded(53));
	const names = Object.keys(key.gaps);
	const q = { ...asked, gaps: names.map((name) => ({ key: name, ignoreCase: false })) };
	assert.equal(gradeCloze.read(gradeCloze.blank, q).kind, 'incomplete');
	assert.equal(gradeCloze.read({ texts: Object.fromEntries(names.map((n) => [n, ' '])) }, q).kind, 'incomplete');
	const texts = Object.fromEntries(names.map((n) => [n, 'x']));
	assert.deepEqual(gradeCloze.read({ texts: { ...texts, gone: 'y' } }, q), { kind: 'complete', response: texts });
	const first = names[0] ?? '';
	const good = key.gaps[first]?.accept[0] ?? '';
	assert.deepEqual(gradeCloze.keep?.({ ...texts, [first]: good }, q, key), {
		draft: { texts: { [first]: good } },
		right: 1,
	});
});

test('nothing in the log throws', () => {
	const key = question(seeded(54));
	for (const response of [null, [], 'a', 1, { a: 1 }, { a: null }]) {
		assert.equal(gradeCloze.readStored({ response }), null);
	}
	for (const stored of ['{}', '{"gone":"x"}', '{"__proto__":"x","constructor":"y"}']) {
		const response = gradeCloze.readStored({ response: JSON.parse(stored) });
		assert.ok(response);
		assert.equal(gradeCloze.grade(response, asked, key).score, 0);
	}
});

/** The pieces as the View would write them, gaps as `[name]`. */
const written = (pieces: readonly Piece[]): string =>
	pieces
		.map((piece) =>
			'html' in piece
				? piece.html
				: 'gap' in piece
					? `[${piece.gap}]`
					: `<${piece.tag}${piece.class && ` class="${piece.class}"`}>${written(piece.pieces)}</${piece.tag}>`,
		)
		.join('');

test('rendered text is taken apart only around gaps, and nothing is lost', () => {
	const html = asHtml(
		'<p>Send <code>qgap0q: 30</code> with <a href="/x" title="a > b">care</a>.<br>Then</p>\n' +
			'<pre class="astro-code" tabindex="0"><code><span class="line"><span class="tok-a">qgap1q</span> x</span>\n</code></pre>',
	);
	const pieces = piecesOf(html, ['name', 'other']);
	assert.equal(
		written(pieces),
		html.replace('qgap0q', '[name]').replace('qgap1q', '[other]').replace(' tabindex="0"', ''),
	);
	assert.deepEqual(piecesOf(asHtml('<p>no <em>gap</em></p>'), []), [{ html: '<p>no <em>gap</em></p>' }]);
	assert.equal(withTokens('{{a}} and `{{b-c}}`, not {{ }}'), 'qgap0q and `qgap1q`, not {{ }}');
});

test('a list with a gap in each of its items holds nothing but its items', () => {
	const list = asHtml('<ul>\n<li>one qgap0q</li>\n<li>two qgap1q</li>\n</ul>');
	const [ul] = piecesOf(list, ['a', 'b']);
	assert.ok(ul && 'pieces' in ul);
	assert.deepEqual(
		ul.pieces.map((piece) => ('tag' in piece ? piece.tag : 'text')),
		['li', 'li'],
	);
});

test('publish: gaps in the order of the text, no accepted text in what everyone sees', () => {
	const { asked: shown } = publishCloze('l/c', clozeSchema.parse(sample['come-back-later']), render);
	assert.deepEqual(
		shown.gaps.map(({ key }) => key),
		['status', 'header', 'unit'],
	);
	assert.doesNotMatch(JSON.stringify(shown), /503|Retry-After|seconds/);
});

test('schema: gaps and text agree, nothing is accepted and wrong at once, no variant twice', () => {
	const issues = (change: (q: { text: string; gaps: Record<string, Record<string, unknown>> }) => void) => {
		const q = structuredClone(sample['come-back-later']);
		change(q);
		const read = clozeSchema.safeParse(q);
		return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
	};
	assert.deepEqual(
		issues(() => {}),
		[],
	);
	assert.deepEqual(
		issues((q) => {
			q.text = q.text.replace('{{unit}}', '{{units}}');
		}),
		['text: `{{units}}` is not among the gaps', 'gaps.unit: not in the text'],
	);
	assert.deepEqual(
		issues((q) => {
			q.text += ' {{unit}}';
		}),
		['text: `{{unit}}` stands twice'],
	);
	assert.deepEqual(
		issues((q) => Object.assign(q.gaps.unit ?? {}, { wrong: { SECONDS: 'no' } })),
		['gaps.unit.wrong.SECONDS: `SECONDS` is accepted as well'],
	);
	assert.deepEqual(
		issues((q) => Object.assign(q.gaps.unit ?? {}, { accept: ['s', ' S '] })),
		['gaps.unit.accept.1: reads the same as `s`'],
	);
	assert.deepEqual(issues((q) => Object.assign(q.gaps.unit ?? {}, { accept: [] })).length, 1);
});

test('revision: wording keeps it, another accepted text changes it', () => {
	const q = clozeSchema.parse(sample['come-back-later']);
	assert.deepEqual(gradedCloze({ ...q, text: `${q.text} More.` }), gradedCloze(q));
	const gaps = structuredClone(q.gaps);
	gaps.unit?.accept.push('secs');
	assert.notDeepEqual(gradedCloze({ ...q, gaps }), gradedCloze(q));
});
