import { availableChoices, choose, openEvidence, type Play, startPlay } from './play.ts';
import type { Scenario } from './types.ts';

/**
 * A played road as text for an address: the ids of choices and of evidence in order, then the ending, joined by full
 * stops. The node of each id is the one at which the play stands, so it is not repeated.
 */
export function writeRoad(path: readonly string[], ending: string): string {
	return [...path.map((step) => step.slice(step.indexOf('.') + 1)), ending].join('.');
}

/** What an address said. */
export type ReadRoad =
	| { kind: 'road'; play: Play & { ending: string } }
	/** Not a text that `writeRoad` makes. */
	| { kind: 'unreadable' }
	/** Fits no play of the scenario as it is today, or no longer leads to the ending it names. */
	| { kind: 'stale' };

/** Anything a play can be is shorter: twenty nodes, some pieces of evidence each. */
const LONGEST = 4000;
const ROAD = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** Reads what anybody may have written into an address. Never throws, and knows nothing of a log. */
export function readRoad(scenario: Scenario, text: string): ReadRoad {
	if (text.length > LONGEST || !ROAD.test(text)) return { kind: 'unreadable' };
	const ids = text.split('.');
	const named = ids.pop() ?? '';
	let play = startPlay(scenario);
	for (const id of ids) {
		const next = takeId(scenario, play, id) ?? takeId(scenario, play, newName(scenario, play, id));
		if (!next) return { kind: 'stale' };
		play = next;
	}
	const { ending } = play;
	const today = scenario.renamed?.[named] ?? named;
	if (ending === null || ending !== today) return { kind: 'stale' };
	return { kind: 'road', play: { ...play, ending } };
}

/** The play after a choice or a piece of evidence that is open now; `null` where there is none of this id. */
function takeId(scenario: Scenario, play: Play, id: string): Play | null {
	if (play.node === null) return null;
	if (availableChoices(scenario, play).some(([each]) => each === id)) return choose(scenario, play, id);
	const known = Object.hasOwn(scenario.nodes[play.node]?.evidence ?? {}, id);
	return known ? openEvidence(scenario, play, play.node, id) : null;
}

/** The id that an earlier id of this node has today. */
function newName({ renamed = {} }: Scenario, { node }: Play, id: string): string {
	const today = Object.entries(renamed).find(
		([old, name]) => old.endsWith(`.${id}`) && name.startsWith(`${node}.`),
	)?.[1];
	return today?.slice(today.indexOf('.') + 1) ?? '';
}
