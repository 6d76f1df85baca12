import { useStore } from '@nanostores/preact';
import type { JSX } from 'preact';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { savingNotice as words } from '../i18n/en/progress.ts';
import { $saving, $unsaved, openLog } from '../state/log.ts';
import type { Saving } from '../state/storage.ts';
import styles from '../styles/notice.css?url';
import { downloadExport } from './progress/download.ts';
import { loadStyles } from './stylesheet.ts';

/** Shows the bar under the masthead whenever the browser will not save, for as long as the page is open. */
export function showSavingNotice(): void {
	const place = document.getElementById('saving-notice');
	if (!place) return;
	openLog();
	render(<SavingNotice />, place);
}

function SavingNotice(): JSX.Element | null {
	const saving = useStore($saving);
	const { count, since } = useStore($unsaved);
	const [dismissed, setDismissed] = useState<Saving | null>(null);
	const shown = saving !== 'saved' && saving !== dismissed;
	useEffect(() => {
		if (shown) void loadStyles(styles);
	}, [shown]);
	if (!shown) return null;

	const carryOn = () => {
		setDismissed(saving);
		const main = document.getElementById('main');
		main?.setAttribute('tabindex', '-1');
		main?.focus({ preventScroll: true });
	};
	return (
		<div class="notice" role="alert">
			<p>
				<b>{words.title}</b> {words[saving]} {count ? words.unsaved(count) : words.nothingYet}{' '}
				{saving === 'full' && since ? words.safeBefore(since) : ''}
			</p>
			<div class="row">
				<button class="b" type="button" onClick={downloadExport}>
					{words.export}
				</button>
				<button class="b txt" type="button" onClick={carryOn}>
					{words.carryOn}
				</button>
			</div>
		</div>
	);
}
