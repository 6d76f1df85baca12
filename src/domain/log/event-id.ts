/** Digits of a time in base 36: 9 last until the year 5188, 8 would end in 2059. */
const TIME = 9;
const COUNT = 4;

/**
 * The id of a new event: unique, and sorted by time when compared as text.
 * @param now milliseconds since 1970
 * @param replica random name of the page load that writes
 * @param n how many events this replica wrote before
 */
export function eventId(now: number, replica: string, n: number): string {
	const time = Number.isFinite(now) ? Math.max(0, Math.floor(now)) : 0;
	return `${time.toString(36).padStart(TIME, '0')}-${replica}-${n.toString(36).padStart(COUNT, '0')}`;
}
