import { rewrite } from '../../i18n/en/exercises/rewrite.ts';
import type { Grader } from '../types.ts';

/** An event of the log has room for a text that takes this much as JSON. */
const MOST = 15_000;

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string');
const hasWords = (value: unknown): value is { text: string; ticked: string[] } =>
	typeof value === 'object' &&
	value !== null &&
	'text' in value &&
	typeof value.text === 'string' &&
	'ticked' in value &&
	isTexts(value.ticked);

/** What is missing before the models may be seen: own words come first. */
function missing({ text }: { text: string }): string | null {
	if (text.trim() === '') return rewrite.missing;
	const over = JSON.stringify(text.trim()).length - MOST;
	return over > 0 ? rewrite.tooLong(over) : null;
}

/** Marked by its writer: score = rubric lines ticked / rubric lines. */
export const gradeRewrite: Grader<'rewrite'> = {
	blank: { text: '', revealed: false, ticked: [] },
	read(draft) {
		const lack = missing(draft) ?? (draft.revealed ? null : rewrite.look);
		return lack === null
			? { kind: 'complete', response: { text: draft.text.trim(), ticked: draft.ticked } }
			: { kind: 'incomplete', message: lack };
	},
	grade(response, _asked, key) {
		const ticked = key.rubric.filter((line) => response.ticked.includes(line.key)).length;
		return {
			score: key.rubric.length === 0 ? 0 : ticked / key.rubric.length,
			...(ticked < key.rubric.length && { headline: rewrite.headline(ticked, key.rubric.length) }),
			paths: [],
		};
	},
	store: (response) => ({ response }),
	readStored: ({ response }) => (hasWords(response) ? { text: response.text, ticked: response.ticked } : null),
	restore: (stored) =>
		hasWords(stored)
			? { text: stored.text, ticked: stored.ticked, revealed: 'revealed' in stored && stored.revealed === true }
			: null,
	reveal: { label: rewrite.show, missing, record: rewrite.record },
	evidence: ({ text }) => text,
	asksConfidence: false,
};
