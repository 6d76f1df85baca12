import type { Asked, Html, Key } from '../types.ts';

/** Items to pair with targets, or to sort into classes. */
export interface MatchAsked extends Asked {
	type: 'match' | 'bucket';
	items: { key: string; text: Html }[];
	/** Plain text: what a select offers, or the head of a column. */
	targets: { key: string; text: string }[];
}

export interface MatchKey extends Key {
	/** By item: its target, and why. */
	items: Record<string, { to: string; feedback: Html }>;
}

/** Target key by item key so far; an item without an answer is missing. */
export interface MatchDraft {
	to: MatchResponse;
}

/** Target key by item key, stored for ever. */
export type MatchResponse = Record<string, string>;
