/**
 * The map after the first paint: if the snapshot was made from another log (another tab, an import, cleared storage) or for
 * other content, the marks are drawn again. Remembers the chosen track.
 */
import { latestRun } from '../domain/bearing/run.ts';
import { EMPTY, stampOf } from '../domain/log/stamp.ts';
import { home as words } from '../i18n/en/home.ts';
import { keptSince, keptSnapshot, writeCache } from '../state/caches.ts';
import { $log, openLog } from '../state/log.ts';
import { setTrack } from '../state/settings.ts';
import { remindOfBackup } from './backup-reminder.ts';
import { watchSaving } from './saving.ts';

/** `data-outline` is the stamp of the content that the page was built of. */
export function mount([element]: HTMLElement[]): void {
	const { outline = '' } = element?.dataset ?? {};
	for (const radio of document.querySelectorAll<HTMLInputElement>('.tracks [name=track]')) {
		radio.addEventListener('change', () => {
			setTrack(radio.value);
			// What is next depends on the way chosen.
			document.dispatchEvent(new Event('snapshot'));
		});
	}
	void openLog().then(() => {
		resumeBearing();
		begin(outline);
		let drawn = keptOf(outline);
		$log.subscribe((events) => {
			const stamp = stampOf(events);
			// What is stored may be gone after a reset; what is drawn is not.
			if (stamp !== drawn) void redraw(keptOf(outline) === stamp);
			drawn = stamp;
		});
		watchSaving();
		remindOfBackup();
	});
}

/** Stamp of the log that marks and count were made from; null where they differ, or were made for other content. */
function keptOf(outline: string): string | null {
	// Both are drawn from the log apart from each other: an import may have left one behind.
	const [snapshot, since] = [keptSnapshot(), keptSince()];
	return snapshot.of === outline && since.of === outline && snapshot.log === since.log ? snapshot.log : null;
}

/** Before the first answer nothing has to be fetched to know that there are no marks. */
function begin(outline: string): void {
	const [snapshot, since] = [keptSnapshot(), keptSince()];
	if ([stampOf($log.get()), snapshot.log, since.log].some((stamp) => stamp !== EMPTY)) return;
	writeCache('snapshot', { ...snapshot, of: outline });
	writeCache('since', { ...since, of: outline });
}

/** A bearing left in the middle is carried on with, and the offer says so. */
function resumeBearing(): void {
	const offer = document.querySelector('[data-offer]');
	if (offer && latestRun($log.get())) offer.textContent = words.carryOn;
}

async function redraw(kept: boolean): Promise<void> {
	try {
		if (kept) document.dispatchEvent(new Event('snapshot'));
		else await (await import('../state/refresh.ts')).refreshAll();
	} catch {
		// No network: the marks stay as they are until the next visit.
	}
}
