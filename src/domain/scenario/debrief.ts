import { clockText } from './clock.ts';
import { addEffects } from './meters.ts';
import type { LogEntry, Play } from './play.ts';
import { replay } from './replay.ts';
import type { Effects, Ending, Meter, Scenario } from './types.ts';

/** A choice that was open and not taken. */
export interface Passed {
	id: string;
	text: string;
	rightWhen: string | null;
	/** On the best road, where yours was not. */
	better: boolean;
}

/** One decision of a play, with all that came of it. */
export interface Decision {
	node: string;
	/** Title of the node. */
	title: string;
	at: string;
	choice: string;
	text: string;
	outcome: string;
	/** What it did to the meters, delayed effects included. */
	change: Effects;
	/** Delayed effects that surfaced, with the time they did. */
	later: { at: string; text: string; change: Effects }[];
	/** The expert's reasoning at this node. */
	reason: string | null;
	rightWhen: string | null;
	/** The decision everything else turned on. */
	hinge: boolean;
	passed: Passed[];
}

export interface Debrief {
	/** `null` where the stored path no longer reaches one. */
	ending: (Ending & { id: string }) | null;
	/** The clock at the end. */
	at: string;
	decisions: Decision[];
	/** Your meters at the end beside those of the best road. */
	meters: { id: string; meter: Meter; you: number; best: number | null }[];
	/** Steps of the stored path that no longer fit the content. */
	lost: readonly string[];
}

/** What a play came to, decision by decision. */
export function debrief(scenario: Scenario, path: readonly string[]): Debrief {
	const { play, lost } = replay(scenario, path);
	const best = bestPlay(scenario);
	const ending = play.ending === null ? undefined : scenario.endings[play.ending];
	return {
		ending: ending && play.ending !== null ? { ...ending, id: play.ending } : null,
		at: clockText(scenario, play.meters),
		decisions: play.log
			.filter((entry) => entry.kind === 'choice')
			.map((entry) => decision(scenario, play, entry, best)),
		meters: Object.entries(scenario.meters).map(([id, meter]) => ({
			id,
			meter,
			you: play.meters[id] ?? meter.start,
			best: best?.meters[id] ?? null,
		})),
		lost,
	};
}

/** The best road played to its end; `null` where there is none that gets there. */
function bestPlay(scenario: Scenario): Play | null {
	const { play } = replay(scenario, scenario.roads.best ?? []);
	return play.ending === null ? null : play;
}

function decision(scenario: Scenario, play: Play, entry: LogEntry, best: Play | null): Decision {
	const [node = '', choice = ''] = entry.of.split('.');
	const { title = '', choices = {} } = scenario.nodes[node] ?? {};
	const later = play.log.filter((each) => each.kind === 'later' && each.of === entry.of);
	const onBest = best?.chosen.includes(entry.of) ?? false;
	return {
		node,
		title,
		at: entry.at,
		choice,
		text: entry.what,
		outcome: entry.outcome,
		change: [entry, ...later].reduce((sum, each) => addEffects(sum, each.change), {}),
		later: later.map(({ at, what, change }) => ({ at, text: what, change })),
		reason: scenario.debrief.reasons[node] ?? null,
		rightWhen: choices[choice]?.rightWhen ?? null,
		hinge: scenario.debrief.hinge === node,
		passed: entry.open
			.filter((id) => id !== choice)
			.map((id) => ({
				id,
				text: choices[id]?.text ?? '',
				rightWhen: choices[id]?.rightWhen ?? null,
				better: !onBest && (best?.chosen.includes(`${node}.${id}`) ?? false),
			})),
	};
}
