import type { Asked, Html, Key } from '../types.ts';
import type { Tolerance } from './types.ts';

/** An axis as it is labelled. */
interface Axis {
	label: string;
	/** Empty where there is none. */
	unit: string;
}

/** Points of a curve to be set before the curve is shown. */
export interface PredictAsked extends Asked {
	type: 'predict';
	/** Numbers stand to scale, names at equal distances. */
	x: Axis & { points: (number | string)[] };
	y: Axis & { min: number; max: number; step: number };
}

export interface PredictKey extends Key {
	/** One a point, in the unit of `y`. */
	truth: number[];
	tolerance: Tolerance;
	feedback: Html;
}

/** Null where a point has not been set. */
export type PredictDraft = (number | null)[];
/** Values in the unit of `y`, one a point, stored for ever. */
export type PredictResponse = number[];
