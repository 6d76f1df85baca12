import type { Html } from '../text/html.ts';
import { clockText } from './clock.ts';
import { addEffects, changes, improves, type Values } from './meters.ts';
import { otherwise, rankOf } from './otherwise.ts';
import type { LogEntry, Play } from './play.ts';
import { replay } from './replay.ts';
import type { Effects, Ending, Meter, Scenario } from './types.ts';

/** An ending with its id. */
export type Reached = Ending & { id: string };

/** How the play would have ended with a choice that was passed by. */
export interface Otherwise {
	/** All steps of that play: `replay` of it gives the same numbers. */
	path: readonly string[];
	ending: Reached;
	/** The clock at its end. */
	at: string;
	meters: Values;
	/** Its meters at the end minus yours; meters that agree are left out. */
	difference: Effects;
	/** A better class of ending, or the same class with no meter worse and one better. */
	better: boolean;
	/**
	 * What it was worth beside yours: the ending first, then the meters, each by its range. For putting turnings in
	 * order, never for showing. Positive is better.
	 */
	gain: number;
}

/** A choice that was open and not taken. */
export interface Passed {
	id: string;
	text: Html;
	/** The observed world, had it been taken. */
	outcome: Html;
	rightWhen: Html | null;
	/** On the best road, where yours was not. */
	onBest: boolean;
	/** `null` where your play or the other one has no ending. */
	otherwise: Otherwise | null;
}

/** One decision of a play, with all that came of it. */
export interface Decision {
	node: string;
	/** Title of the node. */
	title: Html;
	at: string;
	choice: string;
	text: Html;
	outcome: Html;
	/** What it did to the meters, delayed effects included. */
	change: Effects;
	/** Delayed effects that surfaced, with the time they did. */
	later: { at: string; text: Html; change: Effects }[];
	/** The meters at the next decision, before anything is opened there. */
	after: Values;
	/** The expert's reasoning at this node. */
	reason: Html | null;
	rightWhen: Html | null;
	/** The decision everything else turned on. */
	hinge: boolean;
	passed: Passed[];
	/** The steps that led here, without the evidence opened here: where a replay from this decision begins. */
	before: readonly string[];
}

export interface Debrief {
	/** `null` where the stored path no longer reaches one. */
	ending: Reached | null;
	/** The clock at the end. */
	at: string;
	decisions: Decision[];
	/** Your meters at the end beside those of the best road. */
	meters: { id: string; meter: Meter; you: number; best: number | null }[];
	/** The decisions of the best road; empty without one that ends. */
	best: { at: string; text: Html }[];
	/** Steps of the stored path that no longer fit the content. */
	lost: readonly string[];
}

/** What a play came to, decision by decision. */
export function debrief(scenario: Scenario, path: readonly string[]): Debrief {
	const { play, lost } = replay(scenario, path);
	const best = bestPlay(scenario);
	return {
		ending: endingOf(scenario, play),
		at: clockText(scenario, play.meters),
		decisions: play.log.filter(isChoice).map((entry) => decision(scenario, play, entry, best)),
		meters: Object.entries(scenario.meters).map(([id, meter]) => ({
			id,
			meter,
			you: play.meters[id] ?? meter.start,
			best: best?.meters[id] ?? null,
		})),
		best: (best?.log ?? []).filter(isChoice).map(({ at, what }) => ({ at, text: what })),
		lost,
	};
}

/** The decision whose best turning would have gained most; `null` where no turning was better. */
export function costliest({ decisions }: Pick<Debrief, 'decisions'>): Decision | null {
	const gain = (decision: Decision) =>
		Math.max(0, ...decision.passed.map(({ otherwise }) => (otherwise?.better ? otherwise.gain : 0)));
	const most = Math.max(0, ...decisions.map(gain));
	return most > 0 ? (decisions.find((decision) => gain(decision) === most) ?? null) : null;
}

const isChoice = (entry: LogEntry) => entry.kind === 'choice';

/** The best road played to its end; `null` where there is none that gets there. */
function bestPlay(scenario: Scenario): Play | null {
	const { play } = replay(scenario, scenario.roads.best ?? []);
	return play.ending === null ? null : play;
}

function endingOf({ endings }: Scenario, { ending: id }: Play): Reached | null {
	const ending = id === null ? undefined : endings[id];
	return ending && id !== null ? { ...ending, id } : null;
}

function decision(scenario: Scenario, play: Play, entry: LogEntry & { kind: 'choice' }, best: Play | null): Decision {
	const [node = '', choice = ''] = entry.of.split('.');
	const { title = '', choices = {} } = scenario.nodes[node] ?? {};
	const later = play.log.filter((each) => each.kind === 'later').filter((each) => each.of === entry.of);
	const onBest = best?.chosen.includes(entry.of) ?? false;
	const step = play.path.indexOf(entry.of);
	return {
		node,
		title,
		at: entry.at,
		choice,
		text: entry.what,
		outcome: entry.outcome,
		change: [entry, ...later].reduce((sum, each) => addEffects(sum, each.change), {}),
		later: later.map(({ at, what, change }) => ({ at, text: what, change })),
		after: replay(scenario, play.path.slice(0, step + 1)).play.meters,
		reason: scenario.debrief.reasons[node] ?? null,
		rightWhen: choices[choice]?.rightWhen ?? null,
		hinge: scenario.debrief.hinge === node,
		passed: entry.open
			.filter((id) => id !== choice)
			.map((id) => ({
				id,
				text: choices[id]?.text ?? '',
				outcome: choices[id]?.outcome ?? '',
				rightWhen: choices[id]?.rightWhen ?? null,
				onBest: !onBest && (best?.chosen.includes(`${node}.${id}`) ?? false),
				otherwise: compared(scenario, play, otherwise(scenario, play.path, step, id)),
			})),
		before: play.path.slice(0, step).filter((each) => !each.startsWith(`${node}.`)),
	};
}

/** Another play beside yours, both at their ends. */
function compared(scenario: Scenario, yours: Play, other: Play): Otherwise | null {
	const ending = endingOf(scenario, other);
	if (!ending || yours.ending === null) return null;
	const difference = changes(yours.meters, other.meters);
	const moved = Object.entries(difference).flatMap(([id, change]) => {
		const meter = scenario.meters[id];
		return meter ? [{ good: improves(meter, change), share: Math.abs(change) / (meter.max - meter.min) }] : [];
	});
	const rank = rankOf(scenario, other) - rankOf(scenario, yours);
	return {
		path: other.path,
		ending,
		at: clockText(scenario, other.meters),
		meters: other.meters,
		difference,
		better: rank > 0 || (rank === 0 && moved.length > 0 && moved.every(({ good }) => good)),
		// No more than four meters of at most a whole range each: an ending always outweighs them.
		gain: rank * 10 + moved.reduce((sum, { good, share }) => sum + (good ? share : -share), 0),
	};
}
