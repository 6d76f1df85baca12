/**
 * Says that a part of the page cannot be had, and offers to reload. At `/failed.js`, an address that no deploy changes: the page
 * that asks for it is of an older build, and its own scripts are gone. So `say` keeps its signature, and this file imports nothing
 * that others do.
 */
import { failed as words } from '../i18n/en/failed.ts';

/** Whether a deploy took away what was asked for. Browsers name the address of a module that did not come; ours name the status. */
async function isGone(error: unknown): Promise<boolean> {
	const text = String(error);
	const address = /https?:\/\/\S+/.exec(text)?.[0];
	if (/\b404\b/.test(text) || address === undefined) return /\b404\b/.test(text);
	return (await fetch(address, { method: 'HEAD' }).catch(() => null))?.status === 404;
}

/** The part of the page that the reader comes to next. */
function ahead(): Element | null {
	const all = [...document.querySelectorAll('[data-island]')];
	return all.find((element) => element.getBoundingClientRect().bottom > 0) ?? all[0] ?? null;
}

/** @param place what failed; left out, the next island below the reader's eyes */
export async function say(error: unknown, place: Element | null = ahead()): Promise<void> {
	const gone = await isGone(error);
	// The masthead has no room for it.
	const before = place?.closest('.top') ? document.querySelector('main > *') : place;
	if (!before || before.previousElementSibling?.matches('.failed')) return;
	const box = document.createElement('div');
	box.className = 'plainly failed';
	box.setAttribute('role', 'alert');
	const line = document.createElement('p');
	line.textContent = gone ? words.older : words.away;
	const row = document.createElement('p');
	row.className = 'row';
	const button = document.createElement('button');
	button.className = 'b';
	button.type = 'button';
	button.textContent = words.reload;
	button.addEventListener('click', () => location.reload());
	row.append(button);
	box.append(line, row);
	before.before(box);
}
