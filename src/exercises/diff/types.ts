import type { Asked, Html, Key } from '../types.ts';

/** How much a comment matters, in falling order. */
export type Severity = 'blocking' | 'should' | 'question' | 'nit';

/** One row of a diff as it is drawn. */
export interface DiffRow {
	kind: 'file' | 'hunk' | 'ctx' | 'add' | 'del';
	/** Line number before and after the change, where the row has one. */
	old?: number;
	new?: number;
	/** Index of the file in the diff. */
	file: number;
	/** Path, hunk header or code with the classes of its colours. */
	html: Html;
}

/** A change to review. */
export interface DiffAsked extends Asked {
	type: 'diff';
	/** Title of the change, as its author wrote it. */
	change: Html | null;
	/** Paths, in the order of the diff. */
	files: string[];
	rows: DiffRow[];
}

/** A problem that was put into the change. */
export interface Finding {
	/** Lines in the stored form. */
	lines: string;
	/** Indices of the rows. */
	rows: number[];
	severity: Severity;
	/** What class of problem it is, a kebab-case word. */
	kind: string | null;
	/** The comment worth sending. */
	text: Html;
}

export interface DiffKey extends Key {
	findings: Record<string, Finding>;
	/** What looks like a problem and is none. */
	decoys: Record<string, { lines: string; rows: number[]; feedback: Html }>;
}

/** A comment being written or changed: rows from `anchor` to `to`, in either order. */
export interface OpenComment {
	anchor: number;
	to: number;
	severity: Severity | null;
	text: string;
	/** Index of the comment that is changed; null for a new one. */
	changes: number | null;
}

/** Comments with their words, which are for the learner's eyes and are not in the log. */
export interface DiffDraft {
	comments: { lines: string; severity: Severity; text: string }[];
	open: OpenComment | null;
}

/** Stored for ever: lines as `new:14-16`, `old:3,new:3`, in a diff of several files after the path and a space. */
export type DiffResponse = { lines: string; severity: Severity }[];
