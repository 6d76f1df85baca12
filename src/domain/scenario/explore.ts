import { availableChoices, choose, type LogEntry, nodeOf, openEvidence, type Play, startPlay } from './play.ts';
import { replay } from './replay.ts';
import type { EndingClass, Scenario } from './types.ts';

/** More plays than this are not walked. */
export const MOST_PLAYS = 200_000;

/** A way of playing from the start to an ending. */
export interface Way {
	/** `node.choice`, in order. */
	path: readonly string[];
	ending: string;
	/** How likely a player is who picks at random at every node. */
	chance: number;
}

/** An effect that would have moved a meter past its range. */
export interface Beyond {
	/** The step whose effect it was. */
	of: string;
	meter: string;
	/** Where the meter would have stood. */
	value: number;
	/** A play on which it happens. */
	path: readonly string[];
}

/**
 * Everything that can happen in a scenario. `ways` and chances are those of players who open no evidence on their own;
 * whether a node or ending can be reached at all also counts those who open everything they see.
 */
export interface Exploration {
	/** False where there are more than `MOST_PLAYS`, or the graph runs in a circle: the rest is then partial. */
	complete: boolean;
	/** A node visited twice on one play, with the play; `null` for an acyclic scenario. */
	circle: { node: string; path: readonly string[] } | null;
	ways: Way[];
	/** Chance by ending id. */
	endings: Record<string, number>;
	/** Nodes that no play visits. */
	unreachable: string[];
	/** Endings that no play reaches. */
	unreached: string[];
	/** Plays that stop at a node without an open choice, or end without an ending. */
	deadEnds: { node: string | null; path: readonly string[] }[];
	/** One finding a step and meter. */
	beyond: Beyond[];
	/** Roads that do not end in the class they are filed under; `ending` is null where the road stops early. */
	roads: { class: EndingClass; ending: string | null; lost: readonly string[] }[];
}

/** Plays a scenario in every possible way. */
export function explore(scenario: Scenario): Exploration {
	const found: Exploration = {
		complete: true,
		circle: null,
		ways: [],
		endings: Object.fromEntries(Object.keys(scenario.endings).map((id) => [id, 0])),
		unreachable: [],
		unreached: [],
		deadEnds: [],
		beyond: [],
		roads: wrongRoads(scenario),
	};
	const seen = new Set<string>();
	walk(scenario, startPlay(scenario), { found, seen, thorough: false, route: [], chance: 1 });
	if (minds(scenario)) {
		const reader: Exploration = { ...found, ways: [], endings: {}, deadEnds: [] };
		walk(scenario, startPlay(scenario), { found: reader, seen, thorough: true, route: [], chance: 1 });
		found.complete &&= reader.complete;
		found.circle ??= reader.circle;
		const known = found.deadEnds.map(({ node }) => node);
		found.deadEnds.push(...reader.deadEnds.filter(({ node }) => !known.includes(node)));
	}
	found.unreachable = Object.keys(scenario.nodes).filter((id) => !seen.has(id));
	found.unreached = Object.keys(scenario.endings).filter((id) => !seen.has(endOf(id)));
	return found;
}

/** Whether opening evidence can make a difference: it costs something, or a condition asks for it. */
function minds({ nodes, endings }: Scenario): boolean {
	const conditions = [
		...Object.values(endings).map((ending) => ending.if),
		...Object.values(nodes).flatMap((node) => Object.values(node.choices).map((choice) => choice.if)),
	];
	const costs = Object.values(nodes).some((node) => Object.values(node.evidence).some((evidence) => evidence.cost));
	return costs || conditions.some((condition) => condition?.opened?.length);
}

/** Ids of nodes hold no colon. */
const endOf = (ending: string) => `end:${ending}`;

interface Walk {
	found: Exploration;
	/** Nodes and endings reached. */
	seen: Set<string>;
	/** Opens all evidence on arrival. */
	thorough: boolean;
	/** Nodes on the way here. */
	route: readonly string[];
	chance: number;
}

function walk(scenario: Scenario, arrived: Play, at: Walk): void {
	const { found, seen, route, chance } = at;
	const play = at.thorough ? openAll(scenario, arrived) : arrived;
	for (const entry of play.log.slice(arrived.log.length)) noteBeyond(scenario, play, entry, found.beyond);
	if (play.ending !== null) {
		seen.add(endOf(play.ending));
		found.ways.push({ path: play.path, ending: play.ending, chance });
		found.endings[play.ending] = (found.endings[play.ending] ?? 0) + chance;
		return;
	}
	const { node } = play;
	const choices = availableChoices(scenario, play);
	if (node === null || choices.length === 0) {
		found.deadEnds.push({ node, path: play.path });
		return;
	}
	if (route.includes(node)) {
		found.circle ??= { node, path: play.path };
		found.complete = false;
		return;
	}
	seen.add(node);
	for (const [id] of choices) {
		if (found.ways.length + found.deadEnds.length >= MOST_PLAYS) {
			found.complete = false;
			return;
		}
		const next = choose(scenario, play, id);
		for (const entry of next.log.slice(play.log.length)) noteBeyond(scenario, next, entry, found.beyond);
		walk(scenario, next, { ...at, route: [...route, node], chance: chance / choices.length });
	}
}

function openAll(scenario: Scenario, play: Play): Play {
	const evidence = Object.keys(nodeOf(scenario, play)?.evidence ?? {});
	return evidence.reduce((opened, id) => openEvidence(scenario, opened, play.node ?? '', id), play);
}

/** A meter that moved less than the author wrote was stopped by its range. */
function noteBeyond(scenario: Scenario, play: Play, entry: LogEntry, beyond: Beyond[]): void {
	for (const [meter, wanted] of Object.entries(entry.effects)) {
		const limits = scenario.meters[meter];
		const short = wanted - (entry.change[meter] ?? 0);
		if (!limits || Math.abs(short) < 1e-6) continue;
		if (beyond.some((each) => each.of === entry.of && each.meter === meter)) continue;
		beyond.push({ of: entry.of, meter, value: (short > 0 ? limits.max : limits.min) + short, path: play.path });
	}
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
