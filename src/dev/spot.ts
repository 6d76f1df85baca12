import type { Problem } from '../content-model/problem.ts';

/** Where a finding is met on pages. */
export interface Spot {
	/** `lessons/<id>` or `scenarios/<id>`. */
	subject: string;
	/** `lesson/key`, of a finding inside a question. */
	question: string | null;
	/** Node of the scenario. */
	node: string | null;
	/** Texts that stand there, the nearest first, as `letters` makes them. */
	texts: string[];
}

/** A finding with its place on pages; null where no page shows the thing alone. */
export type Located = Problem & { spot: Spot | null };

/** Longer texts are told apart by this much of their beginning. */
const ENOUGH = 60;

/** What is left of a text when Markdown, HTML and a browser have done with it: its letters and digits. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The same of Markdown, cut to what tells it apart. */
export const lettersOf = (markdown: string): string =>
	letters(
		markdown
			.replace(/\]\([^)]*\)/g, ']')
			.replace(/<[^>]*>/g, ' ')
			.replace(/&[a-z]+;/g, ' '),
	).slice(0, ENOUGH);
