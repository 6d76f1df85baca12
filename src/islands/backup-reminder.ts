import { dueBackup } from '../state/backup.ts';
import { $whole } from '../state/log.ts';

/** Says so when much work is in no file yet. Once a visit, on pages where nobody is in the middle of an answer. */
export function remindOfBackup(): void {
	if (dueBackup($whole.get().entries.length) === 0) return;
	void import('./SavingNotice.tsx').then(({ showSavingNotice }) => showSavingNotice({ remind: true }));
}
