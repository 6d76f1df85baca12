import type { Asked, Html, Key } from '../types.ts';

/** Options in the order everyone sees; a retry reshuffles them unless `ordered`. */
export interface ChoiceAsked extends Asked {
	type: 'single' | 'multi';
	options: { key: string; text: Html }[];
	/** Numeric or otherwise ordered options keep their order. */
	ordered: boolean;
}

/** Which options are correct, and why each one tempts. */
export interface ChoiceKey extends Key {
	options: Record<string, { correct: boolean; feedback: Html }>;
}

/** Option keys picked so far. */
export type ChoiceDraft = string[];
/** Option keys, stored for ever. */
export type ChoiceResponse = string[];
