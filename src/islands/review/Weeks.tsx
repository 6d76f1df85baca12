import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { forecast } from '../../domain/review/outlook.ts';
import { plannedOf } from '../../domain/review/schedule.ts';
import { dateOf } from '../../domain/review/study-day.ts';
import { review as words } from '../../i18n/en/review.ts';
import type { Desk } from './desk.ts';

const DAYS = 14;
/** Height of one item, and of the highest bar, in pixels. */
const [EACH, HIGHEST] = [11, 132];

/** What comes on each of the next days, never more than a day's worth. */
export function Weeks({ desk }: { desk: Desk }): JSX.Element | null {
	const days = comingOf(desk);
	const each = Math.min(EACH, HIGHEST / Math.max(...days, 1));
	if (!days.some((n) => n > 0)) return null;
	return (
		<section aria-labelledby="weeks">
			<h2 id="weeks">{words.weeks}</h2>
			<p class="ui q2">{words.weeksText}</p>
			<ol class="days" aria-label={words.weeksLabel}>
				{days.map((n, i) => (
					<Day key={desk.today + 1 + i} n={n} height={n * each} date={dateOf(desk.today + 1 + i)} />
				))}
			</ol>
		</section>
	);
}

/** How many come on each of the next fourteen days, from tomorrow on. */
export function comingOf({ schedule, limits, today }: Desk): number[] {
	const planned = [...schedule.items.values()].map(plannedOf);
	return forecast({ planned, limits, today: today + 1, done: { due: 0, fresh: 0 } }, DAYS);
}

function Day({ n, height, date }: { n: number; height: number; date: Date }): JSX.Element {
	const bar = useRef<HTMLElement>(null);
	useEffect(() => bar.current?.style.setProperty('--h', `${height}px`), [height]);
	return (
		<li>
			<b ref={bar}>{n}</b>
			<span>
				<span aria-hidden="true">
					{words.weekday(date)}
					<br />
					{words.dayOfMonth(date)}
				</span>
				<span class="vh">{words.weekdayLong(date)}</span>
			</span>
		</li>
	);
}
