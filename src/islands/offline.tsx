import { render } from 'preact';
import { loadOutline } from '../state/outline.ts';
import { ask } from './offline/ask.ts';
import { KeptList } from './offline/KeptList.tsx';

/** Lessons and scenarios that open without a network. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	const { base = '/' } = document.documentElement.dataset;
	const [stand, outline] = await Promise.all([ask('stand').catch(() => null), loadOutline().catch(() => null)]);
	element.replaceChildren();
	render(<KeptList base={base} pages={stand?.pages ?? []} outline={outline} />, element);
}
