/**
 * The map after the first paint: if the log holds more or less than the snapshot was made from (another tab, an import,
 * cleared storage), the marks are drawn again. Remembers the chosen track.
 */
import { latestRun } from '../domain/bearing/run.ts';
import { home as words } from '../i18n/en/home.ts';
import { breather } from '../state/breather.ts';
import { $log, openLog } from '../state/log.ts';
import { countedFrom, refreshCount } from '../state/review-days.ts';
import { setTrack } from '../state/settings.ts';
import { loadOutline, refreshSnapshot } from '../state/snapshot.ts';
import { browserStorage, readKey, siteId } from '../state/storage.ts';
import { remindOfBackup } from './backup-reminder.ts';
import { watchSaving } from './saving.ts';

export function mount(): void {
	for (const radio of document.querySelectorAll<HTMLInputElement>('.tracks [name=track]')) {
		radio.addEventListener('change', () => {
			setTrack(radio.value);
			// What is next depends on the way chosen.
			document.dispatchEvent(new Event('snapshot'));
		});
	}
	void openLog().then(() => {
		resumeBearing();
		// The marks and the count are drawn from the log apart from each other: an import may have left one behind.
		let drawn = drawnFrom() === countedFrom() ? drawnFrom() : -1;
		$log.subscribe((events) => {
			// What is stored may be gone after a reset; what is drawn is not.
			if (events.length !== drawn) void redraw();
			drawn = events.length;
		});
		watchSaving();
		remindOfBackup();
	});
}

/** A bearing left in the middle is carried on with, and the offer says so. */
function resumeBearing(): void {
	const offer = document.querySelector('[data-offer]');
	if (offer && latestRun($log.get())) offer.textContent = words.carryOn;
}

async function redraw(): Promise<void> {
	try {
		const outline = await loadOutline();
		const pause = breather();
		refreshSnapshot(outline);
		await pause();
		await refreshCount($log.get(), outline);
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
