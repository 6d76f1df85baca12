import type { Asked, Html, Key } from '../types.ts';

/** A number with a unit, optionally with a range one is 90 % sure of. */
export interface EstimateAsked extends Asked {
	type: 'estimate';
	unit: string;
	/** Also ask lowest and highest. */
	interval: boolean;
}

/** How far off still counts. */
export type Tolerance = { relative: number } | { absolute: number } | { factor: number };

export interface EstimateKey extends Key {
	/** In the asked unit, computed from the author's expression. */
	value: number;
	tolerance: Tolerance;
	/** Named wrong paths, in the asked unit. */
	wrong: { key: string; value: number; feedback: Html }[];
}

/** Text as typed. */
export interface EstimateDraft {
	value: string;
	low: string;
	high: string;
}

/** Numbers in `unit`; `low` and `high` only where an interval was asked. */
export interface EstimateResponse {
	value: number;
	unit: string;
	low?: number;
	high?: number;
}
