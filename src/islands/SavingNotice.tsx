import type { JSX } from 'preact';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { savingNotice as words } from '../i18n/en/progress.ts';
import { dueBackup, putOff } from '../state/backup.ts';
import { $saving, $unsaved, $whole, openLog } from '../state/log.ts';
import type { Saving } from '../state/storage.ts';
import styles from '../styles/notice.css?url';
import { downloadExport } from './progress/download.ts';
import { loadStyles } from './stylesheet.ts';
import { useStore } from './use-store.ts';

interface Options {
	/** Say, too, when much work is in no file yet. */
	remind?: boolean;
}

/** Shows the bar under the masthead whenever the browser will not save, for as long as the page is open. */
export function showSavingNotice({ remind = false }: Options = {}): void {
	const place = document.getElementById('saving-notice');
	if (!place) return;
	void openLog();
	void loadStyles(styles).then(() => {
		render(<SavingNotice />, place);
		if (remind) render(<Reminder />, placeOfReminder());
	});
}

/** Behind the footer and held at the lower edge of the window: an alarm may push the page down, a reminder may not. */
function placeOfReminder(): HTMLElement {
	const known = document.querySelector<HTMLElement>('body > .reminder');
	if (known) return known;
	const place = document.createElement('div');
	place.className = 'reminder';
	document.body.append(place);
	return place;
}

function SavingNotice(): JSX.Element | null {
	const saving = useStore($saving);
	const [dismissed, setDismissed] = useState<Saving | null>(null);
	if (saving === 'saved' || saving === dismissed) return null;
	const carryOn = () => {
		setDismissed(saving);
		toPage();
	};
	if (saving === 'newer') {
		return (
			<div class="notice" role="alert">
				<p>
					<b>{words.newerTitle}</b> {words.newer}
				</p>
				<div class="row">
					<button class="b" type="button" onClick={() => location.reload()}>
						{words.reload}
					</button>
					<button class="b txt" type="button" onClick={carryOn}>
						{words.notNow}
					</button>
				</div>
			</div>
		);
	}
	return (
		<div class="notice" role="alert">
			<p>
				<b>{words.title}</b> {words[saving]} <Unsaved full={saving === 'full'} />
			</p>
			<div class="row">
				<button class="b" type="button" onClick={() => void downloadExport()}>
					{words.export}
				</button>
				<button class="b txt" type="button" onClick={carryOn}>
					{words.carryOn}
				</button>
			</div>
		</div>
	);
}

/** What is on this page only, and what the mirror has. */
function Unsaved({ full }: { full: boolean }): JSX.Element {
	const { count, mirrored, since } = useStore($unsaved);
	const safe = full && since ? words.safeBefore(since) : '';
	if (count) return <>{`${words.unsaved(count)} ${safe}`}</>;
	return <>{mirrored ? `${words.mirrored(mirrored)} ${safe}` : words.nothingYet}</>;
}

/** Much work is in no file yet. Put away, it comes back after as much work again. */
function Reminder(): JSX.Element | null {
	const { entries } = useStore($whole);
	const saving = useStore($saving);
	const [away, setAway] = useState(false);
	// The alarm has an export of its own.
	const due = away || saving !== 'saved' ? 0 : dueBackup(entries.length);
	useEffect(() => {
		if (due) void loadStyles(styles);
	}, [due]);
	if (!due) return null;
	const later = () => {
		putOff(entries.length);
		setAway(true);
		toPage();
	};
	const exported = () => {
		setAway(true);
		// A long one takes a while: the focus that has gone on by itself stays where it is.
		if (document.activeElement?.closest('.reminder')) toPage();
	};
	return (
		<aside class="notice quiet" aria-label={words.backupLabel}>
			<p>
				<b>{words.backupTitle(due)}</b> {words.backup}
			</p>
			<div class="row">
				<button class="b" type="button" onClick={() => void downloadExport().then(exported)}>
					{words.backupExport}
				</button>
				<button class="b txt" type="button" onClick={later}>
					{words.notNow}
				</button>
			</div>
		</aside>
	);
}

/** The bar is gone, and with it the focus: on to the page. */
function toPage(): void {
	const main = document.getElementById('main');
	main?.setAttribute('tabindex', '-1');
	main?.focus({ preventScroll: true });
}
