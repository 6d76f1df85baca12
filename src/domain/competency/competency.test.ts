import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brierScore, calibrationAt } from '../calibration/calibration.ts';
import type { LogEvent } from '../log/event.ts';
import { seeded } from '../log/sample-events.ts';
import { answerOf, DAY, HOUR, NOON } from '../review/sample-reviews.ts';
import { competencies, weighing } from './competency.ts';
import { gapOf } from './gap.ts';
import { sampleOutline, sampleYear } from './sample-year.ts';
import type { Level } from './tally.ts';

const outline = sampleOutline();
const none: ReadonlySet<string> = new Set();

function first(events: readonly LogEvent[], evidenced = none) {
	const [theme] = competencies({ events, outline, evidenced });
	assert.ok(theme);
	return theme;
}

/** A right answer to each of the first `n` objectives of the first theme. */
function right(n: number, at: number, type = 'single'): LogEvent[] {
	const all = ['a1', 'a2', 'a3'].flatMap((lesson) => [0, 1, 2].map((o) => `${lesson}/o${o}-${type}`));
	return all.slice(0, n).map((id) => answerOf(id, at));
}

function rated(level: Level, at: number): LogEvent {
	const { id, zone } = answerOf('x', at);
	return {
		id,
		at: new Date(at).toISOString(),
		zone,
		type: 'rated',
		subject: 'theme-0',
		data: { theme: 'theme-0', level },
	};
}

describe('what evidence shows', () => {
	it('is nothing without a right answer', () => {
		const wrong = answerOf('a1/o0-single', NOON, { score: 0.5 });
		const unsure = answerOf('a1/o1-single', NOON, { score: null, unsure: true });
		const stale = answerOf('a1/o2-single', NOON, {}, { rev: 'r0' });
		const theme = first([wrong, unsure, stale]);
		assert.equal(theme.shown, null);
		assert.deepEqual(theme.because, { objectives: 9, shown: 0, held: 0, needed: 5, evidenced: false });
		assert.deepEqual(theme.next, { kind: 'lesson', lesson: 'a1' });
	});

	it('counts neither a card graded by the learner, nor a comparison, nor an attempt, nor what is planned', () => {
		const events = ['a1/o0-recall', 'a1/o0-rank', 'a1/o0-estimate', 'a4/o0-single'].map((id) => answerOf(id, NOON));
		assert.equal(first(events).shown, null);
	});

	it('is "with help" from one objective answered right', () => {
		assert.equal(first(right(1, NOON)).shown, 'helped');
	});

	it('is "alone" from half of the objectives, each right on two days', () => {
		const once = right(9, NOON);
		assert.equal(first(once).shown, 'helped');
		assert.deepEqual(first(once).next, { kind: 'again', lesson: 'a1' });
		assert.equal(first([...once, ...right(4, NOON + DAY)]).shown, 'helped');
		assert.equal(first([...once, ...right(5, NOON + DAY)]).shown, 'alone');
		// Another question of the same objective does as well.
		assert.equal(first([...once, ...right(5, NOON + DAY, 'order')]).shown, 'alone');
	});

	it('counts days as they are lived: they end at four in the morning', () => {
		const night = NOON + 14 * HOUR;
		assert.equal(first([...right(5, NOON), ...right(5, night)]).shown, 'helped');
		assert.equal(first([...right(5, NOON), ...right(5, night + 2 * HOUR)]).shown, 'alone');
	});

	it('is "others ask me" with an entry on top of that, and never "I set the bar"', () => {
		const evidenced = new Set(['theme-0']);
		const alone = [...right(9, NOON), ...right(9, NOON + DAY)];
		assert.equal(first([], evidenced).shown, null);
		assert.equal(first(right(9, NOON), evidenced).shown, 'helped');
		assert.deepEqual(first(alone).next, { kind: 'entry' });
		assert.equal(first(alone, evidenced).shown, 'asked');
		assert.deepEqual(first(alone, evidenced).next, { kind: 'none' });
	});

	it('forgets nothing over a later mistake', () => {
		const events = [...right(1, NOON), answerOf('a1/o0-single', NOON + DAY, { score: 0 })];
		assert.equal(first(events).shown, 'helped');
	});

	it('asks for an entry where no lesson is published', () => {
		const themes = { own: { title: 'Own', sign: 'N', lessons: ['a4'] } };
		const [theme] = competencies({ events: [], outline: { ...outline, themes }, evidenced: none });
		assert.deepEqual([theme?.shown, theme?.because.needed, theme?.next], [null, 0, { kind: 'entry' }]);
	});
});

