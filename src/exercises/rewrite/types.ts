import type { Asked, Html, Key } from '../types.ts';

/** A text to write: an incident update, a "no", a review comment. */
export interface RewriteAsked extends Asked {
	type: 'rewrite';
	/** What is to be rewritten, or answered. */
	given: Html;
}

export interface RewriteKey extends Key {
	/** What a good answer does, in file order. */
	rubric: { key: string; text: Html }[];
	good: Html;
	/** Reads well and fails, with the reason. */
	flawed: { text: Html; flaw: Html };
}

/** Kept while typing; `ticked` once the models are shown. */
export interface RewriteDraft {
	text: string;
	revealed: boolean;
	ticked: string[];
}

/** Own words and keys of the rubric lines that they meet, stored for ever. */
export interface RewriteResponse {
	text: string;
	ticked: string[];
}
