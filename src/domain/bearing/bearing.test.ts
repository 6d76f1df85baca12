import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleOutline } from '../competency/sample-year.ts';
import type { LogEvent } from '../log/event.ts';
import { below, pick, seeded } from '../log/sample-events.ts';
import { snapshotOf } from '../progress/snapshot.ts';
import { answerOf, NOON } from '../review/sample-reviews.ts';
import { dateOf } from '../review/study-day.ts';
import { type BearingQuestion, believe, type Given, middleOf } from './ability.ts';
import { LEAST, nextQuestion, weakest } from './next-question.ts';
import { proposalOf } from './proposal.ts';
import { bearingQuestions, latestRun, runOf } from './run.ts';
import { firstMonday, lessonMinutes, toDo, weeksOf } from './weeks.ts';

/** As many a theme, and of such levels, as the twelve of the site. */
const ASKED: [theme: string, levels: string[]][] = [
	['role', ['foundation']],
	['design', ['practitioner', 'foundation', 'practitioner']],
	['data', ['foundation']],
	['code', ['foundation', 'foundation']],
	['delivery', ['foundation']],
	['operate', ['foundation']],
	['communicate', ['foundation']],
	['lead', ['practitioner']],
	['business', ['practitioner']],
];
const themes = ASKED.map(([theme]) => theme);
const questions: BearingQuestion[] = ASKED.flatMap(([theme, levels]) =>
	levels.map((level, i) => ({ id: `${theme}/${i}`, lesson: `${theme}-${i}`, theme, level })),
);
const right: Given = { score: 1, confidence: 95 };
const unsure: Given = { score: null, confidence: null };

/** Answers until the bearing stops. */
function take(answer: (question: BearingQuestion) => Given): Map<string, Given> {
	const answers = new Map<string, Given>();
	for (let next = nextQuestion(themes, questions, answers); next; next = nextQuestion(themes, questions, answers)) {
		answers.set(next.id, answer(next));
	}
	return answers;
}

describe('what answers say', () => {
	const middle = (...given: Given[]) => {
		const answers = new Map(given.map((each, i) => [`design/${i}`, each]));
		return middleOf(believe(questions, answers).get('design') ?? []);
	};

	it('is more for a right answer the surer it was given', () => {
		const levels = [25, 50, 75, 95] as const;
		const middles = levels.map((confidence) => middle({ score: 1, confidence }));
		assert.deepEqual(
			middles,
			[...middles].sort((a, b) => a - b),
		);
		assert.ok((middles[0] ?? 0) > 0);
	});

	it('is the same for "I don’t know yet" and for a mistake', () => {
		assert.equal(middle(unsure), middle({ score: 0, confidence: 95 }));
		assert.ok(middle(unsure) < 0);
	});

	it('says a little about the other themes', () => {
		const other = middleOf(believe(questions, new Map([['data/0', unsure]])).get('role') ?? []);
		assert.ok(other < 0 && other > middle(unsure), `${other}`);
	});
});

describe('the bearing', () => {
	it('asks at least five questions, at most all of them, each once', () => {
		const random = seeded(3);
		for (let n = 0; n < 60; n += 1) {
			const answers = take(() => pick(random, [right, unsure, { score: 0.5, confidence: 50 }]));
			assert.ok(answers.size >= LEAST && answers.size <= questions.length, `${answers.size}`);
		}
	});

	it('stops early for who knows nothing and for who knows all', () => {
		assert.equal(take(() => unsure).size, 9);
		assert.equal(take(() => right).size, 9);
	});

	it('proposes the three themes that alone did not hold', () => {
		const weak = ['data', 'operate', 'business'];
		const answers = take(({ theme }) => (weak.includes(theme) ? unsure : right));
		assert.deepEqual(weakest(themes, questions, answers).sort(), [...weak].sort());
	});

	it('proposes nothing in a theme that is done', () => {
		const left = themes.filter((theme) => theme !== 'data');
		assert.ok(!weakest(left, questions, new Map([['data/0', unsure]])).includes('data'));
	});

	/**
	 * Made-up learners: a general level and one a theme, both normal. Who does not know says so every other time, and guesses
	 * one of four otherwise, at 25% or 50%; who knows says 75% or 95%.
	 */
	it('finds more of the three weakest themes than chance, and as many as all twelve questions would', (context) => {
		const LEARNERS = 400;
		const random = seeded(7);
		const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
		const hard: Record<string, number> = { foundation: -0.5, practitioner: 0 };
		let asked = 0;
		let found = 0;
		let foundByAll = 0;
		let lowest = 0;
		for (let n = 0; n < LEARNERS; n += 1) {
			const general = normal();
			const truth = new Map(themes.map((theme) => [theme, general + normal()]));
			const answer = ({ theme, level }: BearingQuestion): Given => {
				const knows = random() < 1 / (1 + Math.exp(-1.7 * ((truth.get(theme) ?? 0) - (hard[level] ?? 0))));
				if (knows) return { score: 1, confidence: pick(random, [75, 95]) };
				if (random() < 0.5) return unsure;
				return { score: below(random, 4) === 0 ? 1 : 0, confidence: pick(random, [25, 50]) };
			};
			const all = new Map(questions.map((question) => [question.id, answer(question)]));
			const answers = take(({ id }) => all.get(id) ?? unsure);
			const weakestTruly = [...themes].sort((a, b) => (truth.get(a) ?? 0) - (truth.get(b) ?? 0)).slice(0, 3);
			const proposed = weakest(themes, questions, answers);
			asked += answers.size;
			found += proposed.filter((theme) => weakestTruly.includes(theme)).length;
			foundByAll += weakest(themes, questions, all).filter((theme) => weakestTruly.includes(theme)).length;
			if (proposed.includes(weakestTruly[0] ?? '')) lowest += 1;
		}
		const share = (n: number, of: number) => Math.round((100 * n) / of);
		const figures = {
			questions: Math.round((10 * asked) / LEARNERS) / 10,
			ofTheThree: share(found, 3 * LEARNERS),
			byAllTwelve: share(foundByAll, 3 * LEARNERS),
			byChance: share(3, 9),
			lowestAmongThem: share(lowest, LEARNERS),
		};
		context.diagnostic(JSON.stringify(figures));
		assert.deepEqual(figures, { questions: 9, ofTheThree: 54, byAllTwelve: 55, byChance: 33, lowestAmongThem: 63 });
	});
});

