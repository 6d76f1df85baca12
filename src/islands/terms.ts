/**
 * The definition of a glossary word beside the word. Can be pointed at, stays while it is, and goes with Escape (WCAG
 * 1.4.13). Without it the word is a link to the glossary.
 */
import { glossary as words } from '../i18n/en/glossary.ts';
import styles from '../styles/term.css?url';
import { loadStyles } from './stylesheet.ts';

type Definitions = Record<string, string>;

let loading: Promise<Definitions> | null = null;
let shown: { word: Element; tip: HTMLElement } | null = null;

async function load(): Promise<Definitions> {
	const [response] = await Promise.all([
		fetch(`${document.documentElement.dataset.base ?? '/'}data/glossary.json`),
		loadStyles(styles),
	]);
	return response.json();
}

/** Puts the word's definition under it, or over it where there is no room below. */
function place(tip: HTMLElement, word: Element): void {
	const box = word.getBoundingClientRect();
	const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
	const below = box.bottom + tip.offsetHeight + 8 < innerHeight;
	tip.style.setProperty('left', `${left + scrollX}px`);
	tip.style.setProperty('top', `${(below ? box.bottom : box.top - tip.offsetHeight) + scrollY}px`);
}

/** Exercises that come to life above move the word. */
const moved = new ResizeObserver(() => {
	if (shown) place(shown.tip, shown.word);
});

function hide(): void {
	moved.disconnect();
	shown?.word.removeAttribute('aria-describedby');
	shown?.tip.remove();
	shown = null;
}

/** Shows the definition of a hovered or focused word. Without a network the word stays a link. */
export async function show(word: Element): Promise<void> {
	if (shown?.word === word) return;
	loading ??= load();
	const id = decodeURIComponent(word instanceof HTMLAnchorElement ? word.hash.slice(1) : '');
	const definition = await loading.then(
		(definitions) => definitions[id],
		() => {
			loading = null;
		},
	);
	const near = word.matches(':hover') || word === document.activeElement;
	if (!definition || !near) return;
	hide();
	const tip = document.createElement('div');
	tip.className = 'tip';
	tip.id = 'tip';
	tip.setAttribute('role', 'tooltip');
	tip.ariaLabel = words.definition;
	tip.textContent = definition;
	document.body.append(tip);
	word.setAttribute('aria-describedby', tip.id);
	shown = { word, tip };
	place(tip, word);
	moved.observe(document.body);
}

/** Neither pointer nor focus is on the word or its definition any more. */
function left(): void {
	if (!shown) return;
	const { word, tip } = shown;
	if (!word.matches(':hover') && !tip.matches(':hover') && word !== document.activeElement) hide();
}

// The pointer may cross the gap between word and definition.
addEventListener('pointerout', () => setTimeout(left, 150));
addEventListener('focusout', () => setTimeout(left));
addEventListener('keydown', ({ key }) => {
	if (key === 'Escape') hide();
});
