import type { Asked, Html, Key } from '../types.ts';

/** Something that can be moved up and down. */
export interface Movable {
	key: string;
	text: Html;
}

export interface OrderAsked extends Asked {
	type: 'order';
	/** As everyone first sees them: never a right order. */
	items: Movable[];
	/** Some items belong nowhere and can be put aside. */
	spares: boolean;
}

export interface OrderKey extends Key {
	/** Steps and spare items. */
	items: Record<string, { spare: boolean; feedback: Html }>;
	/** By step: the steps it must come before. What is unrelated may change places. */
	before: Record<string, string[]>;
	/** All steps in one order that holds. */
	steps: string[];
}

/** Ranking has no right order, only orders that lines of reasoning give. */
export interface RankAsked extends Asked {
	type: 'rank';
	/** As everyone first sees them. */
	items: Movable[];
}

export interface RankKey extends Key {
	/** By item: where it would be the right first choice. */
	rightWhen: Record<string, Html>;
	/** Three lines of reasoning, written by the authors. */
	lines: { key: string; title: string; order: string[]; why: Html }[];
	/** What speaks against all of them. */
	dissent: Html;
}

/** `order` is null until the first move; `aside` holds what was put aside as not needed. */
export interface OrderDraft {
	order: string[] | null;
	aside: string[];
}

/** Item keys from first to last, without what was put aside; stored for ever. */
export type OrderResponse = string[];
