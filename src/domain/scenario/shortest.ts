import { type Place, planOf } from './plan.ts';
import { END } from './play.ts';
import { entered, fingerprint, passes, type State, shifted, startState, stepped, unroll } from './state.ts';
import type { Scenario } from './types.ts';

/**
 * The shortest way of playing that arrives at each node, evidence counted where it must be opened for that. Exact, as
 * `explore` is; a node that no play visits is left out. Only for a scenario without circles.
 */
export function shortestRoads(scenario: Scenario): Record<string, readonly string[]> {
	const plan = planOf(scenario);
	const roads: Record<string, readonly string[]> = {};
	const seen = new Set<string>();
	const arrive = (to: string, from: State): [Place, State][] => {
		const place = plan.places.get(to);
		if (!place || to === END) return [];
		const state = entered(plan, place, from, () => () => {});
		roads[to] ??= unroll(state.trail);
		return fresh(place, state);
	};
	const fresh = (place: Place, state: State): [Place, State][] => {
		const key = `${place.id} ${fingerprint(state, place)}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return [[place, state]];
	};
	// All states so many steps from the start, then all that are one step further.
	let front = Object.keys(scenario.nodes)
		.slice(0, 1)
		.flatMap((start) => arrive(start, startState(plan)));
	while (front.length > 0) {
		front = front.flatMap(([place, state]) => [
			...place.choices
				.filter((choice) => passes(state, choice.if))
				.flatMap(({ step, mark, shift, to, delays }) => {
					const chosen = stepped(state, step, mark);
					if (delays) chosen.waiting += mark;
					return arrive(
						to,
						shifted(plan, chosen, shift, () => {}),
					);
				}),
			...place.evidence
				.filter(({ mark }) => !state.past.includes(mark))
				.flatMap(({ step, mark, shift }) =>
					fresh(
						place,
						shifted(plan, stepped(state, step, mark), shift, () => {}),
					),
				),
		]);
	}
	return roads;
}
