import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { exportName } from '../../domain/log/export-file.ts';
import type { Log } from '../../domain/log/merge.ts';
import type { Outline } from '../../domain/progress/outline.ts';
import { yourData as words } from '../../i18n/en/progress.ts';
import { lastBackup } from '../../state/backup.ts';
import { $damaged, $log, $whole } from '../../state/log.ts';
import { useStore } from '../use-store.ts';
import { download, downloadExport } from './download.ts';

/** What is stored here, and the files it leaves in: one to come back from, one to read. */
export function ExportPart({ outline, label }: { outline: Outline | null; label: string }): JSX.Element {
	const log = useStore($whole);
	const damaged = useStore($damaged);
	const [, setExported] = useState(0);
	const all = log.entries.length + log.quarantined.length;
	if (all + damaged.length === 0) return <p class="ui q2">{words.empty}</p>;
	const unread = log.entries.filter(({ event }) => !event).length;
	const backup = lastBackup();

	const exportAll = async () => {
		await downloadExport();
		setExported(all);
	};
	const exportSummary = async () => {
		const now = new Date();
		const { summaryOf } = await import('./summary.ts');
		const text = summaryOf($log.get(), outline, now);
		download(new Blob([text], { type: 'text/markdown' }), exportName(now.toISOString(), 'md'));
	};
	return (
		<>
			<p class="ui q2">
				{holding(log)} {words.lastExport(backup.at, new Date())} {backup.at && words.since(all - backup.events)}
			</p>
			<p class="row">
				<button class="b" type="button" onClick={() => void exportAll()}>
					{label}
				</button>
				<button class="b txt" type="button" onClick={() => void exportSummary()}>
					{words.summary}
				</button>
			</p>
			{unread > 0 && <p class="ui">{words.kept(unread)}</p>}
			{log.quarantined.length > 0 && (
				<p class="ui">{words.quarantined(new Set(log.quarantined.map(({ id }) => id)).size)}</p>
			)}
			{damaged.length > 0 && <p class="ui">{words.damaged(damaged.length)}</p>}
		</>
	);
}

function holding({ entries, quarantined }: Log): string {
	let [answers, endings, other, units] = [0, 0, 0, 0];
	for (const { event, text } of [...entries, ...quarantined]) {
		if (event?.type === 'answered') answers += 1;
		else if (event?.type === 'played') endings += 1;
		else other += 1;
		units += text.length;
	}
	return words.holding(answers, endings, other, Math.ceil(units / 1000));
}
