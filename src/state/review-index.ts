import { isFields } from '../domain/log/known.ts';
import type { ReviewIndex } from '../domain/review/confusables.ts';

/** `/data/review.json`. Rejects when it cannot be had. */
export async function loadReviewIndex(): Promise<ReviewIndex> {
	const response = await fetch(`${document.documentElement.dataset.base ?? '/'}data/review.json`);
	if (!response.ok) throw new Error(`review.json: ${response.status}`);
	const value: unknown = await response.json();
	if (!isReviewIndex(value)) throw new Error('review.json: not the format this page reads');
	return value;
}

/** Our own build wrote it: the format's number is what can differ. */
function isReviewIndex(value: unknown): value is ReviewIndex {
	return isFields(value) && value.format === 1;
}
