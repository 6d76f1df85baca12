import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { competencies } from '../domain/competency/competency.ts';
import { ratingsOf } from '../domain/competency/history.ts';
import { sampleOutline, sampleYear } from '../domain/competency/sample-year.ts';
import { evidenceEntries } from '../domain/evidence/entries.ts';
import { writeExport } from '../domain/log/export-file.ts';
import { seeded } from '../domain/log/sample-events.ts';
import { MENTOR_LIMITS, mentorFile } from '../domain/mentor/mentor-file.ts';
import { foldLog } from '../domain/progress/fold.ts';
import { roadsSoFar } from '../domain/progress/overview.ts';
import { mentorRefusal as say } from '../i18n/en/mentor.ts';
import { readMentor } from './read-mentor.ts';

const NOW = '2026-11-21T10:00:00.000Z';
const outline = sampleOutline();
const events = sampleYear(seeded(2026), outline);
const statement = { helped: 'With help.', alone: 'Alone.', asked: 'Asked.', leads: 'Leads.' };
const noted = evidenceEntries(
	['design', '', 'gone'].map((theme, n) => ({
		id: `${n}`,
		at: NOW,
		zone: 'UTC',
		type: 'noted',
		subject: 'evidence',
		data: { fields: { did: `I did ${n}, and [[there]].`, ...(theme && { theme }) } },
	})),
);
const matrix = competencies({ events, outline, evidenced: new Set(['theme-0']) });
const text = mentorFile(
	{
		from: 'Kim',
		roads: roadsSoFar(foldLog(events), outline),
		matrix,
		ratings: ratingsOf(matrix),
		calibration: [{ level: 75, right: 12, of: 20 }],
		entries: noted,
	},
	{ site: 'a-fork', themes: outline.themes, statements: { 'theme-0': statement } },
	NOW,
);
const whole = JSON.parse(text);
const changed = (over: Record<string, unknown>) => JSON.stringify({ ...whole, ...over });

describe('a file for a mentor', () => {
	it('is read as it was made, of another copy of the site too', () => {
		assert.equal(noted.length, 3);
		const read = readMentor(text);
		assert.deepEqual(read, { kind: 'readable', file: whole });
	});

	it('is read where it was made before ratings over time were in it', () => {
		const { ratings, ...older } = whole;
		assert.ok(ratings.length > 30);
		assert.deepEqual(readMentor(JSON.stringify(older)), { kind: 'readable', file: { ...older, ratings: null } });
	});

	it('keeps hostile texts as texts, and drops what it does not know', () => {
		const hostile = '<img src=x onerror=alert(1)>';
		const over = {
			from: hostile,
			themes: [{ id: '__proto__', title: hostile, sign: hostile, statements: null, more: 1 }],
			entries: [{ date: '2026-11-20', fields: { did: hostile, link: 'javascript:alert(1)', theme: 'constructor' } }],
			secret: hostile,
		};
		const json = changed(over).replace('"more":1', '"__proto__":{"polluted":true}');
		const read = readMentor(json);
		if (read.kind !== 'readable') return assert.fail(read.reason);
		assert.equal(read.file.from, hostile);
		assert.deepEqual(Object.keys(read.file.themes[0] ?? {}), ['id', 'title', 'sign', 'statements']);
		assert.equal(read.file.entries?.[0]?.fields.link, 'javascript:alert(1)');
		assert.ok(!('secret' in read.file) && !('polluted' in {}));
	});

	const many = Array.from({ length: MENTOR_LIMITS.items + 1 }, () => ({ date: '2026-11-20', fields: {} }));
	const refusals: [what: string, json: string, reason: string, where?: string][] = [
		['empty text', '', say.notJson],
		['a picture', '\u0089PNG\r\n', say.notJson],
		['Markdown', '# What I did, by competency', say.notJson],
		['the first half', text.slice(0, text.length / 2), say.cutOff],
		['all but the end', text.trimEnd().slice(0, -1), say.cutOff],
		['a progress export', writeExport({ entries: [], quarantined: [] }, 'senior-path', NOW), say.progress],
		['half a progress export', '{"format":"senior-path-progress","version":1,"ev', say.progress],
		['JSON of another kind', '{"name":"package"}', say.notOurs],
		['a list', '[]', say.notOurs],
		['null', 'null', say.notOurs],
		['deep nesting', '['.repeat(100_000), say.notJson],
		['a newer version', changed({ version: 2, matrix: 'of another shape' }), say.newer],
		['no version', changed({ version: null }), say.changed, 'version'],
		['a date that is none', changed({ made: 'yesterday' }), say.changed, 'made'],
		[
			'a level that is none',
			changed({ matrix: [{ ...whole.matrix[0], shown: 'boss' }] }),
			say.changed,
			'matrix.0.shown',
		],
		[
			'a confidence of no answers',
			changed({ calibration: [{ level: 75, right: 0, of: 0 }] }),
			say.changed,
			'calibration.0.of',
		],
		[
			'a text that is a list',
			changed({ entries: [{ date: '2026-11-20', fields: { did: [] } }] }),
			say.changed,
			'entries.0.fields.did',
		],
		['a text beyond measure', changed({ from: 'x'.repeat(501) }), say.changed, 'from'],
		['too many entries', changed({ entries: many }), say.changed, 'entries'],
		['too much of it', ' '.repeat(MENTOR_LIMITS.size + 1), say.tooBig(MENTOR_LIMITS.size / 1024 / 1024)],
		['no part', changed({ matrix: null, ratings: null, roads: null, calibration: null, entries: null }), say.empty],
	];
	for (const [what, json, reason, where] of refusals) {
		it(`is refused with a reason: ${what}`, () => {
			const read = readMentor(json);
			if (read.kind !== 'refused') return assert.fail('it was read');
			assert.equal(read.reason, reason);
			assert.equal(read.where, where && say.where(where));
			assert.equal(read.progress ?? false, reason === say.progress);
		});
	}
});
