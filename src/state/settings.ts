/** Choices about the site itself. Plain strings: the inline head script reads the theme before the first paint. */
import type { ReadableAtom } from 'nanostores';
import { atom } from 'nanostores';
import { browserStorage, readKey, siteId, writeKey } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';

const storage = browserStorage();
const theme = atom<Theme>(themeOf(readKey(storage, key('theme'))));
const track = atom<string | null>(readKey(storage, key('track')));

export const $theme: ReadableAtom<Theme> = theme;
/** Id of the track chosen on the map; null is "all roads". */
export const $track: ReadableAtom<string | null> = track;

/** Chooses the colours: on the page at once, and for the next one. */
export function setTheme(value: Theme): void {
	theme.set(value);
	// Nothing stored is the system's own: the head script sets whatever it finds.
	writeKey(storage, key('theme'), value === 'system' ? null : value);
	if (value === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = value;
}

export function setTrack(id: string | null): void {
	track.set(id);
	writeKey(storage, key('track'), id);
}

function themeOf(text: string | null): Theme {
	return text === 'light' || text === 'dark' ? text : 'system';
}

function key(name: string): string {
	return `${siteId()}:${name}`;
}
