import { render } from 'preact';
import styles from '../styles/search.css?url';
import { begin } from './ahead.ts';
import { SearchDialog } from './search/SearchDialog.tsx';
import { SearchPage } from './search/SearchPage.tsx';
import { loadStyles } from './stylesheet.ts';

let host: HTMLElement | null = null;
let opened = 0;
let opener: HTMLElement | null = null;

/**
 * Opens the search dialog; call it for every opening. The focus goes back to where it was, or to the first of
 * `openers` where it was nowhere (a `/` pressed on a fresh page, a button that takes no focus on click). On the search
 * page its own field takes the focus instead.
 */
export async function mount(openers: HTMLElement[]): Promise<void> {
	const page = document.querySelector<HTMLInputElement>('#search-page-field');
	if (page) {
		page.focus();
		page.select();
		return;
	}
	const focused = document.activeElement;
	// From within it is opened once more.
	if (!focused?.closest('dialog.search'))
		opener = focused instanceof HTMLElement && focused !== document.body ? focused : (openers[0] ?? null);
	await loadStyles(styles);
	if (host === null) {
		host = document.createElement('div');
		document.body.append(host);
	}
	opened += 1;
	render(<SearchDialog base={document.documentElement.dataset.base ?? '/'} opened={opened} opener={opener} />, host);
}

/** Puts the search into its page. */
export async function mountPage([element]: HTMLElement[]): Promise<void> {
	if (!element) return;
	begin();
	await loadStyles(styles);
	element.replaceChildren();
	render(<SearchPage base={document.documentElement.dataset.base ?? '/'} />, element);
}
