/** What is said beside what is shown. */
import { LEVELS, type Level } from './tally.ts';

/**
 * `unrated`: nothing was said. `unshown`: nothing was shown yet. `beyond`: said "I set the bar" where all is shown that can
 * be; no answer and no entry shows more.
 */
export interface Gap {
	kind: 'unrated' | 'unshown' | 'agree' | 'above' | 'below' | 'beyond';
	/** Levels between the two; 0 unless `above` or `below`. */
	by: number;
}

export function gapOf(self: Level | null, shown: Level | null): Gap {
	if (self === null) return { kind: 'unrated', by: 0 };
	if (shown === null) return { kind: 'unshown', by: 0 };
	if (self === 'leads' && shown === 'asked') return { kind: 'beyond', by: 0 };
	const by = LEVELS.indexOf(self) - LEVELS.indexOf(shown);
	if (by === 0) return { kind: 'agree', by };
	return by > 0 ? { kind: 'above', by } : { kind: 'below', by: -by };
}
