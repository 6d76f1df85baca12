/**
 * The filter over the list of scenarios, after `marks.ts` and `plays.ts`. It travels inside the page like them, so that a
 * shared address never shows the whole list first: nothing else may import it.
 */
import { scenarioList as words } from '../i18n/en/scenario-list.ts';
import { fields, fits, type Row, type Shown } from './scenario-list/shown.ts';

const site = document.documentElement.dataset.site;
const form = document.querySelector<HTMLElement>('[data-filter]');
const status = form?.querySelector('[role=status]');
const rows = [...document.querySelectorAll<HTMLElement>('.plays [data-scenario]')];

type Control = HTMLInputElement | HTMLSelectElement;
const controls = [...(form?.querySelectorAll<Control>('input, select') ?? [])];

function kept(name: string): string | null {
	try {
		return localStorage.getItem(`${site}:${name}`);
	} catch {
		return null;
	}
}

function playedIds(): readonly string[] {
	try {
		return Object.keys(JSON.parse(kept('snapshot') ?? '{}')?.played ?? {});
	} catch {
		return [];
	}
}

function chosen(name: string): string {
	const own = controls.filter((control) => control.name === name);
	return own.find((control) => !(control instanceof HTMLInputElement) || control.checked)?.value ?? '';
}

/** Values come from the page's own controls, so they are among those that it offers. */
function shownNow(): Shown {
	const said = Object.fromEntries(fields.map((name) => [name, chosen(name)]));
	return { show: '', road: '', track: '', length: '', ...said };
}

/** Sets a control; what the page does not offer is left as it is. */
function set(name: string, value: string): void {
	for (const control of controls.filter((one) => one.name === name)) {
		if (control instanceof HTMLInputElement) control.checked = control.value === value && !control.closest('[hidden]');
		else if ([...control.options].some((option) => option.value === value)) control.value = value;
	}
	// A radio of nothing: all.
	if (chosen(name) === '') {
		const all = controls.find((one) => one.name === name && one.value === '');
		if (all instanceof HTMLInputElement) all.checked = true;
	}
}

function draw(): void {
	const played = playedIds();
	// '' says that all roads were chosen over a track.
	const mine = kept('track') || null;
	const shown = shownNow();
	const known = rows.map((element) => {
		const { scenario = '', road = '', tracks = '', minutes } = element.dataset;
		const row: Row = { road, tracks: tracks.split(' '), minutes: Number(minutes), played: played.includes(scenario) };
		return { element, row };
	});
	const count = (show: Shown['show']) => known.filter(({ row }) => fits(row, { ...shown, show }, mine)).length;
	for (const part of form?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
		const value = part.querySelector('input')?.value;
		if (value === 'my-track')
			part.hidden = mine === null || !document.querySelector(`[name=track] [value="${CSS.escape(mine)}"]`);
		const number = part.querySelector('span');
		if (number)
			number.textContent = ` ${count(value === 'played' || value === 'not-played' || value === 'my-track' ? value : '')}`;
	}
	for (const { element, row } of known) element.hidden = !fits(row, shown, mine);
	for (const list of document.querySelectorAll<HTMLElement>('.plays')) {
		list.hidden = !list.querySelector(':scope > :not([hidden])');
		if (list.previousElementSibling instanceof HTMLElement) list.previousElementSibling.hidden = list.hidden;
	}
	if (status) status.textContent = words.count(known.filter(({ element }) => !element.hidden).length, rows.length);
}

/** The address says what is shown. */
function readAddress(): void {
	const said = new URLSearchParams(location.search);
	for (const name of fields) set(name, said.get(name) ?? '');
}

function writeAddress(): void {
	const said = new URLSearchParams(Object.entries(shownNow()).filter(([, value]) => value !== ''));
	history.replaceState(history.state, '', said.size ? `?${said}` : location.pathname);
}

form?.addEventListener('change', () => {
	draw();
	writeAddress();
});
form?.querySelector('button')?.addEventListener('click', () => {
	for (const name of fields) set(name, '');
	draw();
	writeAddress();
});
draw();
readAddress();
draw();
document.addEventListener('snapshot', draw);
addEventListener('pageshow', ({ persisted }) => persisted && draw());
