import { investigate } from '../../i18n/en/exercises/investigate.ts';
import type { Grader } from '../types.ts';
import { payFor } from './marks.ts';
import type { InvestigateAsked, InvestigateKey, InvestigateResponse } from './types.ts';

/** An event of the log has room for these. */
const MOST = 40;

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');

/** The search by itself, 0 to 1. */
export interface Inquiry {
	score: number;
	/** Decisive items found, of how many. */
	found: number;
	of: number;
	/** Marks that settle nothing, decoys among them. */
	astray: number;
	/** What it cost. */
	spent: number;
}

/**
 * inquiry = max(0, (decisive items found - decoys marked - other marks / 2) / decisive items), where only marks in
 * evidence that the budget paid for count. Marking everything never pays.
 */
export function inquiryOf(
	{ opened, marked }: Pick<InvestigateResponse, 'opened' | 'marked'>,
	asked: InvestigateAsked,
	key: InvestigateKey,
): Inquiry {
	const { paid, left } = payFor(opened, asked);
	const marks = [...new Set(marked)].filter((mark) => paid.includes(mark.slice(0, mark.indexOf(':'))));
	const found = key.decisive.filter((item) => item.some((mark) => marks.includes(mark))).length;
	const astray = marks.filter((mark) => !key.decisive.some((item) => item.includes(mark)));
	const cost = astray.reduce((sum, mark) => sum + (Object.hasOwn(key.decoys, mark) ? 1 : 0.5), 0);
	const of = key.decisive.length;
	const score = of === 0 ? 0 : Math.max(0, (found - cost) / of);
	return { score, found, of, astray: astray.length, spent: asked.budget - left };
}

/** score = inquiry / 2 + verdict / 2. */
const grader = {
	blank: { opened: [], marked: [], option: null },
	read(draft) {
		const words = investigate;
		if (draft.opened.length === 0) return { kind: 'incomplete', message: words.missing };
		if (draft.marked.length > MOST) return { kind: 'incomplete', message: words.tooMany(MOST) };
		const { option } = draft;
		return option === null
			? { kind: 'incomplete', message: words.missingVerdict }
			: { kind: 'complete', response: { opened: draft.opened, marked: draft.marked, option } };
	},
	grade(response, asked, key) {
		const inquiry = inquiryOf(response, asked, key);
		const right = key.options[response.option]?.correct === true;
		const score = inquiry.score / 2 + (right ? 0.5 : 0);
		return {
			score,
			...(score < 1 && { headline: investigate.headline(right, inquiry.found, inquiry.of) }),
			paths: right ? [] : [response.option],
		};
	},
	store: (response) => ({ response }),
	readStored({ response }) {
		if (typeof response !== 'object' || response === null) return null;
		const { opened, marked, option } = response as Record<string, unknown>;
		return isTexts(opened) && isTexts(marked) && typeof option === 'string' ? { opened, marked, option } : null;
	},
	restore(stored, asked) {
		if (typeof stored !== 'object' || stored === null) return null;
		const { opened, marked, option } = stored as Record<string, unknown>;
		if (!isTexts(opened) || !isTexts(marked)) return null;
		const known = Object.values(asked.options).some(({ key }) => key === option);
		return { opened, marked, option: known && typeof option === 'string' ? option : null };
	},
	asksConfidence: true,
} satisfies Grader<'logs'>;

export const gradeLogs: Grader<'logs'> = grader;
export const gradeTrace: Grader<'trace'> = grader;
