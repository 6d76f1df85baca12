/**
 * Choices about the site itself, as plain strings: what draws them before the first paint (`islands/head.ts`,
 * `islands/marks.ts`) reads the same keys. The theme is written where it is chosen, in `components/Colours.astro`.
 */
import { browserStorage, siteId, writeKey } from './storage.ts';

/** Remembers the track chosen on the map; null is "all roads". */
export function setTrack(id: string | null): void {
	writeKey(browserStorage(), `${siteId()}:track`, id);
}
