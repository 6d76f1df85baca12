import { diff } from '../../i18n/en/exercises/diff.ts';
import type { Grader } from '../types.ts';
import { rowsOf } from './lines.ts';
import type { DiffDraft, DiffKey, DiffResponse, Severity } from './types.ts';

const severities: readonly unknown[] = ['blocking', 'should', 'question', 'nit'];
const isSeverity = (value: unknown): value is Severity => severities.includes(value);

/** What finding a problem is worth: two thirds for the place, one for saying how much it matters. */
const WEIGHT: Record<Severity, number> = { blocking: 3, should: 2, question: 1, nit: 1 };
/** What a comment on nothing costs, in the same points. */
const ALARM = 1;
/** A comment that covers more lines than the problem and these points at nothing. */
export const ROOM = 2;
/** An event of the log has room for these. */
const MOST = 30;

/** A comment as far as it is judged. */
export interface Remark {
	rows: readonly number[];
	severity: Severity;
}

export interface ReviewScore {
	score: number;
	/** Per remark: the key of the finding or decoy it stands on; null for a remark on nothing. */
	on: (string | null)[];
	/** Keys of the findings that some remark hit. */
	found: string[];
}

type Judged = {
	findings: Record<string, Pick<DiffKey['findings'][string], 'rows' | 'severity'>>;
	decoys: Record<string, Pick<DiffKey['decoys'][string], 'rows'>>;
};

/**
 * score = max(0, sum over findings hit of weight x (2/3, or 1 with the right severity) - 1 for each false alarm)
 *         / sum of all weights.
 * A remark hits the finding with which it shares most lines, unless it covers over two lines more than that. Several
 * remarks on one finding count as the least of them, so that naming every severity does not pay. Any other remark is a
 * false alarm, on a decoy or not.
 */
export function reviewScore(remarks: readonly Remark[], key: Judged): ReviewScore {
	const findings = Object.entries(key.findings);
	const shared = (a: readonly number[], b: readonly number[]) => a.filter((row) => b.includes(row)).length;
	// Points in thirds of a weight, so that a fully right review comes to exactly 1.
	const earned = new Map<string, number>();
	let alarms = 0;
	const on = remarks.map(({ rows, severity }) => {
		const hit = findings
			.map(([name, f]) => ({ name, f, lines: shared(rows, f.rows) }))
			.filter(({ f, lines }) => lines > 0 && rows.length <= f.rows.length + ROOM)
			.sort((a, b) => b.lines - a.lines)[0];
		if (!hit) {
			alarms += ALARM * 3;
			return Object.entries(key.decoys).find(([, d]) => shared(rows, d.rows) > 0)?.[0] ?? null;
		}
		const points = WEIGHT[hit.f.severity] * (hit.f.severity === severity ? 3 : 2);
		earned.set(hit.name, Math.min(earned.get(hit.name) ?? points, points));
		return hit.name;
	});
	const all = findings.reduce((sum, [, f]) => sum + WEIGHT[f.severity] * 3, 0);
	const points = [...earned.values()].reduce((sum, p) => sum + p, 0);
	return { score: all === 0 ? 0 : Math.max(0, points - alarms) / all, on, found: [...earned.keys()] };
}

/** A response as remarks; lines that are not in this diff cover no row. */
export const remarksOf = (response: DiffResponse, asked: Parameters<Grader<'diff'>['grade']>[1]): Remark[] =>
	response.map(({ lines, severity }) => ({ rows: rowsOf(lines, asked.rows, asked.files) ?? [], severity }));

const isRemark = (value: unknown): value is DiffResponse[number] =>
	typeof value === 'object' &&
	value !== null &&
	'lines' in value &&
	typeof value.lines === 'string' &&
	'severity' in value &&
	isSeverity(value.severity);

const isComment = (value: unknown): value is DiffDraft['comments'][number] =>
	isRemark(value) && 'text' in value && typeof value.text === 'string';

/** Problems found in a change, each with how much it matters. */
export const gradeDiff: Grader<'diff'> = {
	blank: { comments: [], open: null },
	read(draft) {
		const words = diff;
		if (draft.open) return { kind: 'incomplete', message: words.unfinished };
		if (draft.comments.length === 0) return { kind: 'incomplete', message: words.missing };
		if (draft.comments.length > MOST) return { kind: 'incomplete', message: words.tooMany(MOST) };
		return { kind: 'complete', response: draft.comments.map(({ lines, severity }) => ({ lines, severity })) };
	},
	grade(response, asked, key) {
		const remarks = remarksOf(response, asked);
		const { score, on, found } = reviewScore(remarks, key);
		const all = Object.keys(key.findings).length;
		const astray = on.filter((name) => name === null || key.findings[name] === undefined);
		return {
			score,
			...(score < 1 && { headline: diff.headline(found.length, all, astray.length) }),
			paths: astray.filter((name) => name !== null),
		};
	},
	store: (response) => ({ response }),
	readStored: ({ response }) => (Array.isArray(response) && response.every(isRemark) ? response : null),
	restore(stored, asked) {
		if (typeof stored !== 'object' || stored === null || !('comments' in stored)) return null;
		const { comments } = stored;
		if (!Array.isArray(comments)) return null;
		// The change under review may have been edited since: a comment on a line that is gone goes with it.
		const there = (lines: string) => rowsOf(lines, asked.rows, asked.files) !== null;
		return { comments: comments.filter(isComment).filter(({ lines }) => there(lines)), open: null };
	},
	asksConfidence: true,
};
