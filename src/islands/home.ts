/**
 * The map after the first paint: if the log holds more or less than the snapshot was made from (another tab, an import,
 * cleared storage), the marks are drawn again. Remembers the chosen track.
 */
import { $log, openLog } from '../state/log.ts';
import { setTrack } from '../state/settings.ts';
import { loadOutline, refreshSnapshot } from '../state/snapshot.ts';
import { browserStorage, readKey, siteId } from '../state/storage.ts';

export function mount(): void {
	for (const radio of document.querySelectorAll<HTMLInputElement>('.tracks input')) {
		radio.addEventListener('change', () => setTrack(radio.value || null));
	}
	openLog();
	$log.subscribe((events) => {
		if (events.length !== drawnFrom()) void redraw();
	});
}

async function redraw(): Promise<void> {
	try {
		refreshSnapshot(await loadOutline());
		document.dispatchEvent(new Event('snapshot'));
	} catch {
		// No network: the marks stay as they are until the next visit.
	}
}

/** Number of events behind the marks on the page. */
function drawnFrom(): number {
	try {
		return JSON.parse(readKey(browserStorage(), `${siteId()}:snapshot`) ?? '{}').events ?? 0;
	} catch {
		return -1;
	}
}
