import type { Arranged } from '../arrange.ts';
import type { AuthoredContent } from '../authored.ts';
import type { Place } from '../problem.ts';

/** What a rule says when it finds something. @param severity where it is not the rule's own */
export type Report = (place: Place, what: string, mend: string, severity?: 'error' | 'warning') => void;

/** One rule, one file. */
export interface Rule {
	/** Permanent: printed with each finding, and the anchor on the page of rules. */
	name: string;
	/** An error stops the build. */
	severity: 'error' | 'warning';
	/** About how well a lesson teaches, not whether it works: in a pack it warns, unless the pack says otherwise. */
	craft?: true;
	/** For the page of rules: what it asks for, and why. Markdown, a paragraph. */
	about: string;
	/** Reports what it finds. `now` is the time of the build. */
	check(content: AuthoredContent, arranged: Arranged, report: Report, now: Date): void;
}
