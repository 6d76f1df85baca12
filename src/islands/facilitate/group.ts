import type { Play } from '../../domain/scenario/play.ts';
import { replay } from '../../domain/scenario/replay.ts';
import type { Scenario } from '../../domain/scenario/types.ts';

/** Before the steps of a group in the hash of its page: a reload of the projector goes on, and nothing is stored. */
const MARK = '#group=';
const BETWEEN = '~';

/** Where a group stands. */
export interface Place {
	play: Play | null;
	/** The last decision's outcome is on the screen. */
	told: boolean;
	/** The address does not fit the scenario: the place is the start. */
	lost: boolean;
}

/** The place that the address names. */
export function placeInAddress(scenario: Scenario, hash: string): Place {
	if (!hash.startsWith(MARK)) return { play: null, told: false, lost: false };
	const path = hash.slice(MARK.length).split(BETWEEN);
	const { play, lost } = replay(scenario, path.filter(Boolean));
	if (lost.length > 0) return { play: null, told: false, lost: true };
	return { play, told: play.chosen.length > 0 && path.at(-1) === '', lost: false };
}

/** What the address says of a play; empty before it begins. Nothing stands after the last mark while its outcome is told. */
export function addressOf(play: Play | null, told = false): string {
	return play === null ? '' : MARK + [...play.path, ...(told ? [''] : [])].join(BETWEEN);
}
