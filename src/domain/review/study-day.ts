/**
 * Days as a learner lives them: they end at 04:00 local time, so that an hour past midnight still belongs to the
 * evening. A study day is the number of its date, counted from 1 January 1970; what is due is due on a study day.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Local hour at which a day begins. */
const BEGINS = 4;
/** Outside of these years a zone has no offset worth asking for: 1970 and 2500. */
const [EARLIEST, LATEST] = [0, Date.UTC(2500, 0)];

const clocks = new Map<string, Intl.DateTimeFormat | null>();
/** No zone changes its clocks and back within so many days. */
const BLOCK = 7 * DAY;
/** Offset by zone and block of days, as long as it is the same all along. */
const offsets = new Map<string, number | null>();

/**
 * The study day of a moment.
 * @param at milliseconds since 1970
 * @param zone IANA name; a name the browser does not know is read as UTC
 */
export function studyDay(at: number, zone: string): number {
	return Math.floor((at + offset(at, zone) - BEGINS * HOUR) / DAY);
}

/** The moment a study day begins in a zone, in milliseconds since 1970. */
export function beginOf(day: number, zone: string): number {
	const wall = day * DAY + BEGINS * HOUR;
	let at = wall - offset(wall, zone);
	// Where the clock was changed in between, the first guess is off by that much.
	for (let n = 0; n < 3; n += 1) at = wall - offset(at, zone);
	while (studyDay(at, zone) < day) at += HOUR / 4;
	while (studyDay(at - 1, zone) >= day) at -= HOUR / 4;
	return at;
}

/** The date of a study day, at noon UTC: format it with `timeZone: 'UTC'`. */
export function dateOf(day: number): Date {
	return new Date(day * DAY + DAY / 2);
}

/** Milliseconds by which the clocks of a zone are ahead of UTC. */
function offset(at: number, zone: string): number {
	if (!(at >= EARLIEST && at < LATEST)) return 0;
	const from = Math.floor(at / BLOCK) * BLOCK;
	const key = `${zone} ${from}`;
	let known = offsets.get(key);
	if (known === undefined) {
		const [first, last] = [measure(from, zone), measure(from + BLOCK - 1000, zone)];
		known = first === last ? first : null;
		offsets.set(key, known);
	}
	return known ?? measure(at, zone);
}

function measure(at: number, zone: string): number {
	const clock = clockOf(zone);
	if (!clock) return 0;
	const parts = clock.formatToParts(at);
	const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
	const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
	return Number.isFinite(wall) ? wall - Math.floor(at / 1000) * 1000 : 0;
}

function clockOf(zone: string): Intl.DateTimeFormat | null {
	let clock = clocks.get(zone);
	if (clock === undefined) {
		try {
			clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
				timeZone: zone,
				hourCycle: 'h23',
				year: 'numeric',
				month: 'numeric',
				day: 'numeric',
				hour: 'numeric',
				minute: 'numeric',
				second: 'numeric',
			});
		} catch {
			clock = null;
		}
		clocks.set(zone, clock);
	}
	return clock;
}
