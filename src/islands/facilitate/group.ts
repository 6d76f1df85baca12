import type { Play } from '../../domain/scenario/play.ts';
import { replay } from '../../domain/scenario/replay.ts';
import type { Scenario } from '../../domain/scenario/types.ts';

/** Before the steps of a group in the hash of its page: a reload of the projector goes on, and nothing is stored. */
const MARK = '#group=';
const BETWEEN = '~';

/** The play that the address names. `lost` where it does not fit the scenario: then it is that of the start. */
export function playInAddress(scenario: Scenario, hash: string): { play: Play | null; lost: boolean } {
	if (!hash.startsWith(MARK)) return { play: null, lost: false };
	const path = hash.slice(MARK.length).split(BETWEEN).filter(Boolean);
	const { play, lost } = replay(scenario, path);
	return lost.length > 0 ? { play: null, lost: true } : { play, lost: false };
}

/** What the address says of a play; empty before it begins. */
export function addressOf(play: Play | null): string {
	return play === null ? '' : MARK + play.path.join(BETWEEN);
}
