/**
 * Choices about the site itself, as plain strings: what draws them before the first paint (`islands/head.ts`,
 * `islands/marks.ts`) reads the same keys. The theme is written where it is chosen, in `components/Colours.astro`.
 */
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

/** Remembers the track chosen on the map; empty is "all roads", which a pack's default track must not undo. */
export function setTrack(id: string): void {
	writeKey(browserStorage(), `${siteId()}:track`, id);
}

export function chosenTrack(): string | null {
	return readKey(browserStorage(), `${siteId()}:track`);
}

/** Hours a week of a plan where nobody has chosen yet. */
const USUAL_PACE = 2;

/** Hours a week that the plan of weeks is made for. */
export function pace(): number {
	const hours = Number(readKey(browserStorage(), `${siteId()}:pace`));
	return hours > 0 && hours <= 40 ? hours : USUAL_PACE;
}

export function setPace(hours: number): void {
	writeKey(browserStorage(), `${siteId()}:pace`, String(hours));
}

/**
 * Keeps the lessons that the last bearing proposed, for the marks on the map. A cache: opening the bearing's page writes it
 * anew from the log.
 */
export function setFirstLessons(ids: readonly string[]): void {
	writeKey(browserStorage(), `${siteId()}:bearing`, JSON.stringify(ids));
}
