import { render } from 'preact';
import styles from '../styles/search.css?url';
import { loadNames } from './search/names.ts';
import { SearchPage } from './search/SearchPage.tsx';
import './search/trusted.ts';
import { loadStyles } from './stylesheet.ts';

/** Puts the search into its page. */
export async function mount([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	void loadNames().catch(() => {});
	await loadStyles(styles);
	element.replaceChildren();
	render(<SearchPage base={document.documentElement.dataset.base ?? '/'} />, element);
}
