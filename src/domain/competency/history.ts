/** Self-ratings over time, all themes in one list. */
import type { Competency, Rating } from './competency.ts';
import type { Level } from './tally.ts';

export interface ThemeRating extends Rating {
	/** Theme id. */
	theme: string;
}

export interface RatingStep extends ThemeRating {
	/** What was said of the theme before; null the first time. */
	before: Level | null;
}

/** Every self-rating, oldest first. */
export function ratingsOf(competencies: readonly Competency[]): ThemeRating[] {
	return competencies
		.flatMap(({ theme, ratings }) => ratings.map((rating) => ({ theme, ...rating })))
		.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Each with what was said before it, the latest first. @param ratings oldest first */
export function ratingSteps(ratings: readonly ThemeRating[]): RatingStep[] {
	const last = new Map<string, Level>();
	const steps = ratings.map((rating) => {
		const before = last.get(rating.theme) ?? null;
		last.set(rating.theme, rating.level);
		return { ...rating, before };
	});
	return steps.reverse();
}
