import { writeRoad } from '../../domain/scenario/road-link.ts';

/** Before a road in the hash of an address: it is sent to no server, and other anchors stay what they are. */
const MARK = '#road=';

/** The road that this page's address names; `null` for an address without one. */
export function roadInAddress(): string | null {
	return location.hash.startsWith(MARK) ? location.hash.slice(MARK.length) : null;
}

/** Address of a played road on its scenario's own page. */
export function roadAddress(scenario: string, path: readonly string[], ending: string): string {
	const base = document.documentElement.dataset.base ?? '/';
	return new URL(`${base}scenarios/${scenario}/${MARK}${writeRoad(path, ending)}`, location.href).href;
}

/** Puts a road into the address of its own page, or takes it out; no new entry in the history. */
export function showRoad(road: string | null): void {
	if (road === null && roadInAddress() === null) return;
	history.replaceState(history.state, '', road === null ? location.pathname + location.search : MARK + road);
}
