import { render } from 'preact';
import { MentorPage } from './mentor/MentorPage.tsx';

/** Knows no store: what is opened here stays on the page. */
export function mount([element]: HTMLElement[]): void {
	if (!element) return;
	const { base = '/', site = '' } = document.documentElement.dataset;
	element.replaceChildren();
	// What a script has drawn is worth printing.
	element.classList.remove('js-only');
	render(<MentorPage base={base} site={site} />, element);
}
