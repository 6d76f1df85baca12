/** The bar of findings below a page, in dev only: nothing of it is in a build. */
import type { Problem } from '../content-model/problem.ts';
import { findings as words } from '../i18n/en/author.ts';

/** What a page is made from: `lessons/<id>` or `scenarios/<id>`; any other page shows everything. */
const subject = /\/(lessons|scenarios)\/([a-z0-9-]+)\//.exec(location.pathname);
const concerns = ({ file }: Problem) =>
	!subject || file.includes(`/${subject[1]}/${subject[2]}/`) || file.endsWith(`/scenarios/${subject[2]}.yaml`);

const style = `
	:host { position: fixed; inset: auto 0 0; z-index: 99; max-height: 45vh; overflow: auto; font: 400 .875rem/1.4 system-ui, sans-serif; background: Canvas; color: CanvasText; border-top: 2px solid }
	summary { padding: .5rem 1rem; font-weight: 700; cursor: pointer }
	ul { list-style: none; margin: 0; padding: 0 0 3.5rem }
	li { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .5rem 1rem; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent) }
	li.error { border-left: .5rem solid #a32c1d } li.warning { border-left: .5rem solid #7a8580 }
	b { flex: 0 0 11rem } span { flex: 1 1 20rem } code { font-family: ui-monospace, monospace }
`;

const host = document.createElement('findings-bar');
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [sheet];

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	made.append(...children);
	return made;
}

function row({ severity, name, what, mend, file, line, column }: Problem): HTMLLIElement {
	const place = element('a', element('code', `${file}:${line}`));
	// Vite opens the file in the editor that runs.
	place.href = `/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`;
	place.addEventListener('click', (event) => {
		event.preventDefault();
		fetch(place.href);
	});
	const rule = element('a', name);
	rule.href = `${document.documentElement.dataset.base ?? '/'}authors/rules/#${name}`;
	const item = element(
		'li',
		element('b', rule, ` ${words.severity[severity]}`),
		element('span', `${what} ${mend}`),
		place,
	);
	item.className = severity;
	return item;
}

async function show(): Promise<void> {
	const response = await fetch('/@findings.json');
	const found: Problem[] = await response.json();
	const here = found.filter(concerns);
	const errors = found.filter(({ severity }) => severity === 'error');
	// An error anywhere keeps this page at its last good content.
	const listed = [...new Set([...errors, ...here])];
	const open = root.querySelector('details')?.open ?? true;
	root.replaceChildren();
	if (listed.length === 0) return host.remove();
	const details = element(
		'details',
		element('summary', words.summary(listed.length, errors.length)),
		element('ul', ...listed.map(row)),
	);
	details.open = open;
	root.append(details);
	document.body.append(host);
}

import.meta.hot?.on('findings:changed', show);
show();
