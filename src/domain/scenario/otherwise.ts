import { availableChoices, choose, type Play } from './play.ts';
import { goOn, replay } from './replay.ts';
import type { EndingClass, Scenario } from './types.ts';

/** More situations than this are not tried where the best road says nothing. */
const MOST_TRIED = 4000;

/** From worst to best; higher is better. */
export const RANK: Readonly<Record<EndingClass, number>> = { fail: 0, trap: 1, 'second-best': 2, best: 3 };

/**
 * How a play would have ended with another choice: that choice, then at each later decision yours where it is open, else
 * the best road's. Where neither says anything, the choice that leads to the best class of ending; of equals the first.
 * Following your own choices wherever they can be followed keeps the rest of the play as it was: a worse turning never
 * looks better because the best road mends what you did later.
 *
 * @param step index in `path` of the decision that would have been another
 */
export function otherwise(scenario: Scenario, path: readonly string[], step: number, choice: string): Play {
	const until = replay(scenario, path.slice(0, step)).play;
	const guides = [path.slice(step + 1), scenario.roads.best ?? []];
	return follow(scenario, choose(scenario, until, choice), guides, { left: MOST_TRIED });
}

/** Plays on to an ending; each node is decided by the first of the guides that has an open choice for it. */
function follow(scenario: Scenario, from: Play, guides: readonly (readonly string[])[], tried: { left: number }): Play {
	let play = from;
	while (play.node !== null) {
		const here = play;
		const next = guides.map((road) => decided(scenario, here, road)).find((each) => each !== null);
		if (!next) return search(scenario, play, guides, tried);
		play = next;
	}
	return play;
}

/** The play after a road's decision at this node, with the evidence it opens first; `null` where it has none open. */
function decided(scenario: Scenario, play: Play, road: readonly string[]): Play | null {
	const here = road.map((step) => scenario.renamed?.[step] ?? step).filter((step) => step.startsWith(`${play.node}.`));
	const { play: next } = goOn(scenario, play, here);
	return next.node === play.node ? null : next;
}

function search(scenario: Scenario, play: Play, guides: readonly (readonly string[])[], tried: { left: number }): Play {
	let best = play;
	for (const [id] of availableChoices(scenario, play)) {
		if (tried.left <= 0 && best.node === null) return best;
		tried.left -= 1;
		const end = follow(scenario, choose(scenario, play, id), guides, tried);
		if (rankOf(scenario, end) > rankOf(scenario, best)) best = end;
		if (rankOf(scenario, best) === RANK.best) return best;
	}
	return best;
}

/** How good a play's ending is; -1 without one. */
export function rankOf(scenario: Scenario, play: Pick<Play, 'ending'>): number {
	const ending = play.ending === null ? undefined : scenario.endings[play.ending];
	return ending ? RANK[ending.class] : -1;
}
