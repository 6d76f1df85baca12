import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, HOUR, ZONES } from './sample-reviews.ts';
import { beginOf, dateOf, studyDay } from './study-day.ts';

/** The study day by another way: the wall clock as text. */
function reference(at: number, zone: string): number {
	const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
	const [date = '', time = ''] = text.split(' ');
	return Date.parse(`${date}T00:00:00Z`) / DAY - (Number(time.slice(0, 2)) < 4 ? 1 : 0);
}

describe('study day', () => {
	it('begins at 04:00 where the learner is', () => {
		const at = (time: string) => studyDay(Date.parse(time), 'Europe/Berlin');
		assert.equal(at('2026-11-20T02:59:00Z') + 1, at('2026-11-20T03:00:00Z'));
		assert.equal(at('2026-11-20T03:00:00Z'), at('2026-11-21T02:59:59Z'));
		assert.equal(dateOf(at('2026-11-20T12:00:00Z')).toISOString().slice(0, 10), '2026-11-20');
	});

	it('agrees with the wall clock in twelve zones over three years, changes of the clock included', () => {
		let differing = 0;
		for (const zone of ZONES) {
			for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2028, 0, 1); at += 11 * HOUR + 59_000) {
				if (studyDay(at, zone) !== reference(at, zone)) differing += 1;
			}
		}
		assert.equal(differing, 0);
	});

	it('follows the day before, never twice and never skipped, in every zone', () => {
		for (const zone of ZONES) {
			const first = studyDay(Date.UTC(2025, 0, 2), zone);
			for (let day = first; day < first + 3 * 365; day += 1) {
				const begin = beginOf(day, zone);
				assert.equal(studyDay(begin, zone), day, `${zone} ${day}`);
				assert.equal(studyDay(begin - 1, zone), day - 1, `${zone} ${day}, the moment before`);
				const hours = (beginOf(day + 1, zone) - begin) / HOUR;
				assert.ok(hours >= 23 && hours <= 25, `${zone} ${day} has ${hours} hours`);
			}
		}
	});

	it('does not throw on zones and times that are none', () => {
		assert.equal(studyDay(Date.UTC(2026, 0, 1, 12), 'Elsewhere/Nowhere'), studyDay(Date.UTC(2026, 0, 1, 12), 'UTC'));
		assert.equal(Number.isNaN(studyDay(Number.NaN, 'UTC')), true);
		for (const at of [-8.64e15, 8.64e15, -1, 0]) assert.ok(Number.isInteger(studyDay(at, 'Europe/Berlin')));
	});
});
