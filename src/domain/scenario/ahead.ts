import { END } from './play.ts';
import type { Scenario } from './types.ts';

/** Fewest and most decisions from a node to the end, its own included. Conditions are not looked at. */
export function decisionsAhead(scenario: Pick<Scenario, 'nodes'>, from: string): { least: number; most: number } {
	const known = new Map<string, { least: number; most: number }>();
	const count = (id: string): { least: number; most: number } => {
		const before = known.get(id);
		if (before) return before;
		// Also the answer for a circle, which content checks refuse.
		known.set(id, { least: 0, most: 0 });
		if (id === END) return { least: 0, most: 0 };
		const next = Object.values(scenario.nodes[id]?.choices ?? {}).map((choice) => count(choice.to));
		const ahead = {
			least: 1 + Math.min(...next.map(({ least }) => least)),
			most: 1 + Math.max(...next.map(({ most }) => most)),
		};
		known.set(id, ahead);
		return ahead;
	};
	return count(from);
}
