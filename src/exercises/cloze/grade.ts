import { cloze } from '../../i18n/en/exercises/cloze.ts';
import type { Grader } from '../types.ts';
import { fold } from './fold.ts';
import type { ClozeGap, ClozeKey, ClozeResponse } from './types.ts';

/** What was typed into a gap. */
export const typed = (response: ClozeResponse, gap: string): string =>
	Object.hasOwn(response, gap) ? (response[gap] ?? '') : '';

const same = (text: string, other: string, { ignoreCase }: ClozeGap) =>
	fold(text, ignoreCase) === fold(other, ignoreCase);

export const accepts = (gap: ClozeGap, text: string): boolean => gap.accept.some((a) => same(text, a, gap));

/** The named wrong answer that a text is. */
export const wrongPath = (gap: ClozeGap, text: string): ClozeGap['wrong'][number] | undefined =>
	gap.wrong.find((wrong) => same(text, wrong.text, gap));

const rightGaps = (response: ClozeResponse, key: ClozeKey) =>
	Object.entries(key.gaps).flatMap(([name, gap]) => (accepts(gap, typed(response, name)) ? [name] : []));

/** Score = share of the gaps filled with an accepted text. */
export const gradeCloze: Grader<'cloze'> = {
	blank: { texts: {} },
	read({ texts }, asked) {
		const open = asked.gaps.filter(({ key }) => typed(texts, key).trim() === '').length;
		if (open > 0) return { kind: 'incomplete', message: cloze.missing(open) };
		return { kind: 'complete', response: Object.fromEntries(asked.gaps.map(({ key }) => [key, typed(texts, key)])) };
	},
	grade(response, _asked, key) {
		const gaps = Object.entries(key.gaps);
		const hold = rightGaps(response, key).length;
		return {
			score: gaps.length === 0 ? 0 : hold / gaps.length,
			...(hold < gaps.length && gaps.length > 1 && { headline: cloze.hold(hold, gaps.length) }),
			paths: gaps.flatMap(([name, gap]) => {
				const path = wrongPath(gap, typed(response, name));
				return path ? [`${name}/${path.text}`] : [];
			}),
		};
	},
	keep(response, _asked, key) {
		const right = rightGaps(response, key);
		const texts = Object.fromEntries(right.map((name) => [name, typed(response, name)]));
		return { draft: { texts }, right: right.length };
	},
	store: (response) => ({ response }),
	readStored({ response }) {
		if (typeof response !== 'object' || response === null || Array.isArray(response)) return null;
		const texts = Object.entries(response);
		return texts.every((pair): pair is [string, string] => typeof pair[1] === 'string')
			? Object.fromEntries(texts)
			: null;
	},
	asksConfidence: true,
};
