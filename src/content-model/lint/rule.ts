import type { Arranged } from '../arrange.ts';
import type { AuthoredContent } from '../authored.ts';
import type { Place } from '../problem.ts';

/** What a rule says when it finds something. */
export type Report = (place: Place, what: string, mend: string) => void;

/** One rule, one file. `name` is permanent and printed with each finding. */
export interface Rule {
	name: string;
	severity: 'error' | 'warning';
	check(content: AuthoredContent, arranged: Arranged, report: Report): void;
}
