import type { Html } from '../text/html.ts';
import { clockText } from './clock.ts';
import { holds, type Past } from './conditions.ts';
import { applyEffects, changes, startValues, type Values } from './meters.ts';
import type { Choice, Effects, LaterEffect, Scenario, ScenarioNode } from './types.ts';

/** Where a choice leads when the scenario is over. */
export const END = 'end';

/** Node title, choice text, title of evidence, the text of a delayed effect. */
type What =
	| { kind: 'start'; what: Html }
	| { kind: 'choice'; what: Html }
	| { kind: 'evidence'; what: string }
	| { kind: 'later'; what: Html };

/** One line of the log. */
export type LogEntry = What & {
	/** The clock when it happened; empty without a clock. */
	at: string;
	/** The step it comes from: `node.choice` or `node.evidence`; for the start, the node. */
	of: string;
	/** The observed world after a choice; empty otherwise. */
	outcome: Html;
	/** What the author wrote. */
	effects: Effects;
	/** What the meters did: less than `effects` where one stood at its limit. */
	change: Effects;
	/** For a choice: the ids that were open to you, the one taken included. */
	open: readonly string[];
};

/** A play of a scenario so far. Never changed in place. */
export interface Play extends Past {
	/** The node to decide at; `null` once the scenario has ended. */
	node: string | null;
	/** The ending reached; `null` while it is played. */
	ending: string | null;
	meters: Values;
	/** The meters before the last step that could move them. */
	previous: Values;
	log: readonly LogEntry[];
	/** `node.choice` and `node.evidence` in the order the player took them: all that is stored of a play. */
	path: readonly string[];
	/** Delayed effects that have not surfaced, by the choice that caused them. */
	pending: readonly { of: string; later: LaterEffect }[];
}

export function startPlay(scenario: Scenario): Play {
	const [node = END] = Object.keys(scenario.nodes);
	const meters = startValues(scenario);
	const what = scenario.nodes[node]?.title ?? '';
	const at = clockText(scenario, meters);
	const start: LogEntry = { kind: 'start', at, of: node, what, outcome: '', effects: {}, change: {}, open: [] };
	return arrive(scenario, node, {
		node: null,
		ending: null,
		meters,
		previous: meters,
		log: [start],
		chosen: [],
		opened: [],
		path: [],
		pending: [],
	});
}

export function nodeOf(scenario: Scenario, play: Play): ScenarioNode | null {
	return play.node === null ? null : (scenario.nodes[play.node] ?? null);
}

/** The choices of the current node whose condition holds, in file order. */
export function availableChoices(scenario: Scenario, play: Play): [id: string, choice: Choice][] {
	return Object.entries(nodeOf(scenario, play)?.choices ?? {}).filter(([, choice]) => holds(choice.if, play));
}

/** The texts of the current node that depend on the past and hold now. */
export function alsoTexts(scenario: Scenario, play: Play): Html[] {
	return (nodeOf(scenario, play)?.also ?? []).filter((also) => holds(also.if, play)).map((also) => also.text);
}

/** Opens evidence of the current node and pays for it once. Anything else leaves the play as it is. */
export function openEvidence(scenario: Scenario, play: Play, nodeId: string, evidenceId: string): Play {
	const evidence = play.node === nodeId ? scenario.nodes[nodeId]?.evidence[evidenceId] : undefined;
	const step = `${nodeId}.${evidenceId}`;
	if (!evidence || play.opened.includes(step)) return play;
	const opened: Play = { ...play, opened: [...play.opened, step], path: [...play.path, step] };
	if (!evidence.cost) return opened;
	const entry = { kind: 'evidence', of: step, what: evidence.title } as const;
	return happen(scenario, { ...opened, previous: play.meters }, entry, evidence.cost);
}

/** Takes a choice that is available at the current node. Anything else leaves the play as it is. */
export function choose(scenario: Scenario, play: Play, choiceId: string): Play {
	const available = availableChoices(scenario, play);
	const choice = available.find(([id]) => id === choiceId)?.[1];
	if (!choice) return play;
	const step = `${play.node}.${choiceId}`;
	const taken: Play = {
		...play,
		previous: play.meters,
		chosen: [...play.chosen, step],
		path: [...play.path, step],
		pending: choice.later ? [...play.pending, { of: step, later: choice.later }] : play.pending,
	};
	const open = available.map(([id]) => id);
	const entry = { kind: 'choice', of: step, what: choice.text, outcome: choice.outcome, open } as const;
	return arrive(scenario, choice.to, happen(scenario, taken, entry, choice.effects));
}

/**
 * Goes to a node or to the end; delayed effects that were waiting for it surface first. The first piece of a node's
 * evidence, if it is free, lies open on arrival and is no step of the path.
 */
function arrive(scenario: Scenario, to: string, from: Play): Play {
	const due = from.pending.filter(({ later }) => later.at === to);
	let play: Play = { ...from, pending: from.pending.filter(({ later }) => later.at !== to) };
	for (const { of, later } of due) {
		play = happen(scenario, play, { kind: 'later', of, what: later.text }, later.effects);
	}
	if (to !== END) {
		const [first] = Object.entries(scenario.nodes[to]?.evidence ?? {});
		const open = first && !first[1].cost ? [`${to}.${first[0]}`] : [];
		return { ...play, node: to, opened: [...play.opened, ...open] };
	}
	const ending = Object.entries(scenario.endings).find(([, each]) => holds(each.if, play));
	return { ...play, node: null, ending: ending?.[0] ?? null };
}

type Happening = What & Pick<LogEntry, 'of'> & Partial<Pick<LogEntry, 'outcome' | 'open'>>;

/** Moves the meters and writes the line, with the time at which it began. */
function happen(scenario: Scenario, play: Play, entry: Happening, effects: Effects = {}): Play {
	const meters = applyEffects(scenario.meters, play.meters, effects);
	const at = clockText(scenario, play.meters);
	const line: LogEntry = { outcome: '', open: [], ...entry, at, effects, change: changes(play.meters, meters) };
	return { ...play, meters, log: [...play.log, line] };
}
