import { holds, type Past } from '../domain/scenario/conditions.ts';
import { nodeOf, type Play } from '../domain/scenario/play.ts';
import type { Condition, Scenario } from '../domain/scenario/types.ts';

/** One part of a condition, and whether it is true. */
export type Part = { holds: boolean } & (
	| { kind: 'chose' | 'not' | 'opened'; step: string }
	| { kind: 'meter'; meter: string; value: number; min: number | null; max: number | null }
);

/** A condition with why it holds or not. */
export interface Explained {
	/** A choice of the node, one of its further texts by number, or an ending. */
	of: { kind: 'choice' | 'also' | 'ending'; id: string };
	holds: boolean;
	/** None for what always holds. */
	parts: Part[];
}

/** The parts of a condition. All must hold, and then `holds` says the same. */
export function partsOf({ chose = [], not = [], opened = [], meters = {} }: Condition, past: Past): Part[] {
	return [
		...chose.map((step): Part => ({ kind: 'chose', step, holds: holds({ chose: [step] }, past) })),
		...not.map((step): Part => ({ kind: 'not', step, holds: holds({ not: [step] }, past) })),
		...opened.map((step): Part => ({ kind: 'opened', step, holds: holds({ opened: [step] }, past) })),
		...Object.entries(meters).map(([meter, limits]): Part => {
			const { min = null, max = null } = limits;
			const value = past.meters[meter] ?? Number.NaN;
			return { kind: 'meter', meter, value, min, max, holds: holds({ meters: { [meter]: limits } }, past) };
		}),
	];
}

/** What is asked of the past where the play stands: choices, further texts, then endings as they would be decided now. */
export function conditionsHere(scenario: Scenario, play: Play): Explained[] {
	const node = nodeOf(scenario, play);
	const explain = (kind: Explained['of']['kind'], id: string, condition: Condition | undefined): Explained => ({
		of: { kind, id },
		holds: holds(condition, play),
		parts: partsOf(condition ?? {}, play),
	});
	return [
		...Object.entries(node?.choices ?? {}).map(([id, choice]) => explain('choice', id, choice.if)),
		...(node?.also ?? []).map((also, i) => explain('also', String(i + 1), also.if)),
		...Object.entries(scenario.endings).map(([id, ending]) => explain('ending', id, ending.if)),
	];
}

/** Places that can still be come to from a node, conditions apart; a delayed effect for any other never surfaces. */
export function ahead({ nodes }: Scenario, from: string | null): Set<string> {
	const reached = new Set<string>();
	const go = (id: string) => {
		for (const { to } of Object.values(nodes[id]?.choices ?? {})) {
			if (reached.has(to)) continue;
			reached.add(to);
			go(to);
		}
	};
	if (from !== null) go(from);
	return reached;
}
