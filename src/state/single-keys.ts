/** Beside the other settings, in a file of its own: the search dialog would wait for theirs. */
import { browserStorage, siteId, writeKey } from './storage.ts';

/** Whether `/` alone opens the search; off is remembered, on is how every browser begins. */
export function setSingleKeys(on: boolean): void {
	writeKey(browserStorage(), `${siteId()}:keys`, on ? null : 'off');
	if (on) delete document.documentElement.dataset.keys;
	else document.documentElement.dataset.keys = 'off';
}
