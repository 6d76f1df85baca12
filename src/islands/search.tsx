import { render } from 'preact';
import styles from '../styles/search.css?url';
import { loadStyles } from './stylesheet.ts';
import './search/trusted.ts';
import { SearchDialog } from './search/SearchDialog.tsx';

let host: HTMLElement | null = null;
let opened = 0;

/**
 * Opens the search dialog; call it for every opening. The focus goes back to where it was, or to the first of
 * `openers` where it was nowhere (a `/` pressed on a fresh page, a button that takes no focus on click).
 */
export async function mount(openers: HTMLElement[]): Promise<void> {
	const focused = document.activeElement;
	const opener = focused instanceof HTMLElement && focused !== document.body ? focused : (openers[0] ?? null);
	await loadStyles(styles);
	if (host === null) {
		host = document.createElement('div');
		document.body.append(host);
	}
	opened += 1;
	render(<SearchDialog base={document.documentElement.dataset.base ?? '/'} opened={opened} opener={opener} />, host);
}
