import { render } from 'preact';
import { openLog } from '../state/log.ts';
import { loadOutline, refreshSnapshot } from '../state/snapshot.ts';
import { ProgressPage } from './progress/ProgressPage.tsx';
import { showSavingNotice } from './SavingNotice.tsx';

export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	openLog();
	showSavingNotice();
	const outline = await loadOutline().catch(() => null);
	if (outline) refreshSnapshot(outline);
	element.replaceChildren();
	render(<ProgressPage base={base} outline={outline} />, element);
}
