import type { Fields } from './entries.ts';
import { hasNumber } from './filter.ts';

/** What a promotion committee would still ask of an entry. */
export type Ask = 'stake' | 'own' | 'whose' | 'result' | 'number' | 'confirmer' | 'competency' | 'proof';

/** Open questions, in the order in which the form asks. Hints, never a score. */
export function asksOf(fields: Fields): Ask[] {
	const { theme, situation, did, result, confirmer, link } = fields;
	const open: [Ask, boolean][] = [
		['competency', !theme],
		['stake', !situation.trim()],
		['own', !did.trim()],
		['whose', isOurs(did)],
		['result', !result.trim()],
		['number', !hasNumber(fields)],
		['confirmer', !confirmer.trim()],
		['proof', !link.trim()],
	];
	return open.flatMap(([ask, isOpen]) => (isOpen ? [ask] : []));
}

/** Says "we" and never "I". */
function isOurs(did: string): boolean {
	return /\b(we|our|us)\b/i.test(did) && !/\b(I|my|me)\b|\bI[’']/i.test(did);
}
