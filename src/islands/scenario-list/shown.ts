/** What the list of scenarios shows: a part of them, and narrowed by road, track and length. '' is "all". */
export interface Shown {
	show: '' | 'not-played' | 'played' | 'my-track';
	road: string;
	track: string;
	length: '' | 'short' | 'long';
}

/** What is known of a row. */
export interface Row {
	road: string;
	tracks: readonly string[];
	minutes: number;
	played: boolean;
}

/** Fields of an address, in its order; its values are checked against the page's own controls. */
export const fields = ['show', 'road', 'track', 'length'] as const;

/** Minutes up to which a scenario is short. */
export const SHORT = 10;

/** @param mine track chosen on the map; null for none */
export function fits({ road, tracks, minutes, played }: Row, shown: Shown, mine: string | null): boolean {
	const part = {
		'': true,
		'not-played': !played,
		played,
		'my-track': mine !== null && tracks.includes(mine),
	}[shown.show];
	return (
		part &&
		(shown.road === '' || road === shown.road) &&
		(shown.track === '' || tracks.includes(shown.track)) &&
		(shown.length === '' || minutes <= SHORT === (shown.length === 'short'))
	);
}
