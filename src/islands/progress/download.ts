import { exportName } from '../../domain/log/export-file.ts';

/** Hands the export file to the browser's downloads. Needs no storage. */
export async function downloadExport(): Promise<void> {
	const now = new Date();
	const { exportFile, noteExported } = await import('../../state/your-data.ts');
	download(await exportFile(now), exportName(now.toISOString()));
	noteExported(now);
}

/** Hands any file to the browser's downloads. */
export function download(file: Blob, name: string): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The download has begun with the click; the address may go once the task is over.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
