import { exportName } from '../../domain/log/export-file.ts';
import { exportText } from '../../state/log.ts';

/** Hands the export file to the browser's downloads. Needs no storage. */
export function downloadExport(): void {
	const url = URL.createObjectURL(new Blob([exportText()], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = exportName(new Date().toISOString());
	document.body.append(link);
	link.click();
	link.remove();
	// The download has begun with the click; the address may go once the task is over.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
