import type { LogEvent, LogEventOf } from '../../domain/log/event.ts';
import { standing } from '../../domain/progress/fold.ts';
import { type Play, startPlay } from '../../domain/scenario/play.ts';
import { replay } from '../../domain/scenario/replay.ts';
import { readRoad } from '../../domain/scenario/road-link.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { readUnfinished, type Written } from '../../domain/scenario/written.ts';

/** Where a player stands: before, within or after a play. */
export type Stage =
	| { at: 'start'; badLink: 'unreadable' | 'stale' | null }
	| { at: 'play'; play: Play; written: Written; lost: boolean; badLink: 'unreadable' | 'stale' | null }
	| {
			at: 'end';
			path: readonly string[];
			ending: string;
			written: Written;
			/** Just played, played before, or a road from a link that is none of yours. */
			from: 'now' | 'log' | 'link';
			/** ISO time of a road played before. */
			on: string | null;
	  };

/** The stage a page opens with: the road its address names, else the unfinished play, else the start. */
export function opening(
	scenario: Scenario,
	road: string | null,
	draft: unknown,
	plays: readonly LogEventOf<'played'>[],
): Stage {
	const kept = restore(scenario, draft);
	if (road === null) return kept;
	const read = readRoad(scenario, road);
	if (read.kind !== 'road') return { ...kept, badLink: read.kind };
	const { path, ending } = read.play;
	const own = plays.findLast(({ data }) => {
		const { play, lost } = replay(scenario, data.path);
		return lost.length === 0 && play.path.join() === path.join();
	});
	return { at: 'end', path, ending, written: own?.data.lines ?? {}, from: own ? 'log' : 'link', on: own?.at ?? null };
}

/** The stage a stored draft leads back to. Anything that is not an unfinished play is the start. */
export function restore(scenario: Scenario, draft: unknown): Exclude<Stage, { at: 'end' }> {
	const unfinished = readUnfinished(draft);
	if (!unfinished) return { at: 'start', badLink: null };
	const { play, lost } = replay(scenario, unfinished.path);
	if (play.ending !== null) return { at: 'start', badLink: null };
	return { at: 'play', play, written: unfinished.written, lost: lost.length > 0, badLink: null };
}

/** A play that begins anew, or from a decision of an earlier one: with the steps up to it and what was written there. */
export function begin(scenario: Scenario, path: readonly string[] = [], written: Written = {}): Stage & { at: 'play' } {
	const play = path.length > 0 ? replay(scenario, path).play : startPlay(scenario);
	return { at: 'play', play, written, lost: false, badLink: null };
}

/** Every time the scenario was played to an ending, in order; without what was deleted. */
export function playsOf(events: readonly LogEvent[], id: string): LogEventOf<'played'>[] {
	return standing(events)
		.filter((event) => event.type === 'played')
		.filter(({ subject }) => subject === id);
}

/** How many of the endings that there are today were reached. */
export function endingsSeen(scenario: Scenario, plays: readonly LogEventOf<'played'>[]): number {
	const reached = plays.map(({ data }) => scenario.renamed?.[data.ending] ?? data.ending);
	return new Set(reached.filter((id) => Object.hasOwn(scenario.endings, id))).size;
}
