import type { LogEvent, LogEventOf } from '../../domain/log/event.ts';
import { type Play, startPlay } from '../../domain/scenario/play.ts';
import { readPath, replay } from '../../domain/scenario/replay.ts';
import type { Scenario } from '../../domain/scenario/types.ts';

/** Where a player stands: before, within or after a play. */
export type Stage =
	| { at: 'start' }
	| { at: 'play'; play: Play; lost: boolean }
	| { at: 'end'; path: readonly string[]; ending: string };

/** The stage a stored draft leads back to. Anything that is not an unfinished play is the start. */
export function restore(scenario: Scenario, draft: unknown): Stage {
	const path = readPath(draft);
	if (!path) return { at: 'start' };
	const { play, lost } = replay(scenario, path);
	if (play.ending !== null) return { at: 'start' };
	return { at: 'play', play, lost: lost.length > 0 };
}

export function begin(scenario: Scenario): Stage {
	return { at: 'play', play: startPlay(scenario), lost: false };
}

/** The last time the scenario was played to an ending. */
export function lastPlayed(events: readonly LogEvent[], id: string): LogEventOf<'played'> | null {
	const deleted = new Set(events.map((event) => (event.type === 'deleted' ? event.data.event : '')));
	const played = events
		.filter((event) => event.type === 'played')
		.filter((event) => event.subject === id && !deleted.has(event.id));
	return played.at(-1) ?? null;
}
