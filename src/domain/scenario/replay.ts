import { availableChoices, choose, openEvidence, type Play, startPlay } from './play.ts';
import type { Scenario } from './types.ts';

/** A stored path folded into a play. */
export interface Replay {
	/** The play as far as the path fits the content. */
	play: Play;
	/** The steps that no longer fit: the first one and all after it. Empty when the whole path fits. */
	lost: readonly string[];
}

/** Folds a stored path. Content may have changed since: whatever does not fit is returned, never thrown. */
export function replay(scenario: Scenario, path: readonly string[]): Replay {
	return goOn(scenario, startPlay(scenario), path);
}

/** Takes the steps of a stored path from where a play stands, as far as they fit. */
export function goOn(scenario: Scenario, from: Play, steps: readonly string[]): Replay {
	let play = from;
	for (const [index, stored] of steps.entries()) {
		const next = takeStep(scenario, play, scenario.renamed?.[stored] ?? stored);
		if (!next) return { play, lost: steps.slice(index) };
		play = next;
	}
	return { play, lost: [] };
}

/** A choice or evidence of the node at which the play stands; `null` where it is neither, or not open. */
function takeStep(scenario: Scenario, play: Play, step: string): Play | null {
	const [node = '', id = ''] = step.split('.');
	if (play.node === null || node !== play.node) return null;
	if (availableChoices(scenario, play).some(([each]) => each === id)) return choose(scenario, play, id);
	if (!Object.hasOwn(scenario.nodes[node]?.evidence ?? {}, id)) return null;
	return openEvidence(scenario, play, node, id);
}
