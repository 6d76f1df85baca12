import type { Asked, Html, Key } from '../types.ts';

/** Something that can be opened for its price. */
interface EvidenceFields {
	/** One line of Markdown. */
	title: Html;
	/** In the question's unit. */
	cost: number;
}

/** Text in numbered lines: a log, a message, a plan as printed. Marked as `evidence:line`, from 1. */
export interface LinesEvidence extends EvidenceFields {
	kind: 'log' | 'message' | 'plan';
	lines: string[];
}

/** A tree: a query plan, a flame graph, a call graph. Marked as `evidence:node`. */
export interface TreeEvidence extends EvidenceFields {
	kind: 'plan' | 'flame' | 'graph';
	/** Headings of the numbers. */
	columns: string[];
	nodes: { key: string; depth: number; text: Html; values: (number | string)[]; share: number | null }[];
}

/** A chart, drawn at build, with its numbers. Nothing in it is marked. */
export interface ChartEvidence extends EvidenceFields {
	kind: 'chart';
	unit: string;
	svg: Html;
	x: (number | string)[];
	series: { label: string; values: number[] }[];
}

export type Evidence = LinesEvidence | TreeEvidence | ChartEvidence;

export interface InvestigateAsked extends Asked {
	type: 'logs' | 'trace';
	budget: number;
	/** Of prices and budget: `min`. */
	unit: string;
	/** By key, in file order. */
	evidence: Record<string, Evidence>;
	/** The verdicts, in the order everyone sees. */
	options: { key: string; text: Html }[];
	ordered: boolean;
}

export interface InvestigateKey extends Key {
	/** Each is found by marking any one of its marks. */
	decisive: string[][];
	/** Marks that tempt, with the reason. */
	decoys: Record<string, Html>;
	/** What each piece of evidence was worth, by key. */
	worth: Record<string, Html>;
	options: Record<string, { correct: boolean; feedback: Html }>;
}

export interface InvestigateDraft {
	/** Keys of evidence, in the order it was opened. */
	opened: string[];
	/** `evidence:line` or `evidence:node`. */
	marked: string[];
	option: string | null;
}

/** Stored for ever. */
export interface InvestigateResponse {
	opened: string[];
	marked: string[];
	option: string;
}
