/** Words of the marks that a page gets from what is stored. Apart from `site.ts`, since they travel in the page itself. */

/** 107 as "1 h 47 min". */
export function duration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

/** "yesterday at 21:40", "on 3 November 2026 at 21:40". */
export function when(at: Date, now: Date): string {
	const day = (date: Date, back = 0) => new Date(date.getFullYear(), date.getMonth(), date.getDate() - back).getTime();
	const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	if (day(at) === day(now)) return `today at ${time}`;
	if (day(at) === day(now, 1)) return `yesterday at ${time}`;
	return `on ${at.toLocaleDateString('en-GB', { dateStyle: 'long' })} at ${time}`;
}

export const marks = {
	done: ', done',
	played: ', played',
	minLeft: (minutes: number) => `${minutes} min left`,
	left: (minutes: number) => `${duration(minutes)} left`,
	allDone: 'All done',
	doneOf: (done: number, all: number) => `, ${done} of ${all} done`,
	nDone: (done: number) => `${done} done. `,
	next: 'Next on it: ',
	resume: (at: Date, now: Date) => `Where you left off, ${when(at, now)}`,
	byBearing: 'Where to begin, by your bearing',
	first: 'by your bearing',
	goOn: 'Next on the map',
	goOnTrack: 'Next on this track',
	due: ' due',
	review: (n: number, minutes: number) => `Review ${n}, about ${minutes} min`,
	nothingNew: 'Every lesson that is ready is done',
	again: 'Open it again',
	of: (minutes: number, all: number) => `${minutes} of ${all} min`,
	carryOn: 'Carry on',
	begin: 'Begin',
	timeOf: (minutes: number, all: number) => `${duration(minutes)} of ${duration(all)}`,
};
