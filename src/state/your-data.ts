/** What the learner does with all of their data: take it along, bring it back, take an import back, erase it. Fetched on demand. */
import { exportParts } from '../domain/log/export-file.ts';
import type { Log } from '../domain/log/merge.ts';
import { noteExport } from './backup.ts';
import { breather } from './breather.ts';
import { forgetDrafts } from './drafts.ts';
import { household } from './household.ts';
import type { Imported } from './import-events.ts';
import * as house from './import-events.ts';
import { $damaged, $whole, openLog } from './log.ts';
import { siteId } from './storage.ts';

export type { Imported };

/** Adds what a file brings: a union, so importing twice changes nothing. */
export async function importEvents(theirs: Log): Promise<Imported> {
	await openLog();
	return house.importEvents(await household(), theirs);
}

/** Takes an import back: what it added leaves both stores and every tab, what it deleted is here again. */
export async function takeBack(imported: Imported): Promise<void> {
	await house.takeBack(await household(), imported);
}

/** Erases everything of this site in this browser. False where a store could not be reached. */
export async function eraseEverything(now: Date): Promise<boolean> {
	const erased = await house.erase(await household(), now.getTime());
	forgetDrafts();
	return erased;
}

/** The export file of everything in memory, saved or not. */
export async function exportFile(now: Date): Promise<Blob> {
	await openLog();
	const pause = breather();
	const parts: string[] = [];
	for (const part of exportParts($whole.get(), siteId(), now.toISOString(), $damaged.get())) {
		parts.push(part);
		await pause();
	}
	return new Blob(parts, { type: 'application/json' });
}

/** Remembers that a file was made of what is here now. */
export function noteExported(now: Date): void {
	const { entries, quarantined } = $whole.get();
	noteExport(entries.length + quarantined.length, now);
}
