/**
 * The client's entry on every page: mounts what comes near, fetches nothing before. One module an island, each with
 * `mount(elements)`; `src/decisions/0003` says why this is not a framework island.
 */
import { loading } from '../i18n/en/loading.ts';
import searchStyles from '../styles/search.css?url';
import { showCount } from './count.ts';

const atIdle = globalThis.requestIdleCallback ?? setTimeout;

/** What does not come is not missed, or said by who needs it. */
const ahead = (use: (ahead: typeof import('./ahead.ts')) => void) => void import('./ahead.ts').then(use, () => {});

/** Distance from the screen at which an island begins, CSS px; what wakes this entry (`page-scripts.ts`) goes by the same. */
const NEAR = 800;

/** At once, and not a frame later as an observer: what woke this entry is usually the island itself. */
function isNear(element: HTMLElement): boolean {
	const { top, bottom, width } = element.getBoundingClientRect();
	return width > 0 && top < innerHeight + NEAR && bottom > -NEAR;
}

interface Island {
	mount(elements: HTMLElement[]): void | Promise<void>;
}

const islands: Record<string, () => Promise<Island>> = {
	lesson: () => import('./lesson.tsx'),
	scenario: () => import('./scenario.tsx'),
	facilitate: () => import('./facilitate.tsx'),
	progress: () => import('./progress.tsx'),
	data: () => import('./data.tsx'),
	evidence: () => import('./evidence.tsx'),
	mentor: () => import('./mentor.tsx'),
	review: () => import('./review.tsx'),
	theme: () => import('./theme.tsx'),
	track: () => import('./track.tsx'),
	bearing: () => import('./bearing.tsx'),
	home: () => import('./home.ts'),
	search: () => import('./search.tsx'),
	'search-page': () => import('./search.tsx').then((search) => ({ mount: search.mountPage })),
	keep: () => import('./keep.tsx'),
	offline: () => import('./offline.tsx'),
};

/**
 * A chunk that cannot be had (a deploy in between, no network) must not leave a dead block. `failed.ts` says it at length, and has
 * an address that outlives this build.
 */
async function sayFailed(element: HTMLElement, error: unknown): Promise<void> {
	if (import.meta.env.PROD) {
		try {
			const failed = await import(/* @vite-ignore */ `${document.documentElement.dataset.base}failed.js`);
			return await failed.say(error, element);
		} catch {
			// No network for that either.
		}
	}
	const line = document.createElement('p');
	line.className = 'plainly';
	line.setAttribute('role', 'alert');
	line.textContent = loading.failed;
	element.before(line);
}

async function mount(name: string, elements: HTMLElement[]): Promise<void> {
	try {
		const island = await islands[name]?.();
		// What a file brings is compiled and run in one task; what it does begins another.
		await new Promise((resolve) => setTimeout(resolve));
		await island?.mount(elements);
		// Once the page does what it is for: what it takes to search by name.
		if (!navigator.connection?.saveData)
			atIdle(() =>
				ahead(({ prepare }) => {
					listed ||= prepare();
				}),
			);
	} catch (error) {
		console.error(error);
		if (elements[0]) await sayFailed(elements[0], error);
	}
}

showCount();

const groups = new Map<string, HTMLElement[]>();
for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const name = element.dataset.island ?? '';
	groups.set(name, [...(groups.get(name) ?? []), element]);
}
for (const [name, elements] of groups) {
	const begin = () => void mount(name, elements);
	const when = elements[0]?.dataset.when ?? 'near';
	if (when === 'now') begin();
	else if (when === 'idle') atIdle(begin);
	else if (elements.some(isNear)) begin();
	else {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some((entry) => entry.isIntersecting)) return;
				observer.disconnect();
				begin();
			},
			{ rootMargin: `${NEAR}px 0px` },
		);
		for (const element of elements) observer.observe(element);
	}
}

/** Whoever has come this far goes on: the page's speculation rules render ahead what is near. */
const next = document.querySelector('.next .go');
if (next) {
	const observer = new IntersectionObserver(
		([entry]) => {
			if (!entry?.isIntersecting) return;
			observer.disconnect();
			next.classList.add('near');
		},
		{ rootMargin: '300px 0px' },
	);
	observer.observe(next);
}

/** A word of the glossary, hovered or focused: its definition comes then, and the page keeps the link. */
for (const type of ['pointerover', 'focusin']) {
	addEventListener(type, ({ target }) => {
		if (target instanceof Element && target.matches('.term'))
			void import('./terms.ts').then((terms) => terms.show(target));
	});
}

/** What the search dialog asks for first, on its way beside the dialog's script instead of after it. */
let hurried = false;
/** The list of names is there, or on its way. */
let listed = false;
function hurry(): void {
	if (hurried) return;
	hurried = true;
	const { base } = document.documentElement.dataset;
	const preload = (as: string, href: string, crossOrigin: string | null) =>
		document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as, href, crossOrigin }));
	if (!listed) preload('fetch', `${base}search/names.json`, '');
	preload('style', searchStyles, null);
	ahead(({ begin }) => begin());
	// What `begin` asks for, which is on its way itself.
	import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).catch(() => {});
}
const search = (opener: HTMLButtonElement) => {
	hurry();
	// Who types on before there is a field has written into it; before this file was there, into the button (`page-scripts.ts`).
	let early = opener.value;
	opener.value = '';
	const gather = (event: KeyboardEvent) => {
		if (event.key.length > 1 || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		early += event.key;
	};
	addEventListener('keydown', gather);
	void mount('search', [opener]).then(() => {
		removeEventListener('keydown', gather);
		const field = document.querySelector<HTMLInputElement>('dialog input');
		if (!early || !field) return;
		field.value = early;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
};
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-search]')) {
	button.addEventListener('click', () => search(button));
	const warm = () => {
		hurry();
		import('./search.tsx').catch(() => {});
	};
	if (button.matches(':hover, :focus')) warm();
	else for (const sign of ['pointerenter', 'focus']) button.addEventListener(sign, warm, { once: true });
}
addEventListener('keydown', (event) => {
	const target = event.target instanceof HTMLElement ? event.target : document.body;
	const held = event.ctrlKey || event.metaKey;
	const typing =
		target.closest('input:not([type=radio], [type=checkbox]), textarea, select, dialog') !== null ||
		target.isContentEditable;
	// A key alone can be switched off, for who speaks to the browser or hits keys by chance (WCAG 2.1.4).
	const alone = event.key === '/' && !held && !event.altKey && !typing && !document.documentElement.dataset.keys;
	if (!alone && !(held && event.key.toLowerCase() === 'k')) return;
	const button = document.querySelector<HTMLButtonElement>('[data-search]');
	if (!button) return;
	event.preventDefault();
	search(button);
});

// What makes the site readable without a network comes when the page has nothing else to do; never in `npm run dev`.
if (import.meta.env.PROD) {
	atIdle(() => ahead(({ registerQuietly }) => registerQuietly()));
}
