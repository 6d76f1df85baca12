/**
 * Choices about the site itself, as plain strings: what draws them before the first paint (`islands/head.ts`,
 * `islands/marks.ts`) reads the same keys. The theme is written where it is chosen, in `components/Colours.astro`.
 */
import { browserStorage, siteId, writeKey } from './storage.ts';

/** Remembers the track chosen on the map; empty is "all roads", which a pack's default track must not undo. */
export function setTrack(id: string): void {
	writeKey(browserStorage(), `${siteId()}:track`, id);
}

/** Whether `/` alone opens the search; off is remembered, on is how every browser begins. */
export function setSingleKeys(on: boolean): void {
	writeKey(browserStorage(), `${siteId()}:keys`, on ? null : 'off');
	if (on) delete document.documentElement.dataset.keys;
	else document.documentElement.dataset.keys = 'off';
}
