import type { Outline } from '../progress/outline.ts';
import type { Fields } from './entries.ts';
import { fieldsOf, subjectOf } from './entries.ts';

/** `/data/evidence.json`: what an entry can be started from. Plain text. */
export interface Starts {
	format: 1;
	templates: Record<string, { title: string; fields: string[] }>;
	/** By lesson. */
	tasks: Record<string, { task: string; template: string }>;
	/** By scenario: the line its debrief leaves. */
	lines: Record<string, string>;
}

/** An entry that is about to be written. */
export interface Start {
	subject: string;
	fields: Fields;
}

/** What an address may name: the task of a lesson, a scenario, a form, a competency. */
export const STARTS = ['task', 'scenario', 'template', 'theme'] as const;

/** The form that is an entry itself, for paper. */
export const LOG_FORM = 'evidence-log';

/** What an entry is started from; null for nothing. */
export type From = { kind: (typeof STARTS)[number]; id: string } | null;

/** What the query of an address names: `?task=<lesson>`. */
export function fromOf(asked: URLSearchParams): From {
	for (const kind of STARTS) {
		const id = asked.get(kind);
		if (id !== null && /^[\w-]{1,150}$/.test(id)) return { kind, id };
	}
	return null;
}

/** @param today `2026-11-20` */
export function startOf(from: From, today: string, outline: Outline | null, starts: Starts | null): Start {
	const { kind, id } = from && from.id !== LOG_FORM ? from : { kind: 'nothing' as const, id: '' };
	const lesson = kind === 'scenario' ? own(outline?.scenarios, id)?.lesson : kind === 'task' ? id : null;
	const theme = kind === 'theme' ? own(outline?.themes, id) && id : lesson ? own(outline?.lessons, lesson)?.theme : '';
	const notes = kind === 'scenario' ? (own(starts?.lines, id) ?? '') : '';
	return {
		subject: kind === 'theme' ? subjectOf('nothing', '') : subjectOf(kind, id),
		fields: fieldsOf({ date: today, theme: theme ?? '', notes }),
	};
}

/** What comes from an address or a file may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
