import { render } from 'preact';
import { openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import { DataPage } from './progress/DataPage.tsx';
import type { Statements } from './progress/Levels.tsx';
import { showSavingNotice } from './SavingNotice.tsx';

export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	// Our own build wrote them, beside the island.
	const statements: Statements = JSON.parse(element.dataset.levels ?? '{}');
	await openLog();
	showSavingNotice();
	const outline = await loadOutline().catch(() => null);
	element.replaceChildren();
	render(<DataPage base={base} outline={outline} statements={statements} />, element);
	// The address may name a part that was not there before.
	document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
