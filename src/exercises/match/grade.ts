import { bucket, match } from '../../i18n/en/exercises/match.ts';
import type { Grader } from '../types.ts';
import type { MatchAsked, MatchDraft, MatchKey, MatchResponse } from './types.ts';

/** The target chosen for an item; undefined where there is none. */
export const chosen = (response: MatchResponse, item: string): string | undefined =>
	Object.hasOwn(response, item) ? response[item] : undefined;

const isRight = (response: MatchResponse, key: MatchKey, item: string) =>
	chosen(response, item) === key.items[item]?.to;

/** What both types share; they differ in what they call a missing row. */
const shared = {
	blank: { to: {} },
	/** Score = share of the items that are where they belong. */
	grade(response: MatchResponse, _asked: MatchAsked, key: MatchKey) {
		const items = Object.keys(key.items);
		const wrong = items.filter((item) => !isRight(response, key, item));
		const hold = items.length - wrong.length;
		return {
			score: items.length === 0 ? 0 : hold / items.length,
			...(wrong.length > 0 && { headline: match.hold(hold, items.length) }),
			paths: wrong,
		};
	},
	keep(response: MatchResponse, _asked: MatchAsked, key: MatchKey) {
		const right = Object.keys(key.items).filter((item) => isRight(response, key, item));
		const to = Object.fromEntries(right.map((item) => [item, key.items[item]?.to ?? '']));
		return { draft: { to }, right: right.length };
	},
	store: (response: MatchResponse) => ({ response }),
	readStored({ response }: { response: unknown }): MatchResponse | null {
		if (typeof response !== 'object' || response === null || Array.isArray(response)) return null;
		const pairs = Object.entries(response);
		return pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string')
			? Object.fromEntries(pairs)
			: null;
	},
	asksConfidence: true,
};

function read(missing: (n: number) => string) {
	return (draft: MatchDraft, asked: MatchAsked) => {
		const open = asked.items.filter(({ key }) => !chosen(draft.to, key)).length;
		return open > 0
			? ({ kind: 'incomplete', message: missing(open) } as const)
			: ({ kind: 'complete', response: draft.to } as const);
	};
}

/** One target an item, at least one target left over. */
export const gradeMatch: Grader<'match'> = { ...shared, read: read(match.missing) };
/** A class may hold several items. */
export const gradeBucket: Grader<'bucket'> = { ...shared, read: read(bucket.missing) };
