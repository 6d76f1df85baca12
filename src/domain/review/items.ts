/** What comes back in review, and how the curriculum says so. */
import type { Outline } from '../progress/outline.ts';

/** One question or card that review may ask. */
export interface ReviewItem {
	/** `lesson/question`. */
	id: string;
	/** Revision today: answers to another one do not count. */
	rev?: string | undefined;
	/** Chance to remember at which it comes back, 0 to 1. */
	retention: number;
}

/** Retention aimed at, where a set of confusables says nothing else. */
export const RETENTION = 0.85;

/**
 * Whether answers to a question of this kind say what is remembered. A first attempt is made before its answer was
 * taught, ranking and writing are compared with models: none of them has a score that means right or wrong.
 */
export function comesBack({ type, role }: { type: string; role: string }): boolean {
	return role !== 'attempt' && type !== 'rank' && type !== 'rewrite';
}

/**
 * Every question of the curriculum that may come back, by id.
 * @param retentionOf by question id, where it differs
 */
export function reviewItems(
	outline: Pick<Outline, 'lessons'>,
	retentionOf: (id: string) => number = () => RETENTION,
): Map<string, ReviewItem> {
	const items = new Map<string, ReviewItem>();
	for (const [lesson, { status, questions }] of Object.entries(outline.lessons)) {
		if (status === 'planned') continue;
		for (const [key, question] of Object.entries(questions)) {
			const id = `${lesson}/${key}`;
			if (comesBack(question)) items.set(id, { id, rev: question.rev, retention: retentionOf(id) });
		}
	}
	return items;
}

/** The card each scenario comes back as, by scenario. */
export function scenarioCards(outline: Pick<Outline, 'scenarios'>): Map<string, string> {
	return new Map(Object.entries(outline.scenarios).flatMap(([id, { card }]) => (card ? [[id, card] as const] : [])));
}