/** Nine themes, three ready lessons each; the first lesson of each is asked about. */
const outline = {
	...sampleOutline(),
	tracks: {
		steady: { title: 'Steady', lessons: ['a1', 'a2', 'b1'] },
		other: { title: 'Other', lessons: ['h1', 'i1'] },
	},
	bearing: {
		questions: [...'abcdefghi'].map((letter) => `${letter}1/o0-single`),
		tracks: { steady: 0, other: 0 },
	},
};
const RUN = '2026-11-20T12:00:00.000Z';
const asked = bearingQuestions(outline).map(({ id }) => id);

function answers(wrong: readonly string[], run = RUN, at = NOON): LogEvent[] {
	return asked.map((id, i) => {
		const missed = wrong.some((letter) => id.startsWith(letter));
		return answerOf(id, at + i * 60_000, { score: missed ? 0 : 1, confidence: 95, bearing: run });
	});
}

describe('what it comes to', () => {
	it('is read from the log alone, of the latest run', () => {
		const events = [...answers([], '2026-10-01T09:00:00.000Z', NOON - 1000), ...answers(['c'])];
		assert.equal(latestRun(events)?.id, RUN);
		assert.equal(latestRun(events)?.answers.size, 9);
		assert.equal(latestRun([answerOf('a1/o0-single', NOON)]), null);
	});

	it('is three lessons with their reasons, and the track that has most of them', () => {
		const events = answers(['b', 'h', 'i']);
		const { lessons, track, right: held, of } = proposalOf(runOf(events, RUN), events, outline);
		assert.deepEqual(lessons.map(({ lesson }) => lesson).sort(), ['b1', 'h1', 'i1']);
		assert.deepEqual(lessons[0]?.reason, { kind: 'wrong', question: `${lessons[0]?.lesson}/o0-single` });
		assert.deepEqual([track, held, of], ['other', 6, 9]);
	});

	it('leaves where a lesson was left as it was', () => {
		const before = answerOf('d2/o0-single', NOON - 1000);
		const lessons = Object.fromEntries(
			Object.entries(outline.lessons).map(([id, lesson]) => {
				const items = Object.keys(lesson.questions).map((key) => `${id}/${key}`);
				return [id, { ...lesson, sections: [{ anchor: '', heading: '', items }] }];
			}),
		);
		assert.equal(snapshotOf(answers([]), { lessons }).last, null);
		assert.equal(snapshotOf([before, ...answers([])], { lessons }).last?.lesson, 'd2');
	});
});

describe('the weeks', () => {
	const zone = 'Europe/Berlin';

	it('begin on a Monday: today, or the next one', () => {
		const begins = (iso: string) =>
			dateOf(firstMonday(Date.parse(iso), zone))
				.toISOString()
				.slice(0, 10);
		assert.equal(begins('2026-11-20T12:00:00Z'), '2026-11-23');
		assert.equal(begins('2026-11-23T12:00:00Z'), '2026-11-23');
		// A day ends at four in the morning.
		assert.equal(begins('2026-11-24T02:00:00Z'), '2026-11-23');
		assert.equal(begins('2026-11-24T12:00:00Z'), '2026-11-30');
	});

	it('keep a third of the time for review, and carry over what does not fit', () => {
		assert.equal(lessonMinutes(2), 80);
		const todo = ['x', 'y', 'z'].map((lesson) => ({ lesson, minutes: 50 }));
		const weeks = weeksOf(todo, 2, NOON, zone);
		assert.deepEqual(
			weeks.map(({ monday, parts }) => [
				dateOf(monday).toISOString().slice(0, 10),
				parts.map(({ lesson, minutes }) => `${lesson} ${minutes}`).join(', '),
			]),
			[
				['2026-11-23', 'x 50, y 30'],
				['2026-11-30', 'y 20, z 50'],
			],
		);
	});

	it('lose no minute at any pace', () => {
		const random = seeded(5);
		for (let n = 0; n < 200; n += 1) {
			const todo = Array.from({ length: below(random, 30) }, (_, i) => ({
				lesson: `l${i}`,
				minutes: 1 + below(random, 90),
			}));
			for (const hours of [1, 2, 3, 5]) {
				const weeks = weeksOf(todo, hours, NOON, zone);
				const planned = weeks.flatMap(({ parts }) => parts);
				for (const { lesson, minutes } of todo) {
					const sum = planned.filter((part) => part.lesson === lesson).reduce((all, part) => all + part.minutes, 0);
					assert.equal(sum, minutes);
				}
				for (const { parts } of weeks) {
					const sum = parts.reduce((all, { minutes }) => all + minutes, 0);
					assert.ok(sum > 0 && sum <= lessonMinutes(hours));
				}
			}
		}
	});

	it('hold what is left to do, once', () => {
		assert.deepEqual(toDo(['b1', 'a1', 'b1', 'b4', 'gone'], [], outline), [
			{ lesson: 'b1', minutes: 45 },
			{ lesson: 'a1', minutes: 45 },
		]);
	});
});
