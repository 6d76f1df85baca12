import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Competency } from '../competency/competency.ts';
import { competencies } from '../competency/competency.ts';
import { ratingSteps, ratingsOf } from '../competency/history.ts';
import { sampleOutline, sampleYear } from '../competency/sample-year.ts';
import { LEVELS, type Level } from '../competency/tally.ts';
import { type EvidenceEntry, evidenceEntries, fieldsOf } from '../evidence/entries.ts';
import type { LogEvent } from '../log/event.ts';
import { seeded } from '../log/sample-events.ts';
import { type Chosen, mentorFile, themeOf } from './mentor-file.ts';
import { entryPrompts, gapPrompts } from './prompts.ts';

const outline = sampleOutline();
const statements = { 'theme-0': { helped: 'a', alone: 'b', asked: 'c', leads: 'd' } };
const site = { site: 'senior-path', themes: outline.themes, statements };
const MADE = '2026-11-21T09:00:00.000Z';
const NOTHING: Chosen = { from: '', roads: null, matrix: null, ratings: null, calibration: null, entries: [] };

function entry(fields: Record<string, string>): EvidenceEntry {
	const event: LogEvent = {
		id: '1',
		at: '2026-11-20T09:00:00.000Z',
		zone: 'UTC',
		type: 'noted',
		subject: 'evidence',
		data: { fields },
	};
	return evidenceEntries([event])[0] ?? assert.fail();
}

const read = (chosen: Partial<Chosen>) => JSON.parse(mentorFile({ ...NOTHING, ...chosen }, site, MADE));

describe('the file for a mentor', () => {
	it('holds what was chosen, and nothing of what was not', () => {
		const matrix: Competency[] = competencies({
			events: sampleYear(seeded(7), outline, 300),
			outline,
			evidenced: new Set(),
		});
		assert.deepEqual(read({}), {
			format: 'senior-path-mentor',
			version: 1,
			site: 'senior-path',
			made: MADE,
			from: '',
			themes: [],
			roads: null,
			matrix: null,
			ratings: null,
			calibration: null,
			entries: null,
		});
		const file = read({ matrix });
		assert.equal(file.matrix.length, 9);
		assert.deepEqual(Object.keys(file.matrix[0]), ['theme', 'self', 'shown', 'because']);
		assert.deepEqual(
			file.themes.map(({ title }: { title: string }) => title),
			Object.values(outline.themes).map(({ title }) => title),
		);
		assert.deepEqual([file.themes[0].statements, file.themes[1].statements], [statements['theme-0'], null]);
		assert.equal(file.entries, null);
	});

	it('holds the ratings over time, the latest of too many, and each goes with what was said before', () => {
		const events = sampleYear(seeded(7), outline, 300);
		const ratings = ratingsOf(competencies({ events, outline, evidenced: new Set() }));
		assert.ok(ratings.length > 30);
		const file = read({ ratings });
		assert.deepEqual(file.ratings, ratings);
		assert.equal(file.themes.length, 9);
		for (const { theme, level, at, before } of ratingSteps(file.ratings)) {
			const earlier = events.filter(
				(event) =>
					event.type === 'rated' &&
					event.data.theme === theme &&
					event.at < at &&
					ratings.some((r) => r.at === event.at),
			);
			const last = earlier.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
			assert.equal(before, last?.type === 'rated' ? last.data.level : null, `${theme} ${level}`);
		}
		const many = Array.from({ length: 600 }, (_, n) => ({
			theme: 'theme-0',
			level: 'alone' as const,
			at: new Date(Date.UTC(2026, 0, 1) + n).toISOString(),
		}));
		assert.deepEqual(read({ ratings: many }).ratings, many.slice(100));
	});

	it('names only the themes of its parts, and one it does not describe goes by its id', () => {
		const file = read({ entries: [entry({ did: 'I.', theme: 'theme-3' }), entry({ did: 'I.', theme: 'gone' })] });
		assert.deepEqual(
			file.themes.map(({ id }: { id: string }) => id),
			['theme-3'],
		);
		assert.equal(themeOf(file, 'theme-3').title, 'Theme D');
		assert.equal(themeOf(file, 'gone').title, 'gone');
	});

	it('leaves out what stands in double brackets, in every text that was typed, and earlier versions', () => {
		const fields = Object.fromEntries(
			['title', 'situation', 'did', 'result', 'number', 'confirmer', 'link', 'notes', 'client'].map((field) => [
				field,
				`${field} of [[Acme\nBank]] here`,
			]),
		);
		const text = mentorFile({ ...NOTHING, from: ' Kim of [[Acme]] ', entries: [entry(fields)] }, site, MADE);
		assert.doesNotMatch(text, /Acme|Bank/);
		const file = JSON.parse(text);
		assert.equal(file.from, 'Kim of [left out]');
		assert.equal(file.entries[0].fields.result, 'result of [left out] here');
		assert.deepEqual(Object.keys(file.entries[0]), ['date', 'fields']);
	});

	it('says of calibration only what enough answers bear', () => {
		const calibration = [
			{ level: 75 as const, right: 12, of: 20 },
			{ level: 95 as const, right: 19, of: 19 },
		];
		assert.deepEqual(read({ calibration }).calibration, [calibration[0]]);
		assert.deepEqual(read({ calibration: [] }).calibration, []);
	});
});

describe('questions for the talk', () => {
	const asks = (said: Level | null, shown: Level | null, evidenced = false) =>
		gapPrompts({
			theme: 'theme-0',
			self: said && { level: said, at: MADE },
			shown,
			because: { objectives: 9, shown: 0, held: 0, needed: 5, evidenced },
		}).map(({ kind, level }) => `${kind} ${level}`);

	it('go by the kind of gap, each about the statement it concerns', () => {
		assert.deepEqual(asks('alone', 'helped'), ['above alone']);
		assert.deepEqual(asks('helped', 'asked', true), ['below asked']);
		assert.deepEqual(asks('alone', null), ['unshown alone']);
		assert.deepEqual(asks('leads', 'asked', true), ['beyond leads']);
		assert.deepEqual([asks(null, 'alone'), asks(null, null)], [[], []]);
		for (const level of LEVELS) assert.deepEqual(asks(level, level, true), []);
	});

	it('ask for a witness where others are said to ask and no entry is there', () => {
		assert.deepEqual(asks('asked', 'alone'), ['witness asked']);
		assert.deepEqual(asks('leads', 'alone'), ['above leads', 'witness asked']);
		assert.deepEqual(asks('asked', 'helped'), ['above asked', 'witness asked']);
		assert.deepEqual(asks('asked', null), ['unshown asked', 'witness asked']);
		assert.deepEqual(asks('asked', 'helped', true), ['above asked']);
	});

	it('ask of an entry for its number and who would confirm it', () => {
		const open = (fields: Record<string, string>) => entryPrompts(fieldsOf(fields));
		assert.deepEqual(open({ did: 'I did.' }), ['number', 'confirmer']);
		assert.deepEqual(open({ result: 'From 30 s to 3 s.' }), ['confirmer']);
		assert.deepEqual(open({ number: '3', confirmer: 'Ola' }), []);
	});
});
