import { render } from 'preact';
import { openLog } from '../state/log.ts';
import { loadOutline } from '../state/outline.ts';
import type { Statements } from './progress/Levels.tsx';
import { ThemePage } from './progress/ThemePage.tsx';
import { watchSaving } from './saving.ts';

/** The four statements become a rating; what is shown of the theme follows. The statements stay where a part is missing. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	const theme = element?.dataset.theme;
	if (!element || theme === undefined) return;
	const { base = '/' } = document.documentElement.dataset;
	// Our own build wrote them, beside the island.
	const statements: Statements = JSON.parse(element.dataset.levels ?? '{}');
	watchSaving();
	const [outline] = await Promise.all([loadOutline(), openLog()]);
	element.replaceChildren();
	render(<ThemePage base={base} outline={outline} theme={theme} statements={statements} />, element);
}
