import type { Asked, Html, Key } from '../types.ts';

/** Rendered Markdown, taken apart only as far as gaps lie inside it. */
export type Piece = { html: Html } | { gap: string } | { tag: string; class: string; pieces: Piece[] };

/** Gaps in a sentence, a configuration or code. */
export interface ClozeAsked extends Asked {
	type: 'cloze';
	pieces: Piece[];
	/** In the order they stand in the text. */
	gaps: { key: string; ignoreCase: boolean }[];
	/** Width of every field in characters: one for all, so that it gives nothing away. */
	size: number;
}

export interface ClozeKey extends Key {
	gaps: Record<string, ClozeGap>;
}

export interface ClozeGap {
	/** The first is the one shown. */
	accept: string[];
	ignoreCase: boolean;
	feedback: Html;
	/** Named wrong answers. */
	wrong: { text: string; feedback: Html }[];
}

/** Text as typed so far, by gap. */
export interface ClozeDraft {
	texts: ClozeResponse;
}

/** Text as typed, by gap; stored for ever. */
export type ClozeResponse = Record<string, string>;
