/** Words of keeping pages on the device, and of the page that stands in for one that is not kept. */

/** "5.6 MB", "310 kB". */
function size(bytes: number): string {
	const mb = bytes / 1_000_000;
	return mb >= 0.95 ? `${mb.toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
}

const pages = (n: number) => (n === 1 ? '1 page' : `${n.toLocaleString('en-GB')} pages`);

export const keep = {
	heading: 'Keep it on this device',
	how: 'Pages you have read are kept in this browser and open without a network. So can all of them.',
	looking: 'Looking at what is kept here.',
	none: 'This browser does not let this site keep pages, or the network went while it began. Everything else works.',
	stand: (all: { pages: number; bytes: number }, kept: { pages: number; bytes: number }) =>
		`Everything is ${pages(all.pages)} and takes ${size(all.bytes)} on this device. ${pages(kept.pages)} and what they need, ${size(kept.bytes)}, ${kept.pages === 1 ? 'is' : 'are'} here already.`,
	missing: (bytes: number, sent: number) =>
		`The rest takes ${size(bytes)} more, and about ${size(sent)} on the way here, compressed.`,
	keep: 'Keep everything on this device',
	keeping: 'Keeping everything on this device.',
	progress: 'Kept so far',
	soFar: (kept: number, all: number) => `${size(kept)} of ${size(all)}`,
	stop: 'Stop',
	whole: (n: number, bytes: number) =>
		`Everything is on this device: ${pages(n)}, ${size(bytes)}. Lessons, scenarios and search work without a network.`,
	remove: 'Remove the kept pages',
	removed: 'The kept pages are removed. Your answers are not touched.',
	full: 'The browser gave no more room. What was kept before stands.',
	failed: 'Not everything could be fetched. What was kept stands; try again when there is a network.',
	newer: 'A newer version of this site is here. It comes with the next page you open.',
};

export const offlinePage = {
	title: 'This page is not on this device yet',
	text: 'There is no network, and this page was not kept on this device before. Open it once with a network, and it is.',
	kept: 'Kept on this device',
	looking: 'Looking at what is kept here.',
	nothing: 'No lesson and no scenario is kept here yet.',
	scenario: 'Scenario',
	map: 'Go to the map',
};
