import { render } from 'preact';
import { folding } from '../domain/progress/fold.ts';
import { breather } from '../state/breather.ts';
import { $log, openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import { inSlices } from '../state/slices.ts';
import { refreshSnapshot } from '../state/snapshot.ts';
import type { Statements } from './progress/Levels.tsx';
import { ProgressPage } from './progress/ProgressPage.tsx';
import { showSavingNotice } from './SavingNotice.tsx';

export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	// Our own build wrote them, beside the island.
	const statements: Statements = JSON.parse(element.dataset.levels ?? '{}');
	await openLog();
	showSavingNotice({ remind: true });
	const outline = await loadOutline().catch(() => null);
	const pause = breather();
	await inSlices(folding($log.get()));
	await pause();
	if (outline) refreshSnapshot(outline);
	await pause();
	element.replaceChildren();
	// What a script has drawn is worth printing.
	element.classList.remove('js-only');
	render(<ProgressPage base={base} outline={outline} statements={statements} />, element);
}
