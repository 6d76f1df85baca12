/**
 * What a few answers say about each theme. A model to choose where to begin, not a measurement of anybody.
 *
 * Assumptions, all of them simple on purpose:
 * - Somebody has a general level, and around it a level in each theme; both lie between -2 and 2, the middle being likely.
 *   So an answer in one theme says a little about the others too.
 * - The higher the level in a theme, the likelier a right answer: one in two where level and question meet. Questions of
 *   lessons for the foundation are half a step easier, those of senior lessons half a step harder.
 * - A wrong answer and "I don't know yet" say the same. A right answer says the more, the surer the learner said they were:
 *   what was right at 25% may well have been luck. Half a score is half of each.
 */
import type { Answered } from '../log/event.ts';

/** One question of the bearing. */
export interface BearingQuestion {
	/** `lesson/question`. */
	id: string;
	lesson: string;
	theme: string;
	/** Of its lesson. */
	level: string;
}

/** What of an answer is read. */
export type Given = Pick<Answered, 'score' | 'confidence'>;

const STEPS = [-2, -1, 0, 1, 2];
/** How steeply the chance of a right answer rises with the level. */
const STEEP = 1.7;
const HARD: Readonly<Record<string, number>> = { foundation: -0.5, practitioner: 0, senior: 0.5 };
/** What a right answer counts for where nobody asked how sure. */
const USUAL = 0.75;

/** Of the steps around a middle, how likely each is. */
function around(middle: number): number[] {
	const weights = STEPS.map((step) => Math.exp(-((step - middle) ** 2) / 2));
	const all = sum(weights);
	return weights.map((weight) => weight / all);
}

const GENERAL = around(0);
const OWN = STEPS.map(around);

/** Chance of a right answer at a level. */
function chance(step: number, level: string): number {
	return 1 / (1 + Math.exp(-STEEP * (step - (HARD[level] ?? 0))));
}

function likelihood({ score, confidence }: Given, right: number): number {
	const sure = confidence === null ? USUAL : confidence / 100;
	const share = score ?? 0;
	return share * (sure * right + (1 - sure) / 2) + (1 - share) * (1 - right);
}

/** Belief about one theme: how likely each step is. */
export type Belief = readonly number[];

/**
 * @param answers by question id
 * @returns belief by theme, of every theme a question is about
 */
export function believe(
	questions: readonly BearingQuestion[],
	answers: ReadonlyMap<string, Given>,
): Map<string, Belief> {
	const themes = [...new Set(questions.map(({ theme }) => theme))];
	const seen = themes.map((theme) => {
		const own = questions.filter((question) => question.theme === theme);
		return STEPS.map((step) =>
			own.reduce((product, { id, level }) => {
				const given = answers.get(id);
				return given ? product * likelihood(given, chance(step, level)) : product;
			}, 1),
		);
	});
	// Given the general level, the themes have nothing to do with each other.
	const joint = seen.map((likely) =>
		OWN.map((own) => {
			const row = own.map((weight, step) => weight * (likely[step] ?? 0));
			return { row, all: sum(row) };
		}),
	);
	const general = GENERAL.map((weight, g) => joint.reduce((product, each) => product * (each[g]?.all ?? 0), weight));
	const all = sum(general);
	const belief = (t: number) =>
		STEPS.map((_, step) =>
			sum((joint[t] ?? []).map((own, g) => ((general[g] ?? 0) / all) * ((own.row[step] ?? 0) / own.all))),
		);
	return new Map(themes.map((theme, t) => [theme, belief(t)]));
}

/** The middle of a belief, -2 to 2. */
export function middleOf(belief: Belief): number {
	return sum(belief.map((weight, step) => weight * (STEPS[step] ?? 0)));
}

/** How likely the next answer is right. */
export function chanceOf(belief: Belief, level: string): number {
	return sum(belief.map((weight, step) => weight * chance(STEPS[step] ?? 0, level)));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
