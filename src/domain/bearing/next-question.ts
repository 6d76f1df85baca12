/**
 * Which question comes next, and when enough is known. Both come from one number: how likely the answer is to change the
 * themes to begin with. The likeliest to change them is asked; when none is likely to, the bearing stops by itself.
 */
import { type BearingQuestion, believe, chanceOf, type Given, middleOf } from './ability.ts';

/** How many lessons a bearing proposes, one a theme. */
export const FIRST = 3;
/** Below this chance that one more answer changes them, the themes stand. */
export const SURE = 0.2;
/** Fewer answers are never enough. */
export const LEAST = 5;

/**
 * The themes to begin with: those with the lowest middle. Of two alike, the one that comes first in `themes`.
 * @param themes that have something left to learn, in order
 */
export function weakest(
	themes: readonly string[],
	questions: readonly BearingQuestion[],
	answers: ReadonlyMap<string, Given>,
): string[] {
	const middles = new Map(
		// Rounded: what differs by the last digit of a sum does not differ.
		[...believe(questions, answers)].map(([theme, belief]) => [theme, Math.round(middleOf(belief) * 1e6)]),
	);
	const middle = (theme: string) => middles.get(theme) ?? 0;
	return [...themes].sort((a, b) => middle(a) - middle(b)).slice(0, FIRST);
}

/** The question to ask now; null when enough is known or nothing is left to ask. */
export function nextQuestion(
	themes: readonly string[],
	questions: readonly BearingQuestion[],
	answers: ReadonlyMap<string, Given>,
): BearingQuestion | null {
	const now = weakest(themes, questions, answers);
	const beliefs = believe(questions, answers);
	const changes = (id: string, score: number) => {
		const then = weakest(themes, questions, new Map(answers).set(id, { score, confidence: 75 }));
		return then.some((theme) => !now.includes(theme));
	};
	let best: BearingQuestion | null = null;
	let most = -1;
	for (const question of questions) {
		const belief = beliefs.get(question.theme);
		if (answers.has(question.id) || !belief) continue;
		const right = chanceOf(belief, question.level);
		const doubt = (changes(question.id, 1) ? right : 0) + (changes(question.id, 0) ? 1 - right : 0);
		if (doubt > most) [best, most] = [question, doubt];
	}
	return answers.size >= LEAST && most < SURE ? null : best;
}
