import { findCircle } from './check.ts';
import { type Place, type Plan, planOf } from './plan.ts';
import { END } from './play.ts';
import { replay } from './replay.ts';
import {
	type Beyond,
	entered,
	fingerprint,
	join,
	type OnBeyond,
	passes,
	type State,
	shifted,
	startState,
	stepped,
	unroll,
} from './state.ts';
import type { EndingClass, Scenario } from './types.ts';

/** More situations than this are not looked at. A scenario of twenty nodes has some hundreds. */
export const MOST_STATES = 1_500_000;

/** What comes of an ending when everything is tried. */
export interface Reached {
	/** How likely a player ends here who opens no evidence and picks at random at every node. */
	chance: number;
	/** In how many ways such a player gets here. */
	plays: number;
	/** One way here, evidence opened included; `null` where there is none. */
	path: readonly string[] | null;
}

/**
 * Everything that can happen in a scenario, whatever is chosen and whatever is read. Exact: plays that stand at one
 * node with the same future go on as one, so that the work grows with the situations and not with the plays.
 */
export interface Exploration {
	/** False where there are more than `MOST_STATES` situations, or a circle: the rest is then partial. */
	complete: boolean;
	/** Situations looked at. */
	states: number;
	/** Nodes that lead back to the first of them; `null` for an acyclic scenario. */
	circle: readonly string[] | null;
	endings: Record<string, Reached>;
	/** Nodes that no play visits. Empty where the exploration is partial. */
	unreachable: string[];
	/** Endings that no play reaches. Empty where the exploration is partial. */
	unreached: string[];
	/** Places without an open choice, and an end without an ending (`null`), with a play that stops there. */
	deadEnds: { node: string | null; path: readonly string[] }[];
	/** One finding a step, meter and direction. */
	beyond: Beyond[];
	/** By node: the lists of choices that a player can find open together. */
	offers: Record<string, readonly (readonly string[])[]>;
	/** Roads that do not end in the class they are filed under; `ending` is null where the road stops early. */
	roads: { class: EndingClass; ending: string | null; lost: readonly string[] }[];
}

interface Walk {
	plan: Plan;
	/** States reached and not yet left, by place and fingerprint. */
	reached: Map<string, Map<string, State>>;
	states: number;
	endings: Record<string, Reached>;
	deadEnds: Map<string | null, readonly string[]>;
	beyond: Map<string, Beyond>;
	offers: Map<string, Map<string, readonly string[]>>;
}

/** Plays a scenario in every possible way. */
export function explore(scenario: Scenario, most = MOST_STATES): Exploration {
	const circle = findCircle(scenario.nodes);
	const plan: Plan = circle ? { meters: [], places: new Map(), endings: [] } : planOf(scenario);
	const walk: Walk = {
		plan,
		reached: new Map(),
		states: 0,
		endings: Object.fromEntries(Object.keys(scenario.endings).map((id) => [id, { chance: 0, plays: 0, path: null }])),
		deadEnds: new Map(),
		beyond: new Map(),
		offers: new Map(),
	};
	const [start = END] = Object.keys(scenario.nodes);
	if (!circle) arrive(walk, start, startState(plan));
	for (const place of plan.places.values()) {
		// Opening evidence adds states of the same place while they are visited; a map goes on to those too.
		for (const state of walk.reached.get(place.id)?.values() ?? []) {
			if (walk.states > most) break;
			visit(walk, place, state);
		}
		walk.reached.delete(place.id);
	}
	const { endings, deadEnds, offers, states } = walk;
	const complete = !circle && states <= most;
	return {
		complete,
		states,
		circle,
		endings,
		unreachable: Object.keys(scenario.nodes).filter((id) => complete && !offers.has(id) && !deadEnds.has(id)),
		unreached: Object.keys(endings).filter((id) => complete && endings[id]?.path === null),
		deadEnds: [...deadEnds].map(([node, path]) => ({ node, path })),
		beyond: [...walk.beyond.values()],
		offers: Object.fromEntries([...offers].map(([node, lists]) => [node, [...lists.values()]])),
		roads: wrongRoads(scenario),
	};
}

/** Goes on from a state in every way there is. */
function visit(walk: Walk, place: Place, state: State): void {
	const { plan, offers, deadEnds } = walk;
	const open = place.choices.filter((choice) => passes(state, choice.if));
	if (open.length === 0) {
		if (!deadEnds.has(place.id)) deadEnds.set(place.id, unroll(state.trail));
		return;
	}
	const lists = offers.get(place.id) ?? new Map<string, readonly string[]>();
	offers.set(place.id, lists);
	const ids = open.map(({ id }) => id);
	if (!lists.has(ids.join())) lists.set(ids.join(), ids);
	for (const { step, mark, shift } of place.evidence) {
		if (state.past.includes(mark)) continue;
		// Reading is no matter of chance: what follows is possible, and no likelier than that.
		const opened = { ...stepped(state, step, mark), chance: 0, plays: 0 };
		wait(walk, place, shifted(plan, opened, shift, beyond(walk, step)));
	}
	for (const { step, mark, shift, to, delays } of open) {
		const chosen = stepped(state, step, mark);
		chosen.chance /= open.length;
		if (delays) chosen.waiting += mark;
		arrive(walk, to, shifted(plan, chosen, shift, beyond(walk, step)));
	}
}

/** Comes to a place, or to the end. */
function arrive(walk: Walk, to: string, from: State): void {
	const place = walk.plan.places.get(to);
	if (!place) return;
	const state = entered(walk.plan, place, from, (step) => beyond(walk, step));
	if (to !== END) {
		wait(walk, place, state);
		return;
	}
	const [ending] = walk.plan.endings.find(([, test]) => passes(state, test)) ?? [];
	const reached = ending === undefined ? undefined : walk.endings[ending];
	if (reached) {
		reached.chance += state.chance;
		reached.plays += state.plays;
		reached.path ??= unroll(state.trail);
	} else if (!walk.deadEnds.has(null)) walk.deadEnds.set(null, unroll(state.trail));
}

/** Joins what has reached the place with all the same that matters. */
function wait(walk: Walk, place: Place, state: State): void {
	const here = walk.reached.get(place.id) ?? new Map<string, State>();
	walk.reached.set(place.id, here);
	const key = fingerprint(state, place);
	const known = here.get(key);
	if (known) join(known, state);
	else {
		walk.states += 1;
		here.set(key, state);
	}
}

/** Notes the worst of a step, a meter and a direction. */
function beyond({ plan, beyond: found }: Walk, of: string): OnBeyond {
	return (index, value, trail) => {
		const { id = '', max = 0 } = plan.meters[index] ?? {};
		const above = value > max;
		const key = `${of} ${id} ${above}`;
		const known = found.get(key);
		if (known && (above ? known.value >= value : known.value <= value)) return;
		found.set(key, { of, meter: id, value, path: unroll(trail) });
	};
}

function wrongRoads(scenario: Scenario): Exploration['roads'] {
	return (['best', 'second-best', 'trap', 'fail'] as const).flatMap((name) => {
		const road = scenario.roads[name];
		if (!road) return [];
		const { play, lost } = replay(scenario, road);
		const right = play.ending !== null && scenario.endings[play.ending]?.class === name && lost.length === 0;
		return right ? [] : [{ class: name, ending: play.ending, lost }];
	});
}
