import type { Rule } from '../rule.ts';

/** As many keys as a finding names. */
const NAMED = 12;

/** A translation of the interface lacks words: those that upstream added, or all of an area. */
export const wordsMissing: Rule = {
	name: 'words-missing',
	severity: 'warning',
	about:
		'A pack that brings the interface in another language brings all its words. The site shows the English ones for what is missing, such as words that upstream added since. A pack that means to translate a part sets this rule to `off`.',
	check({ words: { language, missing } }, _arranged, report) {
		if (!language) return;
		for (const { area, keys, place } of missing) {
			if (!place) continue;
			const named = keys.slice(0, NAMED).map((key) => `\`${key}\``);
			const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
			report(
				place,
				`${keys.length === 1 ? 'A word is' : `${keys.length} words are`} missing and in English: ${named.join(', ')}${more}.`,
				`Add ${keys.length === 1 ? 'it' : 'them'} as in \`src/i18n/en/${area}.ts\`.`,
			);
		}
		const whole = missing.filter(({ place }) => place === null).map(({ area }) => `\`${area}\``);
		if (whole.length > 0)
			report(
				language.place,
				`${whole.length === 1 ? 'An area is' : `${whole.length} areas are`} in English: ${whole.join(', ')}.`,
				'Add `words/<area>.ts` for each, as in `src/i18n/en/`.',
			);
	},
};
