import { render } from 'preact';
import { $log, openLog } from '../state/log.ts';
import { refreshCount } from '../state/review-days.ts';
import { loadOutline, refreshSnapshot } from '../state/snapshot.ts';
import { ProgressPage } from './progress/ProgressPage.tsx';
import { showSavingNotice } from './SavingNotice.tsx';

export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	await openLog();
	showSavingNotice({ remind: true });
	const outline = await loadOutline().catch(() => null);
	if (outline) refreshSnapshot(outline);
	element.replaceChildren();
	render(<ProgressPage base={base} outline={outline} />, element);
	// After ten years of answers each of the two is a long task; together they would be noticed.
	if (outline) setTimeout(() => $log.subscribe((events) => refreshCount(events, outline)));
}
