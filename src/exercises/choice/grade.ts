import { choice } from '../../i18n/en/exercises/choice.ts';
import type { Grader } from '../types.ts';

/**
 * Share of the correct options ticked, less the share of the others ticked. Ticking all scores nothing, however many of
 * them are correct; `right - wrong` over the correct ones would pay two thirds where three of four are.
 */
function partialCredit(response: readonly string[], options: Record<string, { correct: boolean }>): number {
	const correct = Object.values(options).filter((o) => o.correct).length;
	const right = response.filter((key) => options[key]?.correct).length;
	const others = Object.keys(options).length - correct;
	const wrong = wrongPaths(response, options).length;
	return correct === 0 ? 0 : Math.max(0, right / correct - (others === 0 ? 0 : wrong / others));
}

const store = (response: string[]) => ({ response });
const readStored = ({ response }: { response: unknown }) =>
	Array.isArray(response) && response.every((key) => typeof key === 'string') ? response : null;

const wrongPaths = (response: readonly string[], options: Record<string, { correct: boolean }>) =>
	response.filter((key) => options[key]?.correct === false);

/** One option, right or not. */
export const gradeSingle: Grader<'single'> = {
	blank: [],
	read: (draft) =>
		draft.length === 1 ? { kind: 'complete', response: draft } : { kind: 'incomplete', message: choice.missing },
	grade: (response, _asked, key) => ({
		score: key.options[response[0] ?? '']?.correct ? 1 : 0,
		paths: wrongPaths(response, key.options),
	}),
	store,
	readStored,
	asksConfidence: true,
};

/** Several options: score = max(0, right ticked / right - wrong ticked / wrong). */
export const gradeMulti: Grader<'multi'> = {
	blank: [],
	read: (draft) =>
		draft.length > 0 ? { kind: 'complete', response: draft } : { kind: 'incomplete', message: choice.missingMulti },
	grade: (response, _asked, key) => {
		const options = Object.entries(key.options);
		const hold = options.filter(([k, o]) => o.correct === response.includes(k)).length;
		return {
			score: partialCredit(response, key.options),
			...(hold < options.length && { headline: choice.hold(hold, options.length) }),
			paths: wrongPaths(response, key.options),
		};
	},
	store,
	readStored,
	asksConfidence: true,
};
