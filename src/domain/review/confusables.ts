/** What looks alike: which questions belong to which set, and what tells its members apart. */

import type { Html } from '../text/html.ts';
import { RETENTION } from './items.ts';

/** `/data/review.json`: what only the review page needs to know of the content. */
export interface ReviewIndex {
	format: 1;
	/** Address of a lesson's JSON, by lesson. */
	data: Record<string, string>;
	/** By set. */
	sets: Record<string, ConfusableSet>;
	/** `set/member` by question id. */
	confusable: Record<string, string>;
}

/** Things that are easily taken for each other. */
export interface ConfusableSet {
	/** What tells them apart: rendered Markdown, one line. */
	question: Html;
	/** Name by key. */
	members: Record<string, string>;
	/** Chance to remember at which its questions come back; null for the usual one. */
	retention: number | null;
}

/** The set and member a question stands for; null where it stands for none. */
export function setOf(id: string, { confusable }: ReviewIndex): { set: string; member: string } | null {
	const [set, member] = (Object.hasOwn(confusable, id) ? (confusable[id] ?? '') : '').split('/');
	return set && member ? { set, member } : null;
}

/** Chance to remember at which a question comes back. */
export function retentionOf(id: string, index: ReviewIndex): number {
	return index.sets[setOf(id, index)?.set ?? '']?.retention ?? RETENTION;
}