describe('what is said', () => {
	it('is the latest rating; earlier ones stay with their dates', () => {
		const theme = first([rated('asked', NOON), rated('alone', NOON + DAY)]);
		assert.equal(theme.self?.level, 'alone');
		assert.deepEqual(
			theme.ratings.map(({ level, at }) => [level, at.slice(0, 10)]),
			[
				['asked', '2026-11-20'],
				['alone', '2026-11-21'],
			],
		);
	});

	it('is above, below or beside what is shown', () => {
		const gap = (level: Level, events: LogEvent[], evidenced = none) => {
			const { self, shown } = first([...events, rated(level, NOON)], evidenced);
			const { kind, by } = gapOf(self?.level ?? null, shown);
			return by ? `${by} ${kind}` : kind;
		};
		assert.equal(gapOf(null, first(right(1, NOON)).shown).kind, 'unrated');
		assert.equal(gap('helped', []), 'unshown');
		assert.equal(gap('helped', right(1, NOON)), 'agree');
		assert.equal(gap('leads', right(1, NOON)), '3 above');
		const alone = [...right(9, NOON), ...right(9, NOON + DAY)];
		assert.equal(gap('helped', alone), '1 below');
		assert.equal(gap('leads', alone, new Set(['theme-0'])), 'beyond');
	});
});

/** The formula once more, as one would with a spreadsheet: a list, filters, and a date taken from the words of a clock. */
describe('a made-up year, computed by hand', () => {
	const events = sampleYear(seeded(2026), outline);
	const deleted = new Set(events.flatMap((event) => (event.type === 'deleted' ? [event.data.event] : [])));
	const left = events.filter(({ id }) => !deleted.has(id));
	const evidenced = new Set(['theme-0', 'theme-2', 'theme-8']);
	const dateAt = (at: string, zone: string) =>
		new Date(Date.parse(at) - 4 * HOUR).toLocaleDateString('sv-SE', { timeZone: zone });

	it('has the same matrix', () => {
		const seen: Record<string, number> = {};
		for (const theme of competencies({ events, outline, evidenced })) {
			const letter = theme.sign.toLowerCase();
			let shown = 0;
			let held = 0;
			for (const lesson of [1, 2, 3]) {
				for (const objective of [0, 1, 2]) {
					const days = new Set<string>();
					for (const event of left) {
						if (event.type !== 'answered' || event.data.score !== 1 || event.rev !== 'r1') continue;
						const asks = [`${letter}${lesson}/o${objective}-single`, `${letter}${lesson}/o${objective}-order`];
						if (asks.includes(event.subject)) days.add(dateAt(event.at, event.zone));
					}
					if (days.size >= 1) shown += 1;
					if (days.size >= 2) held += 1;
				}
			}
			const level = shown === 0 ? null : held < 4.5 ? 'helped' : evidenced.has(theme.theme) ? 'asked' : 'alone';
			const said = left.filter((event) => event.type === 'rated' && event.data.theme === theme.theme);
			assert.deepEqual(
				[theme.because.shown, theme.because.held, theme.shown, theme.ratings.length],
				[shown, held, level, said.length],
			);
			seen[`${level}`] = (seen[`${level}`] ?? 0) + 1;
		}
		// The year is worth its name: it reaches every level that evidence can show.
		assert.deepEqual(seen, { asked: 2, alone: 4, helped: 3 });
	});

	it('has the same calibration', () => {
		const firsts = new Map<string, (typeof left)[number]>();
		for (const event of left)
			if (event.type === 'answered' && !firsts.has(event.subject)) firsts.set(event.subject, event);
		let squares = 0;
		let all = 0;
		for (const confidence of [25, 50, 75, 95] as const) {
			let right = 0;
			let of = 0;
			for (const event of firsts.values()) {
				if (event.type !== 'answered' || event.data.confidence !== confidence) continue;
				of += 1;
				if (event.data.score === 1) right += 1;
				squares += ((event.data.score === 1 ? 1 : 0) - confidence / 100) ** 2;
			}
			assert.ok(of >= 20, `${of} answers at ${confidence}%`);
			assert.deepEqual(calibrationAt(events, confidence), { right, of });
			all += of;
		}
		assert.ok(Math.abs((brierScore(events) ?? 0) - squares / all) < 1e-12);
	});

	it('comes in steps short enough for a slow device', () => {
		const long = sampleYear(seeded(1), outline, 20_000);
		let steps = 0;
		for (const work = weighing({ events: long, outline, evidenced }); !work.next().done; ) steps += 1;
		assert.equal(steps, 20);
	});
});
